package thabian.domain.slot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.people.Delegation;
import thabian.domain.post.DeliveryReport;

/// Where slots are kept. Every write is conditional on what it builds on, and a write that is repeated because its
/// answer was lost is the same success.
public interface Slots {
    /// Fills the slot of the submission's organisation, all attendees or none, by one conditional write.
    ///
    /// @param tokens the tokens that the registration gets if it is admitted
    /// @param now the instant the gateway received the request
    Admission register(Seminar seminar, Submission submission, Tokens tokens, Instant now);

    /// Puts another delegation in the place of the registered one.
    ///
    /// @param token the manage token that the caller presented
    /// @param seen the revision that the caller saw
    Amendment change(
            Seminar seminar,
            OrganisationCode organisation,
            String token,
            OptionalInt seen,
            Delegation next,
            Instant now);

    /// Cancels the registration.
    Amendment cancel(Seminar seminar, OrganisationCode organisation, String token, OptionalInt seen, Instant now);

    /// The slot of an organisation, as it is now.
    Optional<Slot> find(SeminarId seminar, OrganisationCode organisation);

    /// Every slot of a province, those withdrawn among them, by district, then code.
    ///
    /// @param province its two digits
    List<Slot> all(SeminarId seminar, String province);

    /// Who is invited in a province and who has registered, by district, then code.
    ///
    /// @param province its two digits
    List<Invitation> invitations(SeminarId seminar, String province);

    /// Puts an organisation on the target list, or brings up to date who it is and how it is reached; never touches
    /// what fills its slot.
    ///
    /// @param code what it gets where it has no invitation code yet
    void invite(SeminarId seminar, Invitee invitee, Optional<InvitationCode> code);

    /// Takes an organisation from the target list unless it has registered; whether it is off it now.
    boolean withdraw(SeminarId seminar, OrganisationCode organisation);

    /// Does what an officer orders.
    Outcome perform(Seminar seminar, OrganisationCode organisation, Act act, Order order);

    /// Owes everyone registered in a slot the news of its seminar; a slot that changed since it was read is left.
    void announce(Slot slot, Instant now);

    /// Owes everyone registered in a slot the reminder of its seminar; a slot that changed since it was read is left,
    /// as is one whose mail is under way.
    void remind(Slot slot, Instant now);

    /// Keeps what the carrier reported of a mail, unless more is known of that address.
    void keep(SeminarId seminar, OrganisationCode organisation, DeliveryReport report);

    /// Owes the manage link again to the contact on file; at most once in ten minutes, and not while a mail that holds
    /// it is still under way. The caller learns nothing.
    void oweManageLink(SeminarId seminar, OrganisationCode organisation, Instant now);

    /// Empties a slot of its people for good; that it was registered, and its history, stay. A slot that changed since
    /// it was read is left as it is.
    void purge(Slot slot, Instant now);
}
