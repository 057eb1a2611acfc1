package thabian.page.open;

import thabian.domain.call.OrganisationCode;
import thabian.domain.form.RegistrationForm;
import thabian.domain.form.RegistrationForm.AttendeeForm;
import thabian.domain.form.RegistrationForm.ContactForm;
import thabian.domain.people.Attendee;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.text.PhoneNumber;

/// Known people, put back into a form as somebody would have typed them.
final class Prefilled {
    private Prefilled() {}

    static RegistrationForm form(OrganisationCode organisation, String code, String submission, Delegation people) {
        return new RegistrationForm(
                organisation.digits(),
                code,
                submission,
                contact(people.contact()),
                people.attendees().stream().map(Prefilled::attendee).toList(),
                true);
    }

    private static ContactForm contact(Contact contact) {
        return new ContactForm(
                contact.name(), contact.phone().written(), contact.email().value());
    }

    private static AttendeeForm attendee(Attendee attendee) {
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
