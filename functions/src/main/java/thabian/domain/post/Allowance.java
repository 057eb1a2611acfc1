package thabian.domain.post;

/// How much the carrier takes from all senders together, as the account's owner agreed it with the carrier.
///
/// @param perSecond mails a second, at least 1
/// @param perDay mails within any 24 hours, at least 1
public record Allowance(int perSecond, int perDay) {
    public Allowance {
        if (perSecond < 1 || perDay < 1) {
            throw new IllegalArgumentException("an allowance lets one mail pass at least");
        }
    }
}
