package thabian.route;

import java.util.Set;
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

    /// As a program names it.
    public static Seen of(ApiRequest request) {
        return switch (IfMatch.of(request)) {
            case IfMatch.Absent _ -> new Seen.Nothing();
            case IfMatch.Any _ -> new Seen.Whatever();
            case IfMatch.Tags(Set<String> tags) -> revisions(tags);
        };
    }

    /// As a form carries it; one that carries no number says nothing.
    public static Seen of(FormBody form) {
        return form.find("revision")
                .filter(NUMBER.asMatchPredicate())
                .<Seen>map(number -> Seen.revision(Integer.parseInt(number)))
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
