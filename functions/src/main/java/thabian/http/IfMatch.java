package thabian.http;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The revision that a caller saw, as `If-Match` names it (RFC 9110, section 13.1.1).
public final class IfMatch {
    private static final Pattern ENTITY_TAG = Pattern.compile("\"(0|[1-9][0-9]{0,8})\"");
    private static final int NO_REVISION = -1;

    private IfMatch() {}

    /// The revision; one that nothing has where the header names none; empty where there is no header.
    public static OptionalInt seen(ApiRequest request) {
        Optional<String> header = request.header("if-match");
        if (header.isEmpty()) {
            return OptionalInt.empty();
        }
        Matcher tag = ENTITY_TAG.matcher(header.get().strip());
        return OptionalInt.of(tag.matches() ? Integer.parseInt(tag.group(1)) : NO_REVISION);
    }
}
