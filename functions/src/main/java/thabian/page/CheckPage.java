package thabian.page;

import java.util.List;
import thabian.domain.Attendee;
import thabian.domain.Contact;
import thabian.domain.InvitationCode;
import thabian.domain.PhoneNumber;
import thabian.domain.RegistrationForm;
import thabian.domain.RegistrationForm.AttendeeForm;
import thabian.domain.RegistrationForm.ContactForm;
import thabian.domain.Submission;

/// The clerk's answers once more, as they will be stored, before they are sent.
public record CheckPage(Frame frame, Entry entry, Submission submission) {
    /// The organisation as people tell it apart, or its code where it is not on the list.
    public String organisation() {
        return entry.organisation()
                .map(frame::organisation)
                .orElseGet(() -> frame.say(
                        "organisation.unknown", submission.organisation().digits()));
    }

    /// All that the form held, folded as it will be stored.
    public List<Carried> carried() {
        return Carried.all(entry.province(), folded());
    }

    /// How many distinct mailboxes get a confirmation.
    public int mailboxes() {
        return submission.delegation().mailboxes().size();
    }

    private RegistrationForm folded() {
        Contact contact = submission.delegation().contact();
        return new RegistrationForm(
                submission.organisation().digits(),
                submission.code().map(InvitationCode::value).orElse(""),
                submission.id().toString(),
                new ContactForm(
                        contact.name(),
                        contact.phone().written(),
                        contact.email().value()),
                submission.delegation().attendees().stream()
                        .map(CheckPage::folded)
                        .toList(),
                true);
    }

    private static AttendeeForm folded(Attendee attendee) {
        return new AttendeeForm(
                attendee.seat().id(),
                attendee.capacity().id(),
                attendee.name().prefix(),
                attendee.name().first(),
                attendee.name().last(),
                attendee.position(),
                attendee.phone().map(PhoneNumber::written).orElse(""),
                attendee.email().value());
    }
}
