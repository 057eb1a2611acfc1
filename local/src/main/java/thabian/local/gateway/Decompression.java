package thabian.local.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/// API Gateway's decompression of requests: functions get the body that was meant, beside the header that it came with.
/// Source: "Call an API method with a compressed payload", API Gateway developer guide.
final class Decompression {
    private Decompression() {}

    /// A request as a function gets it; empty where the body is not coded as its header says, or in no way that API
    /// Gateway knows. Of a body that grows past all limits no more is read than shows it.
    static Optional<Incoming> apply(Incoming request) {
        if (request.body().isEmpty()) {
            return Optional.of(request);
        }
        try {
            return switch (request.header("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT)) {
                case "identity" -> Optional.of(request);
                case "gzip" -> Optional.of(request.with(read(new GZIPInputStream(bytes(request)))));
                case "deflate" -> Optional.of(request.with(read(new InflaterInputStream(bytes(request)))));
                default -> Optional.empty();
            };
        } catch (IOException notCodedSo) {
            return Optional.empty();
        }
    }

    private static InputStream bytes(Incoming request) {
        return new ByteArrayInputStream(request.body().bytes());
    }

    private static Body read(InputStream coded) throws IOException {
        try (coded) {
            return Body.of(coded.readNBytes(Incoming.LARGEST + 1));
        }
    }
}
