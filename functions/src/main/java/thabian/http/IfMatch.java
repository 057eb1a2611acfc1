package thabian.http;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a caller's `If-Match` asks for (RFC 9110, section 13.1.1).
public sealed interface IfMatch {
    /// Nothing: there is no such header.
    record Absent() implements IfMatch {}

    /// That there is something, whatever it is: `*`.
    record Any() implements IfMatch {}

    /// That what is there has one of these tags.
    ///
    /// @param strong what stands between the quotes; weak tags match nothing, nor does what is no tag
    record Tags(Set<String> strong) implements IfMatch {
        public Tags {
            strong = Set.copyOf(strong);
        }
    }

    /// An entity tag that stands alone or between commas.
    Pattern TAG = Pattern.compile("(?<![^,\\s])\"([!#-~\\x{80}-\\x{FFFF}]*)\"(?=\\s*(?:,|$))");

    /// Reads the header.
    static IfMatch of(ApiRequest request) {
        return request.header("if-match").map(IfMatch::read).orElse(new Absent());
    }

    private static IfMatch read(String header) {
        return header.strip().equals("*")
                ? new Any()
                : new Tags(
                        TAG.matcher(header).results().map(tag -> tag.group(1)).collect(Collectors.toUnmodifiableSet()));
    }
}
