package thabian.page.open;

import java.time.Instant;
import java.util.List;
import thabian.domain.call.Seminar;
import thabian.domain.call.Window;
import thabian.domain.text.Kebab;

/// The list of seminars, by where each stands now.
public record HomePage(Frame frame, List<Seminar> seminars, Instant now) {
    public HomePage {
        seminars = List.copyOf(seminars);
    }

    /// The phases that have seminars, in the order in which people care for them.
    public List<Window.Phase> phases() {
        return List.of(Window.Phase.OPEN, Window.Phase.UPCOMING, Window.Phase.CLOSED).stream()
                .filter(phase -> !in(phase).isEmpty())
                .toList();
    }

    /// The key of a phase's heading.
    public String heading(Window.Phase phase) {
        return "home." + Kebab.of(phase);
    }

    /// The seminars of a phase.
    public List<Seminar> in(Window.Phase phase) {
        return seminars.stream()
                .filter(seminar -> seminar.window().at(now) == phase)
                .toList();
    }
}
