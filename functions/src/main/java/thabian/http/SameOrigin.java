package thabian.http;

import java.util.Optional;

/// Whether a request was sent by a page of this very site: the defence against forms on other sites (CSRF). Browsers
/// state it in `Origin`; where that is absent, in `Sec-Fetch-Site` or `Referer`. Without any of them it was not.
public final class SameOrigin {
    private SameOrigin() {}

    /// Whether it was.
    public static boolean sent(ApiRequest request) {
        Optional<String> origin = request.header("origin");
        Optional<String> site = request.header("sec-fetch-site");
        if (origin.isPresent()) {
            return origin.get().equals(request.origin());
        }
        return site.isPresent()
                ? site.get().equals("same-origin")
                : request.header("referer").orElse("").startsWith(request.origin() + "/");
    }
}
