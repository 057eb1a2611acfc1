package thabian.domain.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Readings;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;

/// The messages still owed, wherever they lie. At least once: a lease holds for [Errand.Lease#LENGTH], and what is not
/// finished by then is sent by the next.
public interface Outbox {
    /// Takes the lease of what an address owes; empty where nothing is owed, or somebody else has it.
    ///
    /// @return the messages that lie there
    Optional<List<Message>> take(Address address, Errand.Lease lease, Instant now);

    /// Keeps the fate of one copy.
    ///
    /// @return false where the message is over, or the lease is another's: send no more of it
    boolean keep(Address address, Errand.Lease lease, Copy copy, Recipient.Fate fate);

    /// Gives the lease back.
    ///
    /// @param worked the messages that were worked on, as they stand now
    /// @param left every message that lies there, as it stands now
    /// @return false where more became owed meanwhile, or the lease is another's: nothing was kept, take it again
    boolean release(Address address, Errand.Lease lease, List<Message> worked, List<Message> left);

    /// Gives the lease back although more is owed: another sender is woken for it.
    void leave(Address address, Errand.Lease lease);

    /// What waits in a queue, by when somebody has to look at it: until an instant, the earliest first, at most
    /// `limit`.
    List<Waiting> waiting(Errand.Queue queue, Instant until, int limit);

    /// What falls due in a queue until an instant, the earliest first, at most `limit`.
    default List<Address> due(Errand.Queue queue, Instant until, int limit) {
        return waiting(queue, until, limit).stream().map(Waiting::address).toList();
    }

    /// The messages that lie at some addresses, those among them that are over or done too; what cannot be read stands
    /// in no other's way.
    Readings<Message> lyingAt(List<Address> addresses);

    /// Wakes a sender for what lies at an address, if it falls due until an instant and nobody holds it; whether it
    /// did.
    boolean wake(Address address, Instant until, Instant now);

    /// Owes the closing report of a seminar, once for each closing, and after whatever the seminar owes already. Tells
    /// whether this call did it.
    boolean oweReport(Seminar seminar, Message report);

    /// Owes an office what it is to be told of mails that reached nobody, where nothing else is owed to it; whether
    /// this call did it.
    boolean oweTroubles(SeminarId seminar, Message troubles);

    /// Something that is owed, and when somebody has to look at it.
    record Waiting(Address address, Instant due) {}

    /// Where messages lie.
    sealed interface Address {
        /// In the slot of an organisation.
        record OfSlot(SeminarId seminar, OrganisationCode organisation) implements Address {}

        /// In a seminar.
        record OfSeminar(SeminarId seminar) implements Address {}
    }
}
