package thabian.domain.slot;

import java.util.Optional;
import java.util.UUID;
import thabian.domain.call.OrganisationCode;
import thabian.domain.people.Delegation;

/// A faultless request to register an organisation.
///
/// @param code the invitation code that the caller gave
public record Submission(
        OrganisationCode organisation, Optional<InvitationCode> code, UUID id, Delegation delegation) {}
