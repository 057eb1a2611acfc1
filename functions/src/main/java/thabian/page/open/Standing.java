package thabian.page.open;

import java.time.Instant;
import java.util.List;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Invitation;

/// How a province stands with a seminar at an instant.
///
/// @param invitations the province's, by district, then code
/// @param form the address of the form, as the world knows it
public record Standing(Seminar seminar, Province province, List<Invitation> invitations, String form, Instant now) {
    public Standing {
        invitations = List.copyOf(invitations);
    }
}
