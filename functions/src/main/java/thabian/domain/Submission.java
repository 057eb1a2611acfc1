package thabian.domain;

import java.util.Optional;
import java.util.UUID;

/// A faultless request to register an organisation.
///
/// @param code the invitation code that the caller gave
public record Submission(
        OrganisationCode organisation, Optional<InvitationCode> code, UUID id, Delegation delegation) {}
