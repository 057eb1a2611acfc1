package thabian.page.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import thabian.domain.Seminar;
import thabian.page.Html;
import thabian.page.jte.console.JteseminarsGenerated;
import thabian.page.jte.console.JtetoldGenerated;

/// The console's first page, and what it says around signing in, as HTML.
public final class ConsolePages {
    private final ConsoleFrame frame;

    /// Pages in this frame.
    public ConsolePages(ConsoleFrame frame) {
        this.frame = frame;
    }

    /// The seminars that the person sees.
    public String seminars(List<Seminar> seminars, Instant now) {
        return Html.of(out -> JteseminarsGenerated.render(out, null, new SeminarsPage(frame, seminars, now)));
    }

    /// What went wrong, in the words of the API; the way back leads to where the console begins.
    public String problem(String title, String detail) {
        return told(title, List.of(detail), new Told.Way(frame.links().home(), frame.say("home")));
    }

    /// Why nobody is signed in, and the way to try again.
    ///
    /// @param to where signing in shall lead
    public String notSignedIn(SignInTrouble trouble, String to) {
        return signIn(trouble.key(), to);
    }

    /// That the person has signed out.
    public String signedOut() {
        return signIn("signed-out", "/staff");
    }

    /// That the person has signed out here, and goes on to do so at the issuer.
    public String signedOutOnTheWayTo(String issuer) {
        return told(
                frame.say("signed-out.title"),
                List.of(frame.say("signed-out.what"), frame.say("signed-out.issuer.do")),
                new Told.Way(issuer, frame.say("signed-out.issuer")));
    }

    private String signIn(String key, String to) {
        return told(
                frame.say(key + ".title"),
                List.of(frame.say(key + ".what"), frame.say(key + ".do")),
                new Told.Way(frame.links().signIn(to), frame.say("sign-in.again")));
    }

    private String told(String title, List<String> sentences, Told.Way way) {
        return Html.of(out -> JtetoldGenerated.render(out, null, new Told(frame, title, sentences, Optional.of(way))));
    }
}
