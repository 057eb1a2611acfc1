package thabian.local.gateway;

/// What the gateway answers itself, by the names API Gateway gives these answers.
enum GatewayFault {
    MISSING_AUTHENTICATION_TOKEN(403),
    /// An unknown route with an `Authorization` header: API Gateway looks for an AWS signature in it.
    INVALID_SIGNATURE(403),
    UNAUTHORIZED(401),
    ACCESS_DENIED(403),
    AUTHORIZER_FAILURE(500),
    AUTHORIZER_CONFIGURATION_ERROR(500),
    REQUEST_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    INTEGRATION_TIMEOUT(504),
    /// A function threw or answered what the gateway cannot send: API Gateway names no kind of its own for it.
    DEFAULT_5XX(502);

    /// The status API Gateway gives where the template says nothing.
    final int status;

    GatewayFault(int status) {
        this.status = status;
    }

    /// The kind whose answer is given where the template has none for this one.
    String fallback() {
        return status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX";
    }
}
