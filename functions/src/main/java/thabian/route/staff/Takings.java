package thabian.route.staff;

import java.util.Set;
import java.util.stream.Collectors;
import thabian.domain.call.Deed;
import thabian.domain.call.Deeds;
import thabian.domain.call.Province;
import thabian.export.FileFormat;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;

/// Keeps in the log who takes away what holds people, contacts or codes: before they have it.
public final class Takings {
    private final Deeds deeds;

    public Takings(Deeds deeds) {
        this.deeds = deeds;
    }

    /// Hands out an answer once it stands in the log; what was refused, or only asked after, does not.
    public ApiResponse kept(ApiRequest request, Scope scope, Deed.What what, FileFormat format, ApiResponse answer) {
        return kept(request, scope, what, format.id(), answer);
    }

    /// The same of a page.
    ///
    /// @param format as what it is taken away, `html`
    public ApiResponse kept(ApiRequest request, Scope scope, Deed.What what, String format, ApiResponse answer) {
        if (answer.status() == 200 && request.method().equals("GET")) {
            deeds.keep(
                    scope.seminar().id(),
                    Deed.taking(what, format, scope.staff().signature(), request.receivedAt(), provinces(scope)));
        }
        return answer;
    }

    /// The provinces in scope; none where they are all of the seminar's.
    private static Set<String> provinces(Scope scope) {
        return scope.provinces().size() == scope.seminar().provinces().size()
                ? Set.of()
                : scope.provinces().stream().map(Province::digits).collect(Collectors.toUnmodifiableSet());
    }
}
