package thabian.local.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import thabian.http.Preferences;

/// API Gateway's compression of answers: those of a size or more, to callers that take gzip, unless the function
/// compressed them itself. Source: "Payload compression for REST APIs", API Gateway developer guide.
final class Compression {
    private static final String ENCODING = "Content-Encoding";

    private Compression() {}

    static GatewayAnswer apply(GatewayAnswer answer, Incoming request, int smallest) {
        var taken = Preferences.of(request.header("Accept-Encoding").orElse("")).accept("gzip");
        var already = answer.headers().keySet().stream().anyMatch(ENCODING::equalsIgnoreCase);
        return taken && !already && answer.body().size() >= smallest ? compressed(answer) : answer;
    }

    private static GatewayAnswer compressed(GatewayAnswer answer) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(answer.body().bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var headers = new LinkedHashMap<>(answer.headers());
        headers.put(ENCODING, List.of("gzip"));
        return new GatewayAnswer(answer.status(), headers, Body.of(bytes.toByteArray()));
    }
}
