package thabian.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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

    /// The slots of a province that are filled, by district, then code.
    ///
    /// @param province its two digits
    List<Slot> registered(SeminarId seminar, String province);

    /// Who is invited in a province and who has registered, by district, then code.
    ///
    /// @param province its two digits
    List<Invitation> invitations(SeminarId seminar, String province);

    /// Puts an organisation on the target list, or brings its name, type and place up to date; never touches what fills
    /// its slot.
    void invite(SeminarId seminar, Organisation organisation, Optional<InvitationCode> code);

    /// Takes an organisation from the target list unless it has registered; whether it is off it now.
    boolean withdraw(SeminarId seminar, OrganisationCode organisation);

    /// Lets one organisation register and change until `until`, whatever the window says.
    void extend(SeminarId seminar, OrganisationCode organisation, Instant until);

    /// Owes the manage link again to the contact on file; at most once in ten minutes, and not while a mail that holds
    /// it is still under way. The caller learns nothing.
    void oweManageLink(SeminarId seminar, OrganisationCode organisation, Instant now);

    /// The slots of a province that hold personal data: a registration, or the addresses of a mail about a former one.
    ///
    /// @param province its two digits
    List<Slot> withPeople(SeminarId seminar, String province);

    /// Empties a slot of its people for good; that it was registered, and its history, stay. A slot that changed since
    /// it was read is left as it is.
    void purge(Slot slot, Instant now);
}
