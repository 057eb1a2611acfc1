package thabian.page.console;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.call.Window;
import thabian.domain.text.Kebab;

/// The seminars that a person sees, newest first, by where each stands now.
public record SeminarsPage(ConsoleFrame frame, List<Seminar> seminars, Instant now) {
    /// Provinces that are named one by one; more are counted.
    private static final int NAMED = 5;

    public SeminarsPage {
        seminars = List.copyOf(seminars);
    }

    /// Where a seminar's window stands now.
    public Window.Phase phase(Seminar seminar) {
        return seminar.window().at(now);
    }

    /// The word for it.
    public String phaseWord(Seminar seminar) {
        return frame.say("phase." + Kebab.of(phase(seminar)));
    }

    /// The provinces on a seminar's list: by name, or how many.
    public String provinces(Seminar seminar) {
        List<Province> provinces = seminar.provinces();
        return provinces.size() > NAMED
                ? frame.say("seminars.provinces", provinces.size())
                : provinces.stream().map(Province::name).collect(Collectors.joining(", "));
    }
}
