package thabian.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.domain.post.Carrier;
import thabian.domain.post.Copy;
import thabian.domain.post.Errand.Lease;
import thabian.domain.post.Mail;
import thabian.domain.post.Mailer;
import thabian.domain.post.Mailer.Sent;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox;
import thabian.domain.post.Recipient.Fate;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.work.Carriage.Told;

/// Sends what is owed, at least once: it takes the lease of an item, sends one copy, keeps its fate, and goes on to the
/// next; a message that cannot be written holds up none of the others. A second copy goes out only where a crash or a
/// lost answer left the first one's fate unknown. What the carrier does not take stays owed, for as long as it takes.
public final class Dispatch {
    /// How often one call begins anew because more became owed while it was sending.
    private static final int ROUNDS = 5;

    /// How often a mail that came too fast is offered again at once.
    private static final int OFFERS = 5;

    private final Outbox outbox;
    private final Seminars seminars;
    private final Slots slots;
    private final Mailer mailer;
    private final LetterWriter letters;
    private final Carriage carriage;
    private final Release release;
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
            Carriage carriage,
            InstantSource clock,
            Supplier<UUID> holders,
            Listener listener) {
        this.outbox = outbox;
        this.seminars = seminars;
        this.slots = slots;
        this.mailer = mailer;
        this.letters = letters;
        this.carriage = carriage;
        this.release = new Release(outbox, carriage);
        this.clock = clock;
        this.holders = holders;
        this.listener = listener;
    }

    /// Whoever is told for the operator what went wrong on the way; never of whom.
    public interface Listener {
        /// It fails again and again although the carrier takes others.
        void stuck(Outbox.Address address, Message message);

        /// A letter could not be written.
        void unwritten(Outbox.Address address, Message message, RuntimeException why);

        /// The carrier takes nothing any more.
        void down(Carrier.Outage outage);

        /// The carrier takes mails again.
        void up(Carrier.Outage outage);
    }

    /// Sends what lies at an address, if something is owed there and the carrier takes it.
    ///
    /// @param spare how long the caller may still take, beyond the time of one copy; no copy is begun once it is
    /// negative
    /// @return whether nothing is owed there any more, by this call's doing; false also while another sends
    public boolean dispatch(Outbox.Address address, Supplier<Duration> spare) {
        Carrier carrier = carriage.current();
        if (!carrier.serves(address)) {
            return false;
        }
        UUID holder = holders.get();
        for (int round = 0; round < ROUNDS; round++) {
            Instant now = clock.instant();
            Lease lease = Lease.of(holder, now);
            Optional<List<Message>> taken = outbox.take(address, lease, now);
            if (taken.isEmpty()) {
                return false;
            }
            Shift shift = new Shift(address, lease, carrier, spare);
            List<Message> left = taken.get().stream()
                    .map(message -> shift.work(message, now))
                    .toList();
            List<Message> worked = new ArrayList<>(left);
            worked.removeAll(taken.get());
            if (outbox.release(address, lease, worked, left)) {
                return left.stream().noneMatch(Message::open);
            }
        }
        outbox.leave(address, new Lease(holder, clock.instant()));
        return false;
    }

    /// How to write each copy; empty where the message speaks of what is past.
    private Optional<IntFunction<Mail>> letter(Outbox.Address address, Message message) {
        return switch (address) {
            case Outbox.Address.OfSlot(SeminarId id, OrganisationCode organisation) ->
                seminars.current(id)
                        .filter(seminar ->
                                !message.kind().bulk() || clock.instant().isBefore(seminar.starts()))
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

    /// What one sender does while it holds one lease.
    private final class Shift {
        private final Outbox.Address address;
        private final Lease lease;
        private final Supplier<Duration> spare;
        private Carrier carrier;

        /// Nothing more is sent: the carrier does not take it now, or there is no time.
        private boolean over;

        Shift(Outbox.Address address, Lease lease, Carrier carrier, Supplier<Duration> spare) {
            this.address = address;
            this.lease = lease;
            this.carrier = carrier;
            this.spare = spare;
        }

        /// A message after its copies were sent, or tried; over where it speaks of what is past.
        Message work(Message message, Instant now) {
            if (over || !message.due(now)) {
                return message;
            }
            return letter(address, message).map(letter -> send(message, letter)).orElseGet(message::over);
        }

        private Message send(Message message, IntFunction<Mail> letter) {
            List<Integer> owed = IntStream.range(0, message.to().size())
                    .filter(place -> message.to().get(place).fate() == Fate.OWED)
                    .boxed()
                    .toList();
            over |= !owed.isEmpty() && !myTurn(owed.size());
            boolean blames = message.next().isPresent() && carrier.blames(address);
            boolean failed = false;
            Message sending = message;
            for (int place : owed) {
                if (!over && hasTime()) {
                    switch (send(message, letter, place)) {
                        case FAILED -> failed = true;
                        case REFUSED -> sending = kept(sending, place, Fate.REFUSED);
                        case SENT -> sending = kept(sending, place, Fate.SENT);
                    }
                }
            }
            Message after = sending.closedIfTold();
            return failed && after.open()
                    ? triedInVain(after, blames && carrier.outage().isEmpty())
                    : after;
        }

        private Message triedInVain(Message message, boolean blamed) {
            Message after = message.failed(clock.instant(), blamed);
            if (after.stuck() && blamed) {
                listener.stuck(address, after);
            }
            return after;
        }

        /// A message after the fate of a copy was kept; as it was where a newer one stands in its place.
        private Message kept(Message sending, int place, Fate fate) {
            boolean kept = outbox.keep(address, lease, new Copy(sending.id(), place), fate);
            over |= !kept;
            return kept ? sending.with(place, fate) : sending;
        }

        private Attempted send(Message message, IntFunction<Mail> letter, int place) {
            Mail mail;
            try {
                mail = letter.apply(place);
            } catch (RuntimeException unwritten) {
                listener.unwritten(address, message, unwritten);
                return Attempted.FAILED;
            }
            Sent answer = mailer.send(mail);
            for (int offers = 1; answer == Sent.THROTTLED && offers < OFFERS; offers++) {
                carrier = carriage.slowed().after();
                answer = myTurn(1) && hasTime() ? mailer.send(mail) : Sent.THROTTLED;
            }
            return tell(answer);
        }

        private boolean myTurn(int copies) {
            return carriage.awaitTurn(carrier, address, copies, spare.get());
        }

        /// Whether a copy that is begun now can be finished.
        private boolean hasTime() {
            over |= spare.get().isNegative();
            return !over;
        }

        private Attempted tell(Sent answer) {
            return switch (answer) {
                case ACCEPTED -> taken(Attempted.SENT);
                case REFUSED -> taken(Attempted.REFUSED);
                case THROTTLED, CLOSED, REJECTED, UNKNOWN -> {
                    Told told = carriage.failed(address, answer, clock.instant());
                    carrier = told.after();
                    if (told.wentDown()) {
                        listener.down(carrier.outage().orElseThrow());
                    }
                    over |= carrier.outage().isPresent();
                    yield Attempted.FAILED;
                }
            };
        }

        private Attempted taken(Attempted attempted) {
            if (!carrier.equals(carrier.accepted())) {
                Told told = carriage.accepted();
                carrier = told.after();
                if (told.cameBack()) {
                    listener.up(told.before().outage().orElseThrow());
                    release.afterOutage(clock.instant());
                }
            }
            return attempted;
        }
    }

    private enum Attempted {
        SENT,
        REFUSED,
        FAILED
    }
}
