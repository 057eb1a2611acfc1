package thabian.domain.post;

/// How much the carrier takes from all senders together, as the account's owner agreed it with the carrier.
///
/// @param perSecond mails a second, at least 1
/// @param perDay mails within any 24 hours, at least 1
public record Allowance(int perSecond, int perDay) {
    /// One in so many of a day's mails is kept for what somebody waits for. The nation's reminder, four mails
    /// to each of 7,849 organisations, still fits into what a quota of 50,000 leaves; and 10,000 are 2,500
    /// registrations.
    private static final int KEPT = 5;

    public Allowance {
        if (perSecond < 1 || perDay < 1) {
            throw new IllegalArgumentException("an allowance lets one mail pass at least");
        }
    }

    /// What of it may be used up by what goes to everybody, and by what fails again and again.
    public Allowance yielding() {
        return new Allowance(perSecond, perDay - perDay / KEPT);
    }
}
