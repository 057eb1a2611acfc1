package thabian.http;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A form with a file in it, as browsers send it (`multipart/form-data`, RFC 7578). The body lies in memory whole, so
/// no more is needed than finding the boundary; what a file is called does not matter.
public final class Multipart {
    /// The media type.
    public static final String TYPE = "multipart/form-data";

    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"\\r\\n]{1,70})\"|([^\\s;,\"]{1,70}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(
            "^content-disposition:\\s*form-data;(?:.*;)?\\s*name=\"([^\"\\r\\n]*)\"",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final int MOST_PARTS = 20;
    private static final int LONGEST_HEAD = 2_000;

    private Multipart() {}

    /// The parts by their names; of a name that comes twice the first counts.
    ///
    /// @throws MalformedException where the body has not this form
    public static Map<String, byte[]> read(ApiRequest request) {
        return read(request.header("content-type").orElse(""), request.body());
    }

    static Map<String, byte[]> read(String type, byte[] bytes) {
        String boundary = "\r\n--" + boundary(type).orElseThrow(Multipart::malformed);
        String body = "\r\n" + new String(bytes, StandardCharsets.ISO_8859_1);
        Map<String, byte[]> parts = new HashMap<>();
        int at = body.indexOf(boundary);
        for (int count = 0; count < MOST_PARTS && at >= 0; count++) {
            int from = at + boundary.length();
            if (body.startsWith("--", from)) {
                return parts;
            }
            int head = body.indexOf("\r\n\r\n", from);
            int end = head < 0 ? -1 : body.indexOf(boundary, head + 2);
            if (end < 0 || head - from > LONGEST_HEAD) {
                throw malformed();
            }
            Matcher name = NAME.matcher(body.substring(from, head).strip());
            if (name.find()) {
                byte[] content = body.substring(Math.min(head + 4, end), end).getBytes(StandardCharsets.ISO_8859_1);
                parts.putIfAbsent(name.group(1).toLowerCase(Locale.ROOT), content);
            }
            at = end;
        }
        throw malformed();
    }

    private static Optional<String> boundary(String type) {
        Matcher boundary = BOUNDARY.matcher(type);
        return boundary.find()
                ? Optional.ofNullable(boundary.group(1)).or(() -> Optional.of(boundary.group(2)))
                : Optional.empty();
    }

    private static MalformedException malformed() {
        return new MalformedException("form");
    }
}
