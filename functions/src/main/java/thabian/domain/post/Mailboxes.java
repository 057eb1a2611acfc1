package thabian.domain.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import thabian.domain.text.EmailAddress;

/// Where it is kept, across seminars, to which mailboxes it is no use to write.
public interface Mailboxes {
    /// What was reported that keeps mails from each of these mailboxes; none of which nothing is known.
    Map<EmailAddress, Dead> dead(List<EmailAddress> mailboxes);

    /// Keeps that no more is written to a mailbox; not where somebody insisted later than that.
    void bury(EmailAddress mailbox, Dead dead);

    /// Has a mailbox be written to again, whatever was reported before now.
    void insist(EmailAddress mailbox, Instant now);

    /// Counts a copy among those that a mailbox gets in a day, once, however often it is asked.
    ///
    /// @return whether it is among them; not where that would be more than so many
    boolean count(EmailAddress mailbox, Copy copy, LocalDate day, DailyBound bound);

    /// Why no more is written to a mailbox.
    ///
    /// @param what `BOUNCED`: there is no such mailbox; `COMPLAINED`: whoever reads it called our mail spam
    /// @param at when the carrier says so
    record Dead(DeliveryReport.What what, Instant at) {
        /// Whether a report says that it is no use to write again.
        public static boolean says(DeliveryReport.What what) {
            return switch (what) {
                case DELIVERED, TEMPORARY -> false;
                case BOUNCED, COMPLAINED -> true;
            };
        }
    }
}
