package thabian.local.ses;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON object read field by field; a field of the wrong type is no SES request.
record SesFields(Map<?, ?> json) {
    /// Jackson stops at strings of 20 million characters, which is less than an attachment may have.
    private static final JSON JSON_WITH_FILES = JSON.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    /// A value stands where SES expects one of another type.
    static final class WrongType extends RuntimeException {
        WrongType(String field) {
            super(field + " is of the wrong type");
        }
    }

    /// Reads a JSON object.
    ///
    /// @throws IOException if it is none
    static SesFields parse(String json) throws IOException {
        if (JSON_WITH_FILES.anyFrom(json) instanceof Map<?, ?> object) {
            return new SesFields(object);
        }
        throw new IOException("not a JSON object");
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(json.get(name)).map(value -> as(String.class, value, name));
    }

    Optional<SesFields> object(String name) {
        return Optional.ofNullable(json.get(name)).map(value -> new SesFields(as(Map.class, value, name)));
    }

    List<String> texts(String name) {
        return list(name).stream().map(value -> as(String.class, value, name)).toList();
    }

    List<SesFields> objects(String name) {
        return list(name).stream()
                .map(value -> new SesFields(as(Map.class, value, name)))
                .toList();
    }

    private List<?> list(String name) {
        return Optional.ofNullable(json.get(name))
                .<List<?>>map(value -> as(List.class, value, name))
                .orElse(List.of());
    }

    private static <T> T as(Class<T> type, Object value, String name) {
        if (!type.isInstance(value)) {
            throw new WrongType(name);
        }
        return type.cast(value);
    }
}
