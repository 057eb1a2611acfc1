package thabian.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import thabian.domain.people.Attendee;
import thabian.domain.people.Contact;
import thabian.domain.people.PersonField;
import thabian.domain.standing.Registrant;
import thabian.domain.text.Thailand;

/// The roster for programs: an array of rows as the contract states them. Telephone numbers stand as they are stored;
/// an attendee without one has `""`.
public final class RosterJson {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private RosterJson() {}

    public static void write(Iterable<Registrant> roster, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            for (Registrant row : roster) {
                write(row, json);
            }
            json.writeEndArray();
        }
    }

    private static void write(Registrant row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        OrganisationJson.write(row.organisation(), json);
        json.writeStringField("reference", row.slot().reference());
        json.writeNumberField("revision", row.slot().revision());
        json.writeStringField(
                "registeredAt", Thailand.rfc3339(row.registration().registeredAt()));
        write(row.contact(), json);
        write(row.attendee(), json);
        json.writeEndObject();
    }

    private static void write(Contact contact, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("contact");
        json.writeStringField("name", contact.name());
        json.writeStringField("phone", contact.phone().stored());
        json.writeStringField("email", contact.email().value());
        json.writeEndObject();
    }

    private static void write(Attendee attendee, JsonGenerator json) throws IOException {
        json.writeStringField("seat", attendee.seat().id());
        for (PersonField<?> field : PersonField.ALL) {
            json.writeStringField(field.key(), attendee.stored(field));
        }
    }
}
