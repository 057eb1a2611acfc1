package thabian.domain;

import java.util.Optional;

/// How an office reaches an organisation, as its target list says; never shown to strangers.
///
/// @param email its mailbox
/// @param phone the number to ring
public record Reach(Optional<EmailAddress> email, Optional<PhoneNumber> phone) {
    /// The list does not say.
    public static final Reach NONE = new Reach(Optional.empty(), Optional.empty());
}
