package thabian.page;

import java.util.List;
import java.util.Optional;
import thabian.domain.Kebab;
import thabian.domain.OwedMail;
import thabian.domain.OwedMail.Recipient;
import thabian.domain.OwedMail.Role;
import thabian.domain.Window;

/// The slip as its template shows it.
public record SlipPage(Frame frame, Slip slip) {
    /// What became of one address's copy of the mail.
    ///
    /// @param fate `sent`, `owed` or `failed`
    public record Delivery(String address, String fate) {}

    /// The organisation as people tell it apart.
    public String organisation() {
        return frame.organisation(slip.slot().organisation());
    }

    /// The key of what happened a moment ago.
    public Optional<String> news() {
        return slip.news() == Slip.News.NONE ? Optional.empty() : Optional.of("slip." + Kebab.of(slip.news()));
    }

    /// The deliveries of the last mail, the contact's first; former attendees' are nobody's business here.
    public List<Delivery> deliveries() {
        Optional<OwedMail> mail = slip.slot().mail();
        return mail.stream()
                .flatMap(owed -> owed.recipients().stream()
                        .filter(recipient -> recipient.role() == Role.CONTACT || recipient.role() == Role.ATTENDEE)
                        .map(recipient -> new Delivery(recipient.address().value(), fate(owed, recipient))))
                .toList();
    }

    /// Whether a delivery is still under way.
    public boolean sending() {
        return deliveries().stream().anyMatch(delivery -> delivery.fate().equals("owed"));
    }

    /// Whether the registration may still be changed.
    public boolean changeable() {
        return slip.slot().phase(slip.seminar(), slip.now()) != Window.Phase.CLOSED;
    }

    /// Where the contact changes or cancels.
    public String edit() {
        return frame.links()
                .edit(
                        slip.seminar().id(),
                        slip.slot().organisation().code(),
                        slip.registration().tokens().manage());
    }

    /// The address of the calendar file, with the token that only shows.
    public String calendar() {
        return frame.links()
                .calendar(
                        slip.seminar().id(),
                        slip.slot().organisation().code(),
                        slip.registration().tokens().view());
    }

    private static String fate(OwedMail mail, Recipient recipient) {
        return switch (recipient.fate()) {
            case SENT -> "sent";
            case OWED -> mail.state() == OwedMail.State.GIVEN_UP ? "failed" : "owed";
            case REFUSED -> "failed";
        };
    }
}
