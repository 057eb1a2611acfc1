package thabian.local.ses;

/// SES's answer to a request that it does not take.
///
/// @param status of the HTTP answer
/// @param code the exception's name, as the SDK knows it
public record Refusal(int status, String code, String message) {

    /// The request itself is wrong.
    static Refusal badRequest(String message) {
        return new Refusal(400, "BadRequestException", message);
    }

    /// The request cannot be read.
    static Refusal unreadable(String message) {
        return new Refusal(400, "SerializationException", message);
    }

    /// The mail is not sent.
    public static Refusal rejected(String message) {
        return new Refusal(400, "MessageRejected", message);
    }

    /// More mails at once than the account may send.
    public static Refusal throttled() {
        return new Refusal(429, "TooManyRequestsException", "Maximum sending rate exceeded.");
    }
}
