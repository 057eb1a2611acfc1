package thabian.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thabian.domain.EmailAddress;
import thabian.domain.Parsed;
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
        FormBody form = new FormBody(fields);
        form.takeOver(form.get("use").split(" ", -1));
        return form;
    }

    /// Puts one mail address in the place of another wherever it stands: what a button of the check page asks for
    /// (`use=saraban@gmial.com saraban@gmail.com`).
    private void takeOver(String[] typedAndMeant) {
        if (typedAndMeant.length == 2) {
            fields.replaceAll((name, value) ->
                    name.endsWith(".email") && isMailbox(value, typedAndMeant[0]) ? typedAndMeant[1] : value);
        }
    }

    private static boolean isMailbox(String value, String typed) {
        return EmailAddress.parse(value) instanceof Parsed.Value<EmailAddress>(EmailAddress address)
                && address.value().equalsIgnoreCase(typed);
    }

    /// The value of a field; empty where it was not sent.
    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    /// Every field that was sent.
    public Map<String, String> all() {
        return Map.copyOf(fields);
    }

    /// Whether a box was ticked.
    private boolean has(String field) {
        return !get(field).isEmpty();
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
                    get(at + "email"),
                    Optional.ofNullable(fields.get(at + "fullName")),
                    has(at + "isContact")));
        }
        return new RegistrationForm(
                get("organisation"),
                get("code"),
                get("submissionId"),
                new RegistrationForm.ContactForm(
                        get("contact.name"),
                        get("contact.phone"),
                        get("contact.email"),
                        has("contact.phoneForAll"),
                        has("contact.emailForAll")),
                attendees,
                has("noticeRead"));
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
