package thabian.route;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import thabian.domain.slot.Seen;
import thabian.http.ApiRequest;
import thabian.http.FormBody;
import thabian.http.IfMatch;

/// The revision that a request was made with in view: a program names it in `If-Match`, a form carries it.
public final class SeenRevision {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    private SeenRevision() {}

    /// As a program names it of an organisation: by its revision, or by its version, alone.
    public static Seen ofSlot(ApiRequest request) {
        return IfMatch.of(request) instanceof IfMatch.Tags(Set<String> tags) && tags.size() == 1
                ? Seen.Version.find(tags.iterator().next())
                        .<Seen>map(Function.identity())
                        .orElseGet(() -> revisions(tags))
                : of(request);
    }

    /// As a program names it.
    public static Seen of(ApiRequest request) {
        return switch (IfMatch.of(request)) {
            case IfMatch.Absent _ -> new Seen.Nothing();
            case IfMatch.Any _ -> new Seen.Whatever();
            case IfMatch.Tags(Set<String> tags) -> revisions(tags);
        };
    }

    /// As a form carries it; one that carries neither number nor version says nothing.
    public static Seen of(FormBody form) {
        return of(written(form));
    }

    /// What a form carries, to be carried again.
    public static String written(FormBody form) {
        String recorded = form.get("recorded");
        return form.get("revision") + (recorded.isEmpty() ? "" : "-" + recorded);
    }

    /// As a field carries it.
    public static Seen of(String written) {
        return Seen.Version.find(written)
                .<Seen>map(Function.identity())
                .or(() -> Optional.of(written)
                        .filter(NUMBER.asMatchPredicate())
                        .map(number -> Seen.revision(Integer.parseInt(number))))
                .orElse(new Seen.Nothing());
    }

    /// A tag that is no revision of ours matches nothing.
    private static Seen revisions(Set<String> tags) {
        return new Seen.Revisions(tags.stream()
                .filter(NUMBER.asMatchPredicate())
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet()));
    }
}
