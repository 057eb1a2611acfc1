package thabian.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a caller would rather have, as `Accept` and `Accept-Encoding` say it: names and wildcards, each with a weight
/// from 0, never, to 1 (RFC 9110, sections 12.4.2 and 12.5). A member that cannot be read counts as not said;
/// parameters other than the weight are passed over. A weight may lack its nought: Java's own client sends `q=.2`.
public final class Preferences {
    private static final Pattern WEIGHT =
            Pattern.compile("q=(0?\\.[0-9]{1,3}|0\\.?|1(?:\\.0{0,3})?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBTYPE = Pattern.compile("/.*");

    private final Map<String, Double> weights = new HashMap<>();

    private Preferences(String header) {
        for (String member : split(header, ',')) {
            List<String> parts = split(member, ';');
            String name = parts.getFirst().toLowerCase(Locale.ROOT);
            stated(parts.subList(1, parts.size())).ifPresent(weight -> weights.merge(name, weight, Math::max));
        }
    }

    /// Reads a header's value; an empty one prefers nothing.
    public static Preferences of(String header) {
        return new Preferences(header);
    }

    /// Whether the caller takes this media type or coding: names it, or a wildcard that covers it.
    public boolean accept(String name) {
        return weight(name) > 0;
    }

    /// Whether the caller names this very one, not only a wildcard that covers it.
    public boolean name(String name) {
        return weights.getOrDefault(name, 0.0) > 0;
    }

    /// The offer that the caller would rather have, of equals the first; empty if none is acceptable.
    ///
    /// @param name an offer's media type or coding, in small letters and without parameters
    public <T> Optional<T> best(List<T> offers, Function<T, String> name) {
        return offers.stream()
                .filter(offer -> accept(name.apply(offer)))
                .reduce((best, next) -> weight(name.apply(next)) > weight(name.apply(best)) ? next : best);
    }

    /// The weight of what covers the name most closely.
    double weight(String name) {
        return Stream.of(name, SUBTYPE.matcher(name).replaceFirst("/*"), "*/*", "*")
                .flatMap(range -> Optional.ofNullable(weights.get(range)).stream())
                .findFirst()
                .orElse(0.0);
    }

    private static Optional<Double> stated(List<String> parameters) {
        Optional<String> weight = parameters.stream()
                .filter(parameter -> parameter.regionMatches(true, 0, "q=", 0, 2))
                .findFirst();
        return weight.isEmpty()
                ? Optional.of(1.0)
                : weight.map(WEIGHT::matcher).filter(Matcher::matches).map(number -> Double.valueOf(number.group(1)));
    }

    /// Splits at a separator, but not within a quoted string (RFC 9110, section 5.6.4).
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == '\\' && quoted) {
                i++;
            } else if (letter == separator && !quoted) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
