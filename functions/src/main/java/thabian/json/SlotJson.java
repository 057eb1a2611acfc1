package thabian.json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thabian.domain.call.Reach;
import thabian.domain.call.Seminar;
import thabian.domain.post.MailFate;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient;
import thabian.domain.slot.Former;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.text.Kebab;
import thabian.domain.text.PhoneNumber;
import thabian.domain.text.Thailand;

/// A slot as the API answers it to the office whose organisation it is.
public final class SlotJson {
    private SlotJson() {}

    /// Everything about a slot but the manage token.
    ///
    /// @param secrets whether the asker may see the invitation code
    public static Map<String, Object> slot(Seminar seminar, Slot slot, boolean secrets) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisation", SeminarJson.organisation(slot.organisation()));
        reach(json, slot.reach());
        json.put("withdrawn", slot.withdrawn());
        if (secrets) {
            slot.code().map(InvitationCode::written).ifPresent(code -> json.put("code", code));
        }
        slot.extendedUntil().map(Thailand::rfc3339).ifPresent(until -> json.put("extendedUntil", until));
        json.put("closesAt", Thailand.rfc3339(slot.closes(seminar)));
        json.put("revision", slot.revision());
        json.put("version", slot.version().written());
        json.put("registered", slot.filled());
        slot.registeredAt().map(Thailand::rfc3339).ifPresent(at -> json.put("registeredAt", at));
        slot.registration()
                .map(registration -> registration(slot, registration))
                .ifPresent(filled -> json.put("registration", filled));
        slot.moves().from().map(SeminarJson::organisation).ifPresent(from -> json.put("movedFrom", from));
        slot.moves().to().map(SeminarJson::organisation).ifPresent(to -> json.put("movedTo", to));
        json.put("former", slot.former().stream().map(SlotJson::former).toList());
        json.put(
                "messages",
                slot.post().messages().stream().map(SlotJson::message).toList());
        json.put("fates", slot.mailFates().stream().map(SlotJson::fate).toList());
        json.put("notes", slot.notes().stream().map(SlotJson::note).toList());
        json.put("history", slot.history().stream().map(SlotJson::entry).toList());
        return json;
    }

    private static void reach(Map<String, Object> json, Reach reach) {
        reach.email().ifPresent(email -> json.put("email", email.value()));
        reach.phone().map(PhoneNumber::stored).ifPresent(phone -> json.put("phone", phone));
    }

    private static Map<String, Object> former(Former former) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("since", former.since());
        json.put("until", former.until());
        people(json, former.registration());
        return json;
    }

    private static void people(Map<String, Object> json, Registration registration) {
        json.put("contact", RegistrationJson.contact(registration.delegation().contact()));
        json.put(
                "attendees",
                registration.delegation().attendees().stream()
                        .map(RegistrationJson::attendee)
                        .toList());
    }

    private static Map<String, Object> registration(Slot slot, Registration registration) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reference", slot.reference());
        people(json, registration);
        return json;
    }

    private static Map<String, Object> message(Message message) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", message.id().value());
        json.put("kind", Kebab.of(message.kind()));
        json.put("revision", message.revision());
        json.put("at", when(message.at()));
        json.put("state", Kebab.of(message.state()));
        json.put("tries", message.tries());
        json.put("to", message.to().stream().map(SlotJson::recipient).toList());
        return json;
    }

    private static Map<String, Object> recipient(Recipient recipient) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("role", Kebab.of(recipient.role()));
        recipient.address().ifPresent(address -> json.put("address", address.value()));
        json.put("fate", Kebab.of(recipient.fate()));
        return json;
    }

    private static Map<String, Object> fate(MailFate fate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("address", fate.address().value());
        json.put("fate", Kebab.of(fate.fate()));
        fate.at().map(SlotJson::when).ifPresent(at -> json.put("at", at));
        return json;
    }

    private static Map<String, Object> note(HistoryEntry note) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", note.reason().orElse(""));
        json.put("who", note.who());
        json.put("when", when(note.when()));
        note.answered().ifPresent(answered -> json.put("call", answered(answered)));
        return json;
    }

    private static Map<String, Object> answered(HistoryEntry.Answered answered) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", Kebab.of(answered.said()));
        answered.again().map(SlotJson::when).ifPresent(again -> json.put("at", again));
        answered.by().ifPresent(by -> json.put("by", by));
        return json;
    }

    static Map<String, Object> entry(HistoryEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("revision", entry.revision());
        json.put("what", Kebab.of(entry.what()));
        json.put("fields", List.copyOf(entry.fields()));
        json.put("who", entry.who());
        json.put("when", when(entry.when()));
        entry.reason().ifPresent(reason -> json.put("reason", reason));
        entry.answered().ifPresent(answered -> json.put("call", answered(answered)));
        return json;
    }

    private static String when(Instant instant) {
        return Thailand.rfc3339(instant);
    }
}
