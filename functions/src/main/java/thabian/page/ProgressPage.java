package thabian.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import thabian.domain.Invitation;
import thabian.domain.Organisation;
import thabian.domain.Progress;
import thabian.domain.Window;

/// The page of those who chase, as its template shows it: for each district who is silent, then who is in.
public record ProgressPage(Frame frame, Standing standing) {
    /// How one district stands.
    ///
    /// @param id its id in the page, by its first organisation: a link to it stays right while others register
    /// @param registered those who are in, by code
    public record District(String id, String name, Progress progress, List<Organisation> registered) {
        public District {
            registered = List.copyOf(registered);
        }
    }

    /// The counts of the whole province.
    public Progress total() {
        return Progress.of(standing.invitations());
    }

    /// The districts, in the order of the list.
    public List<District> districts() {
        List<District> districts = new ArrayList<>();
        Progress.byDistrict(standing.invitations())
                .forEach((name, progress) -> districts.add(district(name, progress)));
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
        Duration left =
                Duration.between(standing.now(), standing.seminar().window().closes());
        if (left.toDays() > 0) {
            return frame.say("progress.left.days", left.toDays(), left.toHoursPart());
        }
        return left.toHours() > 0
                ? frame.say("progress.left.hours", left.toHours(), left.toMinutesPart())
                : frame.say("progress.left.minutes", left.toMinutes() + 1);
    }

    /// An organisation as its district tells it apart: name and type.
    public String organisation(Organisation organisation) {
        return frame.say("organisation.choice", organisation.name(), organisation.type());
    }

    private District district(String name, Progress progress) {
        List<Invitation> invited = standing.invitations().stream()
                .filter(invitation -> invitation.organisation().district().equals(name))
                .toList();
        List<Organisation> registered = invited.stream()
                .filter(Invitation::registered)
                .map(Invitation::organisation)
                .toList();
        return new District("district-" + invited.getFirst().organisation().code(), name, progress, registered);
    }
}
