package thabian.local.ses;

import java.util.Locale;
import thabian.local.gateway.Arns;

/// SES's answer to a request that it does not take.
///
/// @param status of the HTTP answer
/// @param code the exception's name, as the SDK knows it
public record SesRefusal(int status, String code, String message) {

    /// The request itself is wrong.
    static SesRefusal badRequest(String message) {
        return new SesRefusal(400, "BadRequestException", message);
    }

    /// The request cannot be read.
    static SesRefusal unreadable(String message) {
        return new SesRefusal(400, "SerializationException", message);
    }

    /// The mail is not sent.
    public static SesRefusal rejected(String message) {
        return new SesRefusal(400, "MessageRejected", message);
    }

    /// The mail is not sent, since its sender is none that the account has verified.
    static SesRefusal unverified(String sender) {
        return rejected("Email address is not verified. The following identities failed the check in region "
                + Arns.REGION.toUpperCase(Locale.ROOT) + ": " + sender);
    }

    /// More mails at once than the account may send.
    public static SesRefusal throttled() {
        return new SesRefusal(429, "TooManyRequestsException", "Maximum sending rate exceeded.");
    }
}
