package thabian.work;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.domain.post.Copy;
import thabian.domain.post.Errand.Lease;
import thabian.domain.post.Mail;
import thabian.domain.post.Mailer;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox;
import thabian.domain.post.Recipient.Fate;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;

/// Sends what is owed, at least once: it takes the lease of an item, sends one copy, keeps its fate, and goes on to the
/// next; a message that cannot be written holds up none of the others. A second copy goes out only where a crash or a
/// lost answer left the first one's fate unknown.
public final class Dispatch {
    /// How often one call begins anew because more became owed while it was sending.
    private static final int ROUNDS = 5;

    private final Outbox outbox;
    private final Seminars seminars;
    private final Slots slots;
    private final Mailer mailer;
    private final LetterWriter letters;
    private final InstantSource clock;
    private final Supplier<UUID> holders;
    private final Listener listener;

    /// Sends what lies in an outbox.
    ///
    /// @param holders a name for each lease, never one twice
    public Dispatch(
            Outbox outbox,
            Seminars seminars,
            Slots slots,
            Mailer mailer,
            LetterWriter letters,
            InstantSource clock,
            Supplier<UUID> holders,
            Listener listener) {
        this.outbox = outbox;
        this.seminars = seminars;
        this.slots = slots;
        this.mailer = mailer;
        this.letters = letters;
        this.clock = clock;
        this.holders = holders;
        this.listener = listener;
    }

    /// Whoever is told for the operator what went wrong on the way; never of whom.
    public interface Listener {
        /// Nobody sends these copies any more by themselves.
        void givenUp(Outbox.Address address, Message message);

        /// A letter could not be written.
        void unwritten(Outbox.Address address, Message message, RuntimeException why);
    }

    /// Sends what lies at an address, if something is owed there.
    ///
    /// @return whether nothing is owed there any more, by this call's doing; false also while another sends
    public boolean dispatch(Outbox.Address address) {
        UUID holder = holders.get();
        for (int round = 0; round < ROUNDS; round++) {
            Instant now = clock.instant();
            Lease lease = Lease.of(holder, now);
            Optional<List<Message>> taken = outbox.take(address, lease, now);
            if (taken.isEmpty()) {
                return false;
            }
            List<Message> worked = new ArrayList<>();
            List<Message> left = new ArrayList<>();
            for (Message message : taken.get()) {
                Message after = message.due(now) ? send(address, lease, message) : message;
                if (after.givenUp() && !message.givenUp()) {
                    listener.givenUp(address, after);
                }
                left.add(after);
                if (!after.equals(message)) {
                    worked.add(after);
                }
            }
            if (outbox.release(address, lease, worked, left)) {
                return left.stream().noneMatch(Message::open);
            }
        }
        outbox.leave(address, new Lease(holder, clock.instant()));
        return false;
    }

    /// A message after its copies were sent, or tried; over where it speaks of what is past.
    private Message send(Outbox.Address address, Lease lease, Message message) {
        return letter(address, message)
                .map(letter -> send(address, lease, message, letter))
                .orElseGet(message::over);
    }

    private Message send(Outbox.Address address, Lease lease, Message message, IntFunction<Mail> letter) {
        Message sending = message;
        for (int place = 0; place < message.to().size(); place++) {
            if (message.to().get(place).fate() == Fate.OWED) {
                Fate fate = send(address, message, letter, place);
                if (fate != Fate.OWED) {
                    if (!outbox.keep(address, lease, new Copy(message.id(), place), fate)) {
                        return message;
                    }
                    sending = sending.with(place, fate);
                }
            }
        }
        return sending.open() ? sending.triedInVain(clock.instant()) : sending;
    }

    private Fate send(Outbox.Address address, Message message, IntFunction<Mail> letter, int place) {
        Mail mail;
        try {
            mail = letter.apply(place);
        } catch (RuntimeException unwritten) {
            listener.unwritten(address, message, unwritten);
            return Fate.OWED;
        }
        return switch (mailer.send(mail)) {
            case ACCEPTED -> Fate.SENT;
            case REFUSED -> Fate.REFUSED;
            case UNKNOWN -> Fate.OWED;
        };
    }

    /// How to write each copy; empty where the message speaks of what is past.
    private Optional<IntFunction<Mail>> letter(Outbox.Address address, Message message) {
        return switch (address) {
            case Outbox.Address.OfSlot(SeminarId id, OrganisationCode organisation) ->
                seminars.current(id)
                        .flatMap(seminar -> slots.find(id, organisation)
                                .filter(slot -> slot.isSubjectOf(message))
                                .map(slot -> about(seminar.in(organisation.province()), slot, message)));
            case Outbox.Address.OfSeminar(SeminarId id) -> seminars.current(id).map(this::report);
        };
    }

    private IntFunction<Mail> about(Seminar seminar, Slot slot, Message message) {
        return place -> letters.of(seminar, slot, message, place, clock.instant());
    }

    private IntFunction<Mail> report(Seminar seminar) {
        List<Invitation> invitations = seminar.provinces().stream()
                .flatMap(province -> slots.invitations(seminar.id(), province.digits()).stream())
                .toList();
        return _ -> letters.closingReport(seminar, invitations);
    }
}
