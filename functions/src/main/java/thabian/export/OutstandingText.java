package thabian.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Slot;
import thabian.words.OrganisationWords;
import thabian.words.ThaiDates;
import thabian.words.Words;

/// Who is silent, as a message to a chat: what is asked, by when, where, and the names by district.
final class OutstandingText {
    private static final Words WORDS = Words.of("export");

    private OutstandingText() {}

    static String of(Outstanding outstanding) {
        List<String> lines = new ArrayList<>();
        lines.add(outstanding.seminar().title());
        List<Slot> declined =
                outstanding.silent().stream().filter(Slot::declined).toList();
        List<Slot> silent =
                outstanding.silent().stream().filter(slot -> !slot.declined()).toList();
        if (outstanding.silent().isEmpty()) {
            lines.add(WORDS.get("text.complete", outstanding.invited()));
        } else {
            lines.add(WORDS.get("text.silent", silent.size(), outstanding.invited()));
            if (!silent.isEmpty()) {
                lines.addAll(call(outstanding));
            }
            byArea(silent).forEach((area, organisations) -> lines.addAll(section(area, organisations)));
            if (!declined.isEmpty()) {
                lines.addAll(section(
                        WORDS.get("text.declined"),
                        declined.stream().map(Slot::organisation).toList()));
            }
            lines.add("");
            lines.add(WORDS.get(
                    "text.ring",
                    outstanding.seminar().office().name(),
                    outstanding.seminar().office().phone()));
        }
        lines.add(WORDS.get("text.as-of", ThaiDates.moment(outstanding.now())));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> call(Outstanding outstanding) {
        Seminar seminar = outstanding.seminar();
        return switch (seminar.window().at(outstanding.now())) {
            case UPCOMING ->
                List.of(
                        WORDS.get(
                                "text.upcoming",
                                ThaiDates.moment(seminar.window().opens())),
                        outstanding.address());
            case OPEN ->
                List.of(
                        WORDS.get(
                                "text.open", ThaiDates.deadline(seminar.window().closes())),
                        outstanding.address());
            case CLOSED ->
                List.of(WORDS.get(
                        "text.closed", ThaiDates.closing(seminar.window().closes())));
        };
    }

    /// The silent by district; with the province before it where there are several.
    private static Map<String, List<Organisation>> byArea(List<Slot> silent) {
        long provinces = silent.stream()
                .map(slot -> slot.organisation().province())
                .distinct()
                .count();
        return silent.stream()
                .map(Slot::organisation)
                .collect(Collectors.groupingBy(
                        organisation -> WORDS.get(
                                provinces > 1 ? "text.district.of" : "text.district",
                                organisation.district(),
                                organisation.province()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static List<String> section(String area, List<Organisation> organisations) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(WORDS.get("text.count", area, organisations.size()));
        for (Organisation organisation : organisations) {
            lines.add(WORDS.get("text.item", lines.size() - 1, name(organisation, organisations)));
        }
        return lines;
    }

    /// The name; with its type where the district has another of that name.
    private static String name(Organisation organisation, List<Organisation> organisations) {
        Optional<Organisation> namesake = organisations.stream()
                .filter(other -> other.name().equals(organisation.name()) && !other.equals(organisation))
                .findFirst();
        return namesake.isEmpty() ? organisation.name() : OrganisationWords.name(organisation);
    }
}
