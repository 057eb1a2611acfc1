package thabian.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import thabian.domain.call.Organisation;

/// An organisation as a field of a row.
final class OrganisationJson {
    private OrganisationJson() {}

    static void write(Organisation organisation, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("organisation");
        json.writeStringField("code", organisation.code().digits());
        json.writeStringField("name", organisation.name());
        json.writeStringField("type", organisation.type());
        json.writeStringField("district", organisation.district());
        json.writeStringField("province", organisation.province());
        json.writeEndObject();
    }
}
