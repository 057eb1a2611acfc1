package thabian.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import thabian.domain.call.Organisation;

/// An organisation as a field of a row.
final class OrganisationJson {
    private OrganisationJson() {}

    /// Its fields by name.
    static Map<String, String> of(Organisation organisation) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("code", organisation.code().digits());
        fields.put("name", organisation.name());
        fields.put("type", organisation.type());
        fields.put("district", organisation.district());
        fields.put("province", organisation.province());
        return fields;
    }

    static void write(Organisation organisation, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("organisation");
        for (Map.Entry<String, String> field : of(organisation).entrySet()) {
            json.writeStringField(field.getKey(), field.getValue());
        }
        json.writeEndObject();
    }
}
