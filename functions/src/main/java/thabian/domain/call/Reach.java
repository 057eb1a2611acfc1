package thabian.domain.call;

import java.util.Optional;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;

/// How an office reaches an organisation, as its target list says; never shown to strangers.
///
/// @param email its mailbox
/// @param phone the number to ring
public record Reach(Optional<EmailAddress> email, Optional<PhoneNumber> phone) {
    /// The list does not say.
    public static final Reach NONE = new Reach(Optional.empty(), Optional.empty());
}
