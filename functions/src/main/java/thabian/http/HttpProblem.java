package thabian.http;

/// What can go wrong with any request, whatever it is about; some of it is answered by the gateway alone.
public enum HttpProblem implements ProblemType {
    MALFORMED("malformed", 400),
    UNAUTHORIZED("unauthorized", 401),
    FORBIDDEN("forbidden", 403),
    FOREIGN_FORM("foreign-form", 403),
    UNKNOWN_ROUTE("unknown-route", 404),
    UNKNOWN_ASSET("unknown-asset", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    GZIP_REQUIRED("gzip-required", 406),
    TOO_LARGE("too-large", 413),
    TOO_LARGE_ANSWER("too-large-answer", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    INVALID("invalid", 422),
    TOO_MANY_REQUESTS("too-many-requests", 429),
    INTERNAL("internal", 500),
    OVERTAKEN("overtaken", 503),
    TIMEOUT("timeout", 504);

    private final String id;
    private final int status;

    HttpProblem(String id, int status) {
        this.id = id;
        this.status = status;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int status() {
        return status;
    }
}
