package thabian.simulation;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import thabian.domain.call.Seat;
import thabian.domain.people.Delegation;
import thabian.domain.text.Checked;
import thabian.given.Given;
import thabian.json.RegistrationJson;
import thabian.simulation.law.Traces;

/// Three people and a contact as somebody types them, never twice the same: the contact's name and number are drawn by
/// count. Their mailboxes are few, so that people share them, leave and come back.
record People(Map<String, Object> body, Delegation delegation) {
    private static final List<String> MAILBOXES =
            List.of("saraban", "somchai", "somying", "somsak", "piti", "refused", "bounce", "manee");

    private static final List<String> FIRST_NAMES = List.of("สมมุติ", "มานะ", "ปิติ");

    private static final List<String> SYLLABLES =
            List.of("ทอง", "งาม", "สุข", "ศรี", "มาก", "บุญ", "แก้ว", "พร", "ชัย", "วงศ์");

    /// Draws some.
    ///
    /// @param number how many were drawn before
    static People drawn(SplittableRandom random, String organisation, int number) {
        Map<String, Object> body = new LinkedHashMap<>();
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("name", "นางสาว" + Traces.CONTACT + " " + surname(number));
        contact.put("phone", "08%08d".formatted(number));
        contact.put("email", mailbox(random, organisation));
        body.put("contact", contact);
        List<Object> attendees = new ArrayList<>();
        for (Seat seat : Given.SEATS) {
            Map<String, Object> attendee = new HashMap<>();
            attendee.put("seat", seat.id());
            attendee.put("capacity", "holder");
            attendee.put("prefix", "นาย");
            attendee.put("firstName", FIRST_NAMES.get(attendees.size()));
            attendee.put("lastName", Traces.ATTENDEE);
            attendee.put("position", "ปลัด อบต.");
            attendee.put("email", mailbox(random, organisation));
            attendees.add(attendee);
        }
        body.put("attendees", attendees);
        body.put("noticeRead", true);
        return new People(body, read(body));
    }

    /// Another one for each number.
    private static String surname(int number) {
        return "%05d"
                .formatted(number)
                .chars()
                .mapToObj(digit -> SYLLABLES.get(digit - '0'))
                .collect(Collectors.joining());
    }

    static String mailbox(SplittableRandom random, String organisation) {
        int most = random.nextInt(3) == 0 ? MAILBOXES.size() : 5;
        return MAILBOXES.get(random.nextInt(most)) + "@o" + organisation + ".example";
    }

    /// The body of a request to register them.
    Map<String, Object> registering(String organisation, String submission) {
        Map<String, Object> all = new LinkedHashMap<>(body);
        all.put("organisation", organisation);
        all.put("submissionId", submission);
        return all;
    }

    /// The body of an officer's order about them.
    Map<String, Object> because(String reason) {
        Map<String, Object> all = new LinkedHashMap<>(body);
        all.put("reason", reason);
        return all;
    }

    private static Delegation read(Map<String, Object> body) {
        try {
            return switch (RegistrationJson.readChange(JSON.std.asBytes(body)).checkChange(Given.SEATS)) {
                case Checked.Faultless<Delegation>(Delegation delegation) -> delegation;
                case Checked.Faulty<Delegation> faulty -> throw new IllegalStateException(faulty.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Codes of organisations of the province.
    static List<String> organisations(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> String.valueOf(6760100 + i))
                .toList();
    }
}
