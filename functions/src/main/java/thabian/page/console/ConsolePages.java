package thabian.page.console;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.page.Html;
import thabian.page.jte.console.JtealteredGenerated;
import thabian.page.jte.console.JteendedGenerated;
import thabian.page.jte.console.JtemailGenerated;
import thabian.page.jte.console.JteseminarsGenerated;
import thabian.page.jte.console.JtetakeawaysGenerated;
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

    /// Whether mails go out, and what waits.
    public String mail(SendingPage page) {
        return Html.of(out -> JtemailGenerated.render(out, null, page));
    }

    /// What there is of a seminar to print and to take away.
    ///
    /// @param provinces those that the person sees
    /// @param province the one that is chosen
    /// @param codes whether the person may have what holds codes
    /// @param form the address of the seminar's public page
    public String takeaways(
            Seminar seminar, List<Province> provinces, Optional<Province> province, boolean codes, String form) {
        return Html.of(out -> JtetakeawaysGenerated.render(
                out, null, new TakeawaysPage(frame, seminar, provinces, province, codes, form)));
    }

    /// Who is another on the roster than before.
    public String altered(AlteredPage page) {
        return Html.of(out -> JtealteredGenerated.render(out, null, page));
    }

    /// What went wrong, in the words of the API; the way back leads to where the console begins.
    public String problem(String title, String detail) {
        return told(title, List.of(detail), List.of(new Told.Way(frame.links().home(), frame.say("home"))));
    }

    /// Why nobody is signed in, and the way to try again.
    ///
    /// @param to where signing in shall lead
    public String notSignedIn(SignInTrouble trouble, String to) {
        return signIn(trouble.key(), to);
    }

    /// That the session had ended, with what was sent, to be sent again.
    public String ended(SessionEnded ended) {
        return Html.of(out -> JteendedGenerated.render(out, null, frame, ended));
    }

    /// That one is signed in and may go back to where something is typed.
    public String signedInAside() {
        return told(
                frame.say("signed-in.title"),
                List.of(frame.say("signed-in.do")),
                List.of(new Told.Way(frame.links().home(), frame.say("signed-in.home"))));
    }

    /// Whom somebody asks whom the issuer vouches for, but who has no provinces or no role here.
    ///
    /// @param farewell where to sign out at the issuer, so as to come back as somebody else
    public String outsider(Optional<URI> farewell) {
        List<Told.Way> ways = new ArrayList<>();
        ways.add(new Told.Way(frame.links().signIn(), frame.say("sign-in.again")));
        farewell.ifPresent(issuer -> ways.add(new Told.Way(issuer.toString(), frame.say("signed-out.issuer"))));
        return told(frame.say("sign-in.outsider.title"), sentences("sign-in.outsider"), ways);
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
                List.of(new Told.Way(issuer, frame.say("signed-out.issuer"))));
    }

    private String signIn(String key, String to) {
        return told(
                frame.say(key + ".title"),
                sentences(key),
                List.of(new Told.Way(frame.links().signIn(to), frame.say("sign-in.again"))));
    }

    private List<String> sentences(String key) {
        return List.of(frame.say(key + ".what"), frame.say(key + ".do"));
    }

    private String told(String title, List<String> sentences, List<Told.Way> ways) {
        return Html.of(out -> JtetoldGenerated.render(out, null, new Told(frame, title, sentences, ways)));
    }
}
