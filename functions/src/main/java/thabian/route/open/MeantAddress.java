package thabian.route.open;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thabian.domain.text.Text;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.link.Query;

/// The address of a page as it was given out, found in what chats, mail programs and typing made of it: a mark,
/// a bracket, a space or Thai letters behind it, capitals, Thai digits, what counts clicks. Nothing is guessed:
/// what stands behind a part that cannot go on there is left away.
public final class MeantAddress {
    private static final Pattern SEMINAR = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}(?![a-z0-9-])");
    private static final Pattern ORGANISATION = Pattern.compile("[0-9]{7}(?![0-9])");
    private static final Pattern PROBLEM = Pattern.compile("[a-z]+(?:-[a-z]+)*");
    private static final Pattern PAGE = Pattern.compile(
            "(?:progress|qr\\.svg|qr\\.png|card\\.png|edit|object|slip\\.png|calendar\\.ics)(?![a-z0-9])");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{27}(?![A-Za-z0-9])|[A-Za-z0-9_-]+");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]+(?:[ -]+[0-9A-Za-z]+)*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /// What word processors make of a hyphen between letters.
    private static final Pattern DASH = Pattern.compile("(?<=[a-z0-9])[\\p{Pd}\\u2212](?=[a-z0-9])");

    /// What counts clicks: nobody's of ours.
    private static final Pattern COUNTING =
            Pattern.compile("(?:fb|g|d|ms|tt|y)clid|utm_.*|mc_.*|igsh|igshid|_ga|_gl|openexternalbrowser");

    private static final Map<String, Pattern> PARAMETERS = Map.of(
            "t",
            TOKEN,
            "org",
            ORGANISATION,
            "code",
            CODE,
            "province",
            NUMBER,
            "size",
            NUMBER,
            "fresh",
            NUMBER,
            "changed",
            NUMBER,
            "handed",
            NUMBER);

    private MeantAddress() {}

    /// Leads to the address that was meant (301), where that is another.
    public static Optional<ApiResponse> leading(ApiRequest request) {
        if (!request.reads()) {
            return Optional.empty();
        }
        String path = request.address().replaceFirst("\\?.*", "");
        String meantPath = path(path);
        Map<String, String> queries = new LinkedHashMap<>(request.queries());
        Map<String, String> meantQueries = queries(queries);
        return path.equals(meantPath) && queries.equals(meantQueries)
                ? Optional.empty()
                : Optional.of(ApiResponse.movedTo(Query.with(request.prefix() + meantPath, meantQueries)));
    }

    private static String path(String path) {
        List<String> parts = Pattern.compile("/")
                .splitAsStream(path)
                .filter(part -> !part.isEmpty())
                .map(MeantAddress::plain)
                .toList();
        List<String> meant = new ArrayList<>();
        for (String part : parts) {
            Optional<String> known = part(meant, part);
            boolean meansAnother = known.isEmpty() && part.codePoints().anyMatch(MeantAddress::isOfAnAddress);
            if (meansAnother || part.codePoints().anyMatch(Character::isISOControl)) {
                return path;
            }
            known.ifPresent(meant::add);
        }
        return meant.size() < 2 ? path : "/" + String.join("/", meant);
    }

    /// What a part means behind others; empty where it means nothing there.
    private static Optional<String> part(List<String> before, String part) {
        return switch (before.size()) {
            case 0 -> Optional.of(part).filter(first -> first.equals("s") || first.equals("problems"));
            case 1 -> leading(before.getFirst().equals("s") ? SEMINAR : PROBLEM, part);
            case 2 ->
                before.getFirst().equals("s")
                        ? leading(ORGANISATION, part).or(() -> leading(PAGE, part))
                        : Optional.empty();
            case 3 -> leading(PAGE, part);
            default -> Optional.empty();
        };
    }

    private static boolean isOfAnAddress(int letter) {
        return letter < 128 && Character.isLetterOrDigit(letter);
    }

    private static Map<String, String> queries(Map<String, String> given) {
        Map<String, String> meant = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            String known = name.toLowerCase(Locale.ROOT).replaceFirst("^amp;", "");
            if (PARAMETERS.containsKey(known)) {
                UnaryOperator<String> digits = known.equals("t") ? UnaryOperator.identity() : Text::arabicDigits;
                meant.putIfAbsent(
                        known,
                        leading(PARAMETERS.get(known), digits.apply(value).strip())
                                .orElse(value));
            } else if (!COUNTING.matcher(known).matches()) {
                meant.put(name, value);
            }
        });
        return meant;
    }

    private static Optional<String> leading(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.lookingAt() ? Optional.of(found.group()) : Optional.empty();
    }

    private static String plain(String part) {
        String decoded;
        try {
            decoded = URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException halfAnEscape) {
            decoded = part;
        }
        String small = Text.arabicDigits(decoded).strip().toLowerCase(Locale.ROOT);
        return DASH.matcher(small).replaceAll("-");
    }
}
