package thabian.domain.call;

import java.time.Duration;
import java.time.Instant;

/// What an office decides about the registrations for its seminar.
///
/// @param codeRequired whether only the holder of an organisation's invitation code registers it
/// @param purgeAfterDays days after the seminar's end on which personal data leave
public record Rules(boolean codeRequired, int purgeAfterDays) {
    /// When the personal data of a seminar that ends at this instant leave.
    public Instant purgeDate(Instant ends) {
        return ends.plus(Duration.ofDays(purgeAfterDays));
    }
}
