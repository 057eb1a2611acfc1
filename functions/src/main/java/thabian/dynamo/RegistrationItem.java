package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.Seat;
import thabian.domain.people.Attendee;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.people.FieldType;
import thabian.domain.people.PersonField;
import thabian.domain.people.Veil;
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
                .put("manage", registration.tokens().manage().secret())
                .put("view", registration.tokens().view().secret())
                .put("object", registration.tokens().object().secret())
                .put("names", registration.tokens().namesApart(), names -> fromS(names.secret()))
                .put("submission", registration.submission().toString())
                .put("submitted", registration.submitted())
                .put(
                        "trust",
                        Optional.of(registration.trust()).filter(trust -> trust != Registration.Trust.UNKNOWN),
                        trust -> fromS(Kebab.of(trust)))
                .put("veil", registration.veil().text(registration.delegation()), AttributeValue::fromS)
                .asValue();
    }

    /// @param registeredAt what the slot says of it, which outlives the people
    static Registration read(AttributeValue value, Instant registeredAt) {
        Values registration = Values.in(value);
        Values contact = Values.in(registration.get("contact"));
        Tokens tokens = new Tokens(
                new Token(registration.text("manage")),
                new Token(registration.text("view")),
                new Token(registration.text("object")));
        Delegation people = new Delegation(
                new Contact(
                        contact.text("name"),
                        PhoneItem.read(contact.get("phone")),
                        new EmailAddress(contact.text("email"))),
                registration.get("attendees").l().stream()
                        .map(RegistrationItem::attendee)
                        .toList());
        return new Registration(
                people,
                registration
                        .find(
                                "names",
                                names -> new Tokens(
                                        tokens.manage(), tokens.view(), tokens.object(), new Token(names.s())))
                        .orElse(tokens),
                registeredAt,
                UUID.fromString(registration.text("submission")),
                registration.text("submitted"),
                registration
                        .find("trust", trust -> Kebab.constant(Registration.Trust.class, trust.s()))
                        .orElse(Registration.Trust.UNKNOWN),
                registration.find("veil", veil -> Veil.read(veil.s(), people)).orElse(Veil.NONE));
    }

    private static AttributeValue write(Attendee attendee) {
        Values item = Values.empty()
                .put("seat", attendee.seat().id())
                .put("seatTitle", attendee.seat().title());
        for (PersonField<?> field : PersonField.ALL) {
            item.put(attribute(field), attendee.find(field), _ -> fromS(attendee.stored(field)));
        }
        return item.asValue();
    }

    private static Attendee attendee(AttributeValue value) {
        Values item = Values.in(value);
        Map<PersonField<?>, Object> answers = new HashMap<>();
        for (PersonField<?> field : PersonField.ALL) {
            item.find(attribute(field), answer -> answer(field.type(), answer))
                    .ifPresent(answer -> answers.put(field, answer));
        }
        return new Attendee(new Seat(item.text("seat"), item.text("seatTitle")), answers);
    }

    private static Object answer(FieldType<?> type, AttributeValue stored) {
        return switch (type) {
            case FieldType.Plain _ -> stored.s();
            case FieldType.Phone _ -> PhoneItem.read(stored);
            case FieldType.Email _ -> new EmailAddress(stored.s());
            case FieldType.OneOf<?> choice -> Kebab.constant(choice.of(), stored.s());
        };
    }

    /// The attribute that a field lies in; two names are short, as they came first.
    private static String attribute(PersonField<?> field) {
        return switch (field.key()) {
            case "firstName" -> "first";
            case "lastName" -> "last";
            default -> field.key();
        };
    }
}
