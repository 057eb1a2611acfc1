package thabian.page.print;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seminar;
import thabian.domain.standing.Progress;
import thabian.domain.standing.Turnout;
import thabian.domain.text.Kebab;
import thabian.page.open.Frame;
import thabian.words.OrganisationWords;
import thabian.words.Percent;

/// The report (รายงานผล) to whoever holds the seminar, for one sheet: the counts, area by area, and who is silent.
///
/// @param place the province that reports; empty where several do
/// @param now when it was asked
public record ReportPage(Frame frame, Seminar seminar, Optional<String> place, Turnout turnout, Instant now) {
    /// More areas than this stand side by side in two tables.
    private static final int ONE_TABLE = 24;

    /// Whom the report is about, in words.
    public String about() {
        return place.map(name -> frame.say("report.province", name)).orElseGet(() -> frame.say("report.provinces"));
    }

    /// The heading of the areas' names.
    public String heading() {
        return frame.say("report.by." + Kebab.of(turnout.by()));
    }

    /// The areas, a list a table.
    public List<List<Turnout.Area>> tables() {
        List<Turnout.Area> areas = turnout.areas();
        int half = Math.ceilDiv(areas.size(), 2);
        return areas.size() <= ONE_TABLE
                ? List.of(areas)
                : List.of(areas.subList(0, half), areas.subList(half, areas.size()));
    }

    /// Whether the names of the silent stand here: those of one province; more stand in the workbook.
    public boolean named() {
        return turnout.by() == Turnout.By.DISTRICT;
    }

    /// The districts that have silent organisations.
    public List<Turnout.Area> silent() {
        return turnout.areas().stream()
                .filter(area -> !area.progress().outstanding().isEmpty())
                .toList();
    }

    /// The districts that have organisations that send nobody.
    public List<Turnout.Area> declined() {
        return turnout.areas().stream()
                .filter(area -> !area.progress().declined().isEmpty())
                .toList();
    }

    /// How many of a hundred are registered.
    public String percent(Progress progress) {
        return Percent.of(progress.registered(), progress.invited());
    }

    /// An organisation; with its type where its district has another of that name.
    public String name(Organisation organisation, Turnout.Area district) {
        boolean namesake = district.progress().outstanding().stream()
                .anyMatch(other -> other.name().equals(organisation.name()) && !other.equals(organisation));
        return namesake ? OrganisationWords.name(organisation) : organisation.name();
    }
}
