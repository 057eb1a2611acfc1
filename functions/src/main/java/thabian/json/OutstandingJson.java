package thabian.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import thabian.domain.slot.Slot;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;

/// A target list, or those on it who are silent, for programs: an array of organisations and how the list says that
/// they are reached, `""` where it does not say, and whether they said that they send nobody.
public final class OutstandingJson {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private OutstandingJson() {}

    public static void write(List<Slot> silent, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            for (Slot slot : silent) {
                json.writeStartObject();
                OrganisationJson.write(slot.organisation(), json);
                json.writeStringField(
                        "phone", slot.reach().phone().map(PhoneNumber::stored).orElse(""));
                json.writeStringField(
                        "email", slot.reach().email().map(EmailAddress::value).orElse(""));
                json.writeBooleanField("declined", slot.declined());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }
}
