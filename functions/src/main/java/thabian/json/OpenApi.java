package thabian.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The contract with the outside as an OpenAPI 3.1 document: a file that tests hold against routes and answers.
public final class OpenApi {
    private OpenApi() {}

    /// The document as it is served.
    ///
    /// @param prefix what every path stands behind: empty, or the stage's, `/prod`
    public static String document(String prefix) {
        return prefix.isEmpty() ? file() : file().replace("\"url\": \"/\"", "\"url\": \"" + prefix + "\"");
    }

    private static String file() {
        try (InputStream file = Objects.requireNonNull(OpenApi.class.getResourceAsStream("openapi.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
