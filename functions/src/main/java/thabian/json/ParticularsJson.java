package thabian.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import thabian.domain.slot.Particulars;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Kebab;
import thabian.domain.text.Thailand;
import thabian.http.Json;

/// What is kept about one person of an organisation, as a program reads it.
public final class ParticularsJson {
    private ParticularsJson() {}

    /// Writes all of it, and leaves the stream open.
    public static void write(Particulars kept, OutputStream out) throws IOException {
        out.write(Json.write(of(kept)).getBytes(StandardCharsets.UTF_8));
    }

    /// All of it.
    public static Map<String, Object> of(Particulars kept) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("person", kept.whose().said());
        json.put("organisation", SeminarJson.organisation(kept.slot().organisation()));
        json.put("reference", kept.slot().reference());
        json.put("named", kept.named().stream().map(ParticularsJson::named).toList());
        json.put("mails", kept.copies().stream().map(ParticularsJson::copied).toList());
        json.put("words", kept.words().stream().map(SlotJson::entry).toList());
        return json;
    }

    private static Map<String, Object> named(Particulars.Named named) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("since", named.since());
        json.put("until", named.until());
        json.put("standing", named.standing());
        named.contact().map(RegistrationJson::contact).ifPresent(contact -> json.put("contact", contact));
        json.put(
                "attendees",
                named.attendees().stream().map(RegistrationJson::attendee).toList());
        return json;
    }

    private static Map<String, Object> copied(Particulars.Copied copied) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", Kebab.of(copied.message().kind()));
        json.put("at", Thailand.rfc3339(copied.message().at()));
        json.put("role", Kebab.of(copied.recipient().role()));
        json.put(
                "address", copied.recipient().address().map(EmailAddress::value).orElse(""));
        json.put("fate", Kebab.of(copied.recipient().fate()));
        return json;
    }
}
