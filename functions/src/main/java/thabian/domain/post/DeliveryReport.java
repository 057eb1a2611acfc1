package thabian.domain.post;

import java.time.Instant;
import thabian.domain.text.EmailAddress;

/// What the carrier reported of the last mail to one address. Reports come late, twice and out of order: of two, the
/// one of the newer revision counts, and within a revision the graver one.
///
/// @param revision the revision that the mail spoke of
/// @param at when the carrier says it happened
public record DeliveryReport(EmailAddress address, int revision, What what, Instant at) {
    /// What a carrier reports.
    public enum What {
        DELIVERED(0),
        BOUNCED(1),
        COMPLAINED(2);

        private final int gravity;

        What(int gravity) {
            this.gravity = gravity;
        }

        /// How grave it is: of two reports about one mail the graver counts.
        public int gravity() {
            return gravity;
        }
    }

    /// Whether this tells more than another report about the same address.
    public boolean supersedes(DeliveryReport other) {
        return revision > other.revision || (revision == other.revision && what.gravity > other.what.gravity);
    }
}
