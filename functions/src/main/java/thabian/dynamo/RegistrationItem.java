package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;

import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.Seat;
import thabian.domain.people.Attendee;
import thabian.domain.people.Capacity;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.people.PersonName;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Token;
import thabian.domain.slot.Tokens;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Kebab;

/// A registration as it lies in its slot: the only place in the table that holds personal data, but for the addresses
/// of a mail under way.
final class RegistrationItem {
    private RegistrationItem() {}

    static AttributeValue write(Registration registration) {
        Contact contact = registration.delegation().contact();
        return Values.empty()
                .put(
                        "contact",
                        Values.empty()
                                .put("name", contact.name())
                                .put("phone", PhoneItem.write(contact.phone()))
                                .put("email", contact.email().value())
                                .asValue())
                .put(
                        "attendees",
                        fromL(registration.delegation().attendees().stream()
                                .map(RegistrationItem::write)
                                .toList()))
                .put("manageToken", registration.tokens().manage().secret())
                .put("viewToken", registration.tokens().view().secret())
                .put("registeredAt", Values.instant(registration.registeredAt()))
                .put("submission", registration.submission().toString())
                .put("submitted", registration.submitted())
                .asValue();
    }

    static Registration read(AttributeValue value) {
        Values registration = Values.in(value);
        Values contact = Values.in(registration.get("contact"));
        return new Registration(
                new Delegation(
                        new Contact(
                                contact.text("name"),
                                PhoneItem.read(contact.get("phone")),
                                new EmailAddress(contact.text("email"))),
                        registration.get("attendees").l().stream()
                                .map(RegistrationItem::attendee)
                                .toList()),
                new Tokens(new Token(registration.text("manageToken")), new Token(registration.text("viewToken"))),
                registration.time("registeredAt"),
                UUID.fromString(registration.text("submission")),
                registration.text("submitted"));
    }

    private static AttributeValue write(Attendee attendee) {
        return Values.empty()
                .put("seat", attendee.seat().id())
                .put("seatTitle", attendee.seat().title())
                .put("capacity", attendee.capacity().id())
                .put("prefix", attendee.name().prefix())
                .put("first", attendee.name().first())
                .put("last", attendee.name().last())
                .put("position", attendee.position())
                .put("phone", attendee.phone(), PhoneItem::write)
                .put("email", attendee.email().value())
                .asValue();
    }

    private static Attendee attendee(AttributeValue value) {
        Values attendee = Values.in(value);
        return new Attendee(
                new Seat(attendee.text("seat"), attendee.text("seatTitle")),
                Kebab.constant(Capacity.class, attendee.text("capacity")),
                new PersonName(attendee.text("prefix"), attendee.text("first"), attendee.text("last")),
                attendee.text("position"),
                attendee.find("phone", PhoneItem::read),
                new EmailAddress(attendee.text("email")));
    }
}
