package thabian.http;

import java.util.Optional;

/// Whether an asker gets a page or JSON, where an answer is to be had as both: what `Accept` gives more weight. Where
/// it gives both the same, or speaks of neither, JSON below `/api`, a page elsewhere.
///
/// Below `/api` a wildcard speaks for JSON, whatever its weight, unless a browser is on its way to a page: HTTP
/// libraries name `text/html` first by habit, as Java's does (`text/html, image/gif, image/jpeg, *; q=.2`), and read no
/// pages. A browser on its way says so by `Sec-Fetch-Mode: navigate`, or, where it is too old for that, by naming
/// `application/xhtml+xml`.
final class PageOrJson {
    private static final String PAGE = "text/html";
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private PageOrJson() {}

    /// Whether it is a page.
    ///
    /// @param mode `Sec-Fetch-Mode`
    static boolean page(boolean belowApi, Preferences accept, Optional<String> mode) {
        double page = accept.weight(PAGE);
        double json = Math.max(accept.weight(JSON), accept.weight(PROBLEM));
        if (page == json) {
            return !belowApi;
        }
        boolean named = accept.name(JSON) || accept.name(PROBLEM);
        boolean onlyByWildcard = json > 0 && !named;
        boolean onItsWay = mode.filter("navigate"::equals).isPresent() || accept.name("application/xhtml+xml");
        return page > json && !(belowApi && onlyByWildcard && !onItsWay);
    }
}
