package thabian.domain.post;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// What the carrier reported of one copy. Reports come late, twice and out of order: of two about the same copy the
/// graver counts.
///
/// @param at when the carrier says it happened
public record DeliveryReport(Copy copy, What what, Instant at) {
    /// What a carrier reports, the lightest first.
    public enum What {
        DELIVERED,
        /// It came back for a passing reason, a full mailbox for instance.
        TEMPORARY,
        /// It came back, since there is no such mailbox.
        BOUNCED,
        COMPLAINED;

        /// Whether this counts, where that was reported of the same copy.
        public boolean outweighs(What other) {
            return compareTo(other) > 0;
        }

        /// Everything that this outweighs.
        public List<What> outweighed() {
            return Arrays.stream(values()).filter(this::outweighs).toList();
        }
    }
}
