package thabian.domain.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.SeminarId;

/// The mails still owed, wherever they lie. At least once: a claim holds for [OwedMail#LEASE], and what is not finished
/// by then is claimed again.
public interface Outbox {
    /// Claims the mail that lies at an address, for one attempt; empty where none is owed, or somebody else has it.
    Optional<OwedMail> claim(Address address, Instant now);

    /// Keeps how far a claimed mail is; when it is complete nothing is owed any more.
    ///
    /// @return false where a newer mail or another attempt has taken its place: stop sending
    boolean keep(Address address, OwedMail mail);

    /// Leaves what a claimed mail still owes for its next try.
    void postpone(Address address, OwedMail mail, Instant now);

    /// What lay longer than its time, at most `limit`.
    List<Address> due(Instant now, int limit);

    /// Owes what lies at an address again, if it is still due; a mail that was begun [OwedMail#MAX_ATTEMPTS] times is
    /// given up instead.
    ///
    /// @return whether it was given up
    boolean rearm(Address address, Instant now);

    /// Where a mail lies.
    sealed interface Address {
        /// In the slot of an organisation.
        record OfSlot(SeminarId seminar, OrganisationCode organisation) implements Address {}

        /// In a seminar.
        record OfSeminar(SeminarId seminar) implements Address {}
    }
}
