package thabian.page.open;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import thabian.domain.call.Seminar;
import thabian.domain.people.Mask;
import thabian.domain.people.Veil;
import thabian.domain.post.MailFate;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Amendment.Leeway;
import thabian.domain.slot.Token;
import thabian.domain.slot.Tokens;
import thabian.domain.text.Kebab;
import thabian.link.Elsewhere;

/// The slip as its template shows it.
public record SlipPage(Frame frame, Slip slip) {
    /// What became of the mail to one address.
    ///
    /// @param fate in kebab case: `delivered`
    /// @param tone `good`, `pending` or `trouble`
    public record Delivery(String address, String fate, String tone) {}

    /// The organisation as people tell it apart.
    public String organisation() {
        return frame.organisation(slip.slot().organisation());
    }

    /// The key of what happened a moment ago.
    public Optional<String> news() {
        return slip.news() == Slip.News.NONE ? Optional.empty() : Optional.of("slip." + Kebab.of(slip.news()));
    }

    /// The page's title, with what happened a moment ago.
    public String title() {
        return news().map(key -> frame.say("slip.news", frame.say(key))).orElseGet(() -> frame.say("slip.title"));
    }

    /// What became of the mails to this registration's addresses, the contact's first.
    public List<Delivery> deliveries() {
        return slip.slot().mailFates().stream().map(this::delivery).toList();
    }

    /// Whether a delivery is still under way.
    public boolean sending() {
        return slip.slot().mailFates().stream().anyMatch(mail -> mail.fate() == MailFate.Fate.OWED);
    }

    /// Whether mails are kept back until an officer has looked.
    public boolean held() {
        return slip.slot().mailFates().stream().anyMatch(mail -> mail.fate() == MailFate.Fate.HELD);
    }

    /// What may still be done to the registration.
    public Leeway leeway() {
        return Amendment.leeway(slip.seminar(), slip.slot(), slip.now());
    }

    /// Where the contact changes or cancels.
    public String edit() {
        return frame.links()
                .edit(
                        slip.seminar().id(),
                        slip.slot().organisation().code(),
                        slip.registration().tokens().manage());
    }

    /// The address of the calendar file, with the token that shows no more than this page.
    public String calendar() {
        return frame.links()
                .calendar(slip.seminar().id(), slip.slot().organisation().code(), shown());
    }

    /// The form of Google's calendar, filled in.
    public String googleCalendar() {
        Seminar seminar = slip.seminar();
        return Elsewhere.googleCalendar(
                seminar.title(),
                seminar.starts(),
                seminar.ends(),
                seminar.joinLink().map(URI::toString).orElseGet(() -> frame.say("slip.join.later")),
                frame.say("slip.next.calendar.details", slip.slot().reference()));
    }

    /// Where LINE asks whom the slip shall go to.
    public String line() {
        return Elsewhere.line(shared() + "\n" + slip.share());
    }

    /// What is said where the slip is passed on.
    public String shared() {
        return frame.say("slip.next.shared", organisation(), slip.seminar().title());
    }

    /// The address of the slip's picture, with the token that shows no more than this page.
    public String picture() {
        return frame.links()
                .picture(slip.seminar().id(), slip.slot().organisation().code(), shown());
    }

    private Token shown() {
        Tokens tokens = slip.registration().tokens();
        return slip.masked() ? tokens.names() : tokens.view();
    }

    private Delivery delivery(MailFate mail) {
        String address = mail.address().value();
        boolean hidden = Veil.hides(slip.hidden(), slip.registration().delegation(), mail.address());
        return new Delivery(hidden ? Mask.email(address) : address, Kebab.of(mail.fate()), tone(mail.fate()));
    }

    private static String tone(MailFate.Fate fate) {
        if (fate.trouble()) {
            return "trouble";
        }
        return fate.pending() ? "pending" : "good";
    }
}
