package thabian.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// JSON as strangers send it and as we answer it.
public final class Json {
    /// Deeper nesting is refused.
    private static final int DEPTH = 16;

    private static final JsonFactory STRICT = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JSON READER = JSON.builder(STRICT).build();

    private Json() {}

    /// Reads one object and nothing behind it.
    ///
    /// @throws MalformedException where the bytes are no UTF-8, no JSON, no object, too deep, or name a field twice
    public static Map<String, Object> readObject(byte[] body) {
        String text = Utf8.decode(body);
        try (JsonParser parser = STRICT.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedException("json");
            }
            Map<String, Object> object = READER.mapFrom(parser);
            if (parser.nextToken() != null) {
                throw new MalformedException("json");
            }
            return object;
        } catch (IOException notJson) {
            throw new MalformedException("json");
        }
    }

    public static String write(Object value) {
        try {
            return JSON.std.asString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
