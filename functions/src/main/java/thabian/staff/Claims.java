package thabian.staff;

import com.nimbusds.jose.util.JSONArrayUtils;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import thabian.staff.Verdict.Outsider;

/// What a token's claims are called that say who a member of staff is here; docs/sign-in.md tells what issuers write.
///
/// A claim's words may stand in a list, in one text with commas or spaces between, or in one that is a JSON list, as
/// each issuer can; a province may be a number. Provinces and role may stand in one and the same claim, beside words
/// that are others': groups, or an application's roles. There a province is `province-76`, all are `province-all`.
///
/// @param provinces the claim that lists provinces by their two digits, or `*` alone
/// @param role the claim that says `viewer` or `officer`; who is both is an officer
/// @param name the claim that says what people call the person
public record Claims(String provinces, String role, String name) {
    private static final Pattern AMONG_OTHERS = Pattern.compile("province-([0-9]{2}|all)");
    private static final String ALL = "all";

    /// Who a verified token is about, or what its claims lack.
    Verdict bearer(String subject, Map<String, Object> claims) {
        Optional<Provinces> where = words(claims, provinces).flatMap(this::provinces);
        Optional<StaffRole> what = words(claims, role).flatMap(Claims::role);
        if (where.isEmpty()) {
            return new Outsider(subject, lack(claims, provinces, "no provinces"));
        }
        return what.<Verdict>map(granted -> new Staff(subject, name(subject, claims), where.get(), granted))
                .orElseGet(() -> new Outsider(subject, lack(claims, role, "no role")));
    }

    private Optional<Provinces> provinces(List<String> words) {
        if (!provinces.equals(role)) {
            return Provinces.parse(words);
        }
        List<String> named = words.stream()
                .map(AMONG_OTHERS::matcher)
                .filter(Matcher::matches)
                .map(word -> word.group(1))
                .toList();
        return Provinces.parse(named.contains(ALL) ? List.of(Provinces.EVERYWHERE) : named);
    }

    private static Optional<StaffRole> role(List<String> words) {
        return words.stream().flatMap(word -> StaffRole.parse(word).stream()).max(StaffRole::compareTo);
    }

    private String name(String subject, Map<String, Object> claims) {
        return claims.get(name) instanceof String given && !given.isBlank() ? given : subject;
    }

    /// In words for the log: what is not there under which name, never what is there.
    private static String lack(Map<String, Object> claims, String claim, String nothing) {
        return claims.containsKey(claim) ? nothing + " in the claim " + claim : "no claim " + claim;
    }

    /// The words of a claim; empty where it holds anything else.
    private static Optional<List<String>> words(Map<String, Object> claims, String claim) {
        return switch (claims.get(claim)) {
            case List<?> listed -> texts(listed);
            case Number number -> text(number).map(List::of);
            case String text when text.strip().startsWith("[") -> json(text);
            case String text ->
                Optional.of(Stream.of(text.split("[,\\s]+"))
                        .filter(word -> !word.isEmpty())
                        .toList());
            case null, default -> Optional.empty();
        };
    }

    private static Optional<List<String>> texts(List<?> listed) {
        List<String> texts = listed.stream().flatMap(one -> text(one).stream()).toList();
        return texts.size() == listed.size() ? Optional.of(texts) : Optional.empty();
    }

    /// One word: a text, or a number that is whole.
    private static Optional<String> text(Object word) {
        return switch (word) {
            case String text -> Optional.of(text);
            case Integer whole -> Optional.of(whole.toString());
            case Long whole -> Optional.of(whole.toString());
            case null, default -> Optional.empty();
        };
    }

    private static Optional<List<String>> json(String text) {
        try {
            return texts(JSONArrayUtils.parse(text));
        } catch (ParseException notJson) {
            return Optional.empty();
        }
    }
}
