package thabian.page.open;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thabian.domain.call.Organisation;
import thabian.domain.call.Window;
import thabian.domain.slot.Invitation;
import thabian.domain.standing.Progress;
import thabian.words.OrganisationWords;
import thabian.words.ThaiDates;

/// The page of those who chase, as its template shows it: for each district who is silent, who declined, then who is
/// in.
public record ProgressPage(Frame frame, Standing standing) {
    /// How one district stands.
    ///
    /// @param id its id in the page, by its first organisation: a link to it stays right while others register
    /// @param silent those who are not in, by code
    /// @param declined those who said that they send nobody, and may still register, by code
    /// @param registered those who are in, by code
    /// @param text who is silent, to be pasted into a chat; empty where nobody is
    public record District(
            String id,
            String name,
            Progress progress,
            List<Invitation> silent,
            List<Invitation> declined,
            List<Organisation> registered,
            String text) {
        public District {
            silent = List.copyOf(silent);
            declined = List.copyOf(declined);
            registered = List.copyOf(registered);
        }
    }

    /// The counts of the whole province.
    public Progress total() {
        return Progress.of(standing.invitations());
    }

    /// The districts, those first that lack most.
    public List<District> districts() {
        List<District> districts = new ArrayList<>();
        Progress.byDistrict(standing.invitations())
                .forEach((name, progress) -> districts.add(district(name, progress)));
        districts.sort(
                Comparator.comparingInt((District district) -> district.silent().size())
                        .reversed());
        return districts;
    }

    /// Where now lies in the window.
    public Window.Phase phase() {
        return standing.seminar().window().at(standing.now());
    }

    /// Whether a silent organisation can still register.
    public boolean open() {
        return phase() == Window.Phase.OPEN;
    }

    /// The time left until closing, in words.
    public String left() {
        return frame.left(standing.now(), standing.seminar().window().closes());
    }

    /// Whether an organisation can still register.
    public boolean open(Invitation silent) {
        return silent.phase(standing.seminar(), standing.now()) == Window.Phase.OPEN;
    }

    /// The late exception of an organisation, while it lasts.
    public Optional<Instant> extended(Invitation silent) {
        return silent.extended(standing.seminar(), standing.now());
    }

    /// Whether somebody on this page can still register.
    public boolean anyOpen() {
        return standing.invitations().stream().anyMatch(invitation -> !invitation.registered() && open(invitation));
    }

    /// An organisation as its district tells it apart: name and type.
    public String organisation(Organisation organisation) {
        return OrganisationWords.name(organisation);
    }

    private District district(String name, Progress progress) {
        List<Invitation> invited = standing.invitations().stream()
                .filter(invitation -> invitation.organisation().district().equals(name))
                .toList();
        List<Organisation> registered = invited.stream()
                .filter(Invitation::registered)
                .map(Invitation::organisation)
                .toList();
        List<Organisation> silent = progress.outstanding();
        return new District(
                "district-" + invited.getFirst().organisation().code(),
                name,
                progress,
                invited.stream().filter(Invitation::silent).toList(),
                invited.stream()
                        .filter(invitation -> !invitation.silent() && !invitation.registered())
                        .toList(),
                registered,
                silent.isEmpty() ? "" : text(name, silent, invited.size()));
    }

    private String text(String district, List<Organisation> silent, int invited) {
        Window window = standing.seminar().window();
        List<String> lines = new ArrayList<>();
        lines.add(standing.seminar().title());
        lines.add(frame.say("progress.text.title", district, silent.size(), invited));
        for (Organisation organisation : silent) {
            lines.add(frame.say("progress.text.item", lines.size() - 1, organisation(organisation)));
        }
        lines.addAll(
                switch (phase()) {
                    case UPCOMING ->
                        List.of(frame.say("upcoming.what", ThaiDates.moment(window.opens())), standing.form());
                    case OPEN ->
                        List.of(frame.say("progress.text.open", ThaiDates.deadline(window.closes())), standing.form());
                    case CLOSED -> List.of(frame.say("progress.closed", ThaiDates.closing(window.closes())));
                });
        lines.add(frame.say("progress.text.as-of", ThaiDates.moment(standing.now())));
        return String.join("\n", lines);
    }
}
