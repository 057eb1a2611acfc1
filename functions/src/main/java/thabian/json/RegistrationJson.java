package thabian.json;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import thabian.domain.call.Seminar;
import thabian.domain.form.RegistrationForm;
import thabian.domain.people.Attendee;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.people.PersonField;
import thabian.domain.people.Veil;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Token;
import thabian.domain.text.Thailand;
import thabian.http.Json;
import thabian.link.Links;

/// A registration as callers of the API write and read it.
public final class RegistrationJson {
    private static final String SEAT = "seat";
    private static final String INSIST = "insist";
    private static final Set<String> CHANGE = Set.of("contact", "attendees", "noticeRead");
    private static final Set<String> ON_BEHALF = Set.of("contact", "attendees", "noticeRead", "reason", INSIST);
    private static final Set<String> REGISTRATION =
            Set.of("organisation", "code", "submissionId", "contact", "attendees", "noticeRead");
    private static final Set<String> CONTACT = Set.of("name", "phone", "email", INSIST);
    private static final Set<String> ATTENDEE = attendee();

    private RegistrationJson() {}

    /// Reads the body of a request to register.
    ///
    /// @throws MalformedException where it has not the agreed form
    public static RegistrationForm readRegistration(byte[] body) {
        return read(new Fields(Json.readObject(body), REGISTRATION));
    }

    /// Reads the body of a request to change: without organisation, code and submissionId.
    ///
    /// @throws MalformedException where it has not the agreed form
    public static RegistrationForm readChange(byte[] body) {
        return read(new Fields(Json.readObject(body), CHANGE));
    }

    /// Reads the body by which an officer registers or corrects on a caller's behalf: that of a change, and the reason.
    /// The caller was told the privacy notice where it says nothing of it.
    ///
    /// @throws MalformedException where it has not the agreed form
    public static RegistrationForm readOnBehalf(byte[] body) {
        Map<String, Object> object = new LinkedHashMap<>(Json.readObject(body));
        object.putIfAbsent("noticeRead", true);
        Fields fields = new Fields(object, ON_BEHALF);
        return fields.flag(INSIST) ? read(fields).insisting() : read(fields);
    }

    /// The reason that such a body gives; empty where it gives none.
    ///
    /// @throws MalformedException where it has not the agreed form
    public static String reason(byte[] body) {
        return new Fields(Json.readObject(body), ON_BEHALF).text("reason");
    }

    /// By what somebody sees a registration.
    public enum Sight {
        MANAGE_TOKEN,
        VIEW_TOKEN,
        /// Names and posts, but not how people are reached, and no token.
        ORGANISATION_CODE
    }

    /// A registration as its holder sees it; the manage token only for who holds it.
    public static Map<String, Object> write(
            Links links, Seminar seminar, Slot slot, Registration registration, Sight sight) {
        Token view = registration.tokens().view();
        Delegation delegation = registration.delegation();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reference", slot.reference());
        json.put("revision", slot.revision());
        if (sight == Sight.MANAGE_TOKEN) {
            json.put("manageToken", registration.tokens().manage().secret());
        }
        if (sight != Sight.ORGANISATION_CODE) {
            json.put("viewToken", view.secret());
            json.put("slip", links.slip(slot.seminar(), slot.organisation().code(), view));
        }
        Set<String> hidden = hidden(registration, sight);
        json.put("contact", shown(contact(delegation.contact()), key -> hidden.contains(Veil.ofContact(key))));
        json.put(
                "attendees",
                delegation.attendees().stream()
                        .map(attendee -> shown(
                                attendee(attendee),
                                key -> hidden.contains(
                                        Veil.ofSeat(attendee.seat().id(), key))))
                        .toList());
        json.put("editableUntil", Thailand.rfc3339(slot.closes(seminar)));
        slot.swapsUntil(seminar).map(Thailand::rfc3339).ifPresent(until -> json.put("swapsUntil", until));
        return json;
    }

    private static Set<String> hidden(Registration registration, Sight sight) {
        return switch (sight) {
            case MANAGE_TOKEN -> registration.veil().fromContact();
            case VIEW_TOKEN -> registration.veil().fromViewersOf(registration.delegation());
            case ORGANISATION_CODE -> Veil.reach(registration.delegation());
        };
    }

    private static Map<String, Object> shown(Map<String, Object> person, Predicate<String> hidden) {
        PersonField.ALL.stream()
                .filter(field -> hidden.test(field.key()))
                .forEach(field -> person.computeIfPresent(
                        field.key(), (_, value) -> field.type().masked(value.toString())));
        return person;
    }

    static Map<String, Object> contact(Contact contact) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", contact.name());
        json.put("phone", contact.phone().stored());
        json.put("email", contact.email().value());
        return json;
    }

    static Map<String, Object> attendee(Attendee attendee) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(SEAT, attendee.seat().id());
        PersonField.ALL.forEach(field -> json.put(field.key(), attendee.stored(field)));
        return json;
    }

    private static Set<String> attendee() {
        Set<String> keys = new HashSet<>(Set.of(SEAT, INSIST));
        for (PersonField<?> field : PersonField.ALL) {
            keys.add(field.key());
        }
        return Set.copyOf(keys);
    }

    private static RegistrationForm read(Fields fields) {
        Fields contact = new Fields(fields.object("contact"), CONTACT);
        return new RegistrationForm(
                fields.text("organisation"),
                fields.text("code"),
                fields.text("submissionId"),
                new RegistrationForm.ContactForm(
                        contact.text("name"),
                        contact.text("phone"),
                        contact.text("email"),
                        false,
                        false,
                        insisted(contact)),
                fields.objects("attendees").stream()
                        .map(RegistrationJson::readAttendee)
                        .toList(),
                fields.flag("noticeRead"));
    }

    private static RegistrationForm.AttendeeForm readAttendee(Map<?, ?> object) {
        Fields attendee = new Fields(object, ATTENDEE);
        return RegistrationForm.AttendeeForm.of(attendee.text(SEAT), field -> attendee.text(field.key()))
                .insisting(insisted(attendee));
    }

    private static String insisted(Fields person) {
        return person.flag(INSIST) ? RegistrationForm.WHATEVER : "";
    }
}
