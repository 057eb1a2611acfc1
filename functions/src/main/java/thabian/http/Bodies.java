package thabian.http;

import java.util.Locale;
import java.util.Optional;

/// What every body must keep to, before it is read.
public final class Bodies {
    /// The media type of the API.
    public static final String JSON = "application/json";

    /// The media type of forms.
    public static final String FORM = "application/x-www-form-urlencoded";

    /// The longest body that is taken, in bytes after decoding.
    public static final int LIMIT = 64 * 1024;

    private Bodies() {}

    /// What is wrong with a request's body before it is read: too long, or of another type than `type`.
    public static Optional<Problem> objection(ApiRequest request, String type) {
        if (request.length() > LIMIT) {
            return Optional.of(Problem.of(HttpProblem.TOO_LARGE));
        }
        return type(request).equals(type)
                ? Optional.empty()
                : Optional.of(Problem.of(HttpProblem.UNSUPPORTED_MEDIA_TYPE, type));
    }

    /// The media type of a request's body, without parameters, in small letters; empty where it has none.
    public static String type(ApiRequest request) {
        String sent = request.header("content-type").orElse("");
        int parameters = sent.indexOf(';');
        return (parameters < 0 ? sent : sent.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }
}
