package thabian.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import thabian.domain.RegistrationForm;

/// A form as browsers send it (`application/x-www-form-urlencoded`). A field is named by its JSON pointer with dots:
/// `attendees.0.firstName`.
public final class FormBody {
    private final Map<String, String> fields;

    private FormBody(Map<String, String> fields) {
        this.fields = fields;
    }

    /// Reads a body; of a field that comes twice the last counts.
    ///
    /// @throws MalformedException where it is no UTF-8 or not percent-encoded right
    public static FormBody read(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return new FormBody(fields);
    }

    /// The value of a field; empty where it was not sent.
    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    /// Every field that was sent.
    public Map<String, String> all() {
        return Map.copyOf(fields);
    }

    /// The registration that was typed, with as many attendees as there are seats, or more where more were sent.
    public RegistrationForm registration(int seats) {
        List<RegistrationForm.AttendeeForm> attendees = new ArrayList<>();
        for (int i = 0; i < seats || fields.containsKey("attendees." + i + ".seat"); i++) {
            String at = "attendees." + i + ".";
            attendees.add(new RegistrationForm.AttendeeForm(
                    get(at + "seat"),
                    get(at + "capacity"),
                    get(at + "prefix"),
                    get(at + "firstName"),
                    get(at + "lastName"),
                    get(at + "position"),
                    get(at + "phone"),
                    get(at + "email")));
        }
        return new RegistrationForm(
                get("organisation"),
                get("code"),
                get("submissionId"),
                new RegistrationForm.ContactForm(get("contact.name"), get("contact.phone"), get("contact.email")),
                attendees,
                !get("noticeRead").isEmpty());
    }

    private static String decode(String encoded) {
        try {
            String decoded = URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1);
            return Utf8.decode(decoded.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException badEncoding) {
            throw new MalformedException("form");
        }
    }
}
