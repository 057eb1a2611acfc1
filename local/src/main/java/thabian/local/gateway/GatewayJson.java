package thabian.local.gateway;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON as AWS writes it: nothing left out, an absent value is `null`.
public final class GatewayJson {
    private static final JSON NULLS_WRITTEN = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);

    private GatewayJson() {}

    /// Writes an object.
    public static byte[] write(Map<String, ? extends @Nullable Object> object) {
        try {
            return NULLS_WRITTEN.asBytes(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads an object; anything else is an [IOException].
    public static Map<String, Object> read(byte[] json) throws IOException {
        return NULLS_WRITTEN.mapFrom(json);
    }
}
