package thabian.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import thabian.domain.post.Carrier;
import thabian.domain.post.Copy;
import thabian.domain.post.DailyBound;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.Errand.Lease;
import thabian.domain.post.Mail;
import thabian.domain.post.Mailboxes;
import thabian.domain.post.Mailboxes.Dead;
import thabian.domain.post.Mailer;
import thabian.domain.post.Mailer.Sent;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox;
import thabian.domain.post.Recipient.Fate;
import thabian.domain.post.Recipient.Role;
import thabian.domain.text.EmailAddress;
import thabian.work.Carriage.Heard;

/// Sends what is owed, at least once: it takes the lease of an item, sends one copy, keeps its fate, and goes on to the
/// next; a message that cannot be written holds up none of the others. A second copy goes out only where a crash or a
/// lost answer left the first one's fate unknown. What the carrier does not take stays owed, for as long as it takes.
public final class Dispatch {
    /// How often one call begins anew because more became owed while it was sending.
    private static final int ROUNDS = 5;

    /// How often a mail that came too fast is offered again at once.
    private static final int OFFERS = 8;

    /// After how many mails in a row of which nobody knows whether they were taken a sender stops: each may have taken
    /// its whole time.
    private static final int UNKNOWN_IN_A_ROW = 2;

    /// How many copies stand in the line together: so many have their turn in the time of one call, also at the slowest
    /// rate.
    private static final int TOGETHER = 10;

    /// What was not tried yet goes first, and before what goes to everybody; then what was tried in vain, by turns.
    private static final Comparator<Message> WHAT_WAITED_LONGEST = Comparator.comparing(
                    (Message message) -> message.next().orElse(Instant.MIN))
            .thenComparing(Message::yields);

    private final Outbox outbox;
    private final Mailboxes mailboxes;
    private final DailyBound bound;
    private final LetterDesk letters;
    private final Mailer mailer;
    private final Carriage carriage;
    private final Release release;
    private final InstantSource clock;
    private final Supplier<UUID> holders;
    private final Listener listener;

    /// Sends what lies in an outbox.
    ///
    /// @param bound how many mails a mailbox gets in a day
    /// @param holders a name for each lease, never one twice
    public Dispatch(
            Outbox outbox,
            Mailboxes mailboxes,
            DailyBound bound,
            LetterDesk letters,
            Mailer mailer,
            Carriage carriage,
            Release release,
            InstantSource clock,
            Supplier<UUID> holders,
            Listener listener) {
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.bound = bound;
        this.letters = letters;
        this.mailer = mailer;
        this.carriage = carriage;
        this.release = release;
        this.clock = clock;
        this.holders = holders;
        this.listener = listener;
    }

    /// Whoever is told for the operator what went wrong on the way; never of whom.
    public interface Listener {
        /// A copy goes to nobody: it was refused for its address, or its mailbox is known to take none.
        void givenUp(Outbox.Address address, Copy copy, Fate fate);

        /// Its copies wait until an officer has looked.
        void held(Outbox.Address address, Message message);

        /// A copy goes out on another day: its reader got as many today as anybody gets.
        void postponed(Outbox.Address address, Copy copy);

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
                    .sorted(WHAT_WAITED_LONGEST)
                    .map(message -> shift.work(message, now))
                    .toList();
            List<Message> worked = new ArrayList<>(left);
            worked.removeAll(taken.get());
            if (outbox.release(address, lease, worked, left)) {
                shift.passOn();
                return left.stream().noneMatch(Message::open);
            }
        }
        outbox.leave(address, new Lease(holder, clock.instant()));
        return false;
    }

    /// What one sender does while it holds one lease.
    private final class Shift {
        private final Outbox.Address address;
        private final Lease lease;
        private final Supplier<Duration> spare;
        private Carrier carrier;

        /// Nothing more is sent: the carrier does not take it now, or there is no time.
        private boolean over;

        /// What was tried in an outage tells nothing of the carrier.
        private boolean toldNothing;

        private int unknown;

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
            return letters.letter(address, message)
                    .map(letter -> letter.held() ? held(letter) : send(letter.message(), letter.copies(), _ -> true))
                    .orElseGet(() -> past(message));
        }

        private Message past(Message message) {
            tellNothing();
            return message.over();
        }

        /// A message that waits until an officer has looked, after the organisation's mailbox on the list was told.
        private Message held(LetterDesk.Composed letter) {
            Message told = send(letter.message(), letter.copies(), role -> role == Role.LISTED);
            if (!told.open() || told.owes(Role.LISTED)) {
                return told;
            }
            listener.held(address, told);
            return told.holding();
        }

        private Message send(Message message, IntFunction<Mail> letter, Predicate<Role> whose) {
            Message sending = withoutDead(message, whose);
            List<Integer> owed = owed(sending, whose);
            if (owed.isEmpty()) {
                tellNothing();
            }
            boolean again = message.next().isPresent();
            boolean blames = again && carrier.blames(address, clock.instant());
            Set<Attempted> trouble = EnumSet.noneOf(Attempted.class);
            int turns = 0;
            for (int i = 0; i < owed.size(); i++) {
                int place = owed.get(i);
                if (turns == 0 && !over) {
                    turns = carrier.outage().isPresent() ? 1 : Math.min(TOGETHER, owed.size() - i);
                    over = !myTurn(message, turns);
                }
                turns--;
                if (mayBegin()) {
                    sending = sending.behind(place);
                    Attempted attempted = send(message, letter, place);
                    switch (attempted) {
                        case UNHEARD, UNSAYABLE, UNWRITTEN -> trouble.add(attempted);
                        case REFUSED -> sending = taken(sending, place, Fate.REFUSED, again);
                        case USELESS -> sending = kept(sending, place, Fate.GIVEN_UP);
                        case TOO_MANY -> sending = postponed(sending, place);
                        case SENT -> sending = taken(sending, place, Fate.SENT, again);
                    }
                }
            }
            return after(
                    sending.closedIfTold(), trouble, blames && carrier.outage().isEmpty());
        }

        /// A message after its copies were tried, by what kept some of them from going.
        private Message after(Message tried, Set<Attempted> trouble, boolean blamed) {
            Instant now = clock.instant();
            if (trouble.contains(Attempted.UNHEARD)) {
                return carrier.wavers(now)
                        ? tried.unblamed().unheard(now, false)
                        : blaming(tried.unheard(now, blamed), blamed);
            }
            if (trouble.contains(Attempted.UNWRITTEN)) {
                return blaming(tried.failed(now, blamed), blamed);
            }
            return trouble.contains(Attempted.UNSAYABLE) ? blaming(tried.refused(now), true) : tried.postponed(now);
        }

        private Message blaming(Message after, boolean blamed) {
            if (after.stuck() && blamed) {
                listener.stuck(address, after);
            }
            return after;
        }

        /// Has another mail tried where the one by which an outage was tried told nothing of it.
        void passOn() {
            if (toldNothing) {
                release.insteadOf(address, clock.instant());
            }
        }

        private static List<Integer> owed(Message message, Predicate<Role> whose) {
            return message.places()
                    .filter(place -> message.to().get(place).pending()
                            && whose.test(message.to().get(place).role()))
                    .boxed()
                    .toList();
        }

        /// A message after those were passed over whom it is no use to write to, and that was kept; where an officer
        /// insists they are written to all the same.
        private Message withoutDead(Message message, Predicate<Role> whose) {
            List<Integer> addressed = owed(message, whose).stream()
                    .filter(place -> message.to().get(place).address().isPresent())
                    .toList();
            Map<EmailAddress, Dead> dead = mailboxes.dead(addressed.stream()
                    .map(place -> message.to().get(place).address().orElseThrow())
                    .toList());
            if (message.insisted()) {
                dead.keySet().forEach(mailbox -> mailboxes.insist(mailbox, clock.instant()));
                return message;
            }
            Message sending = message;
            for (int place : addressed) {
                Dead why = dead.get(message.to().get(place).address().orElseThrow());
                if (why != null && sending.to().get(place).role() == Role.LISTED) {
                    sending = kept(sending, place, Fate.NEEDLESS);
                } else if (why != null) {
                    letters.tell(address, new DeliveryReport(new Copy(message.id(), place), why.what(), why.at()));
                    sending = kept(sending, place, Fate.GIVEN_UP);
                }
            }
            return sending;
        }

        /// A message after the fate of a copy was kept; over where it was not: it is, or another sender has it, and
        /// what this one gives back does not open it again.
        private Message kept(Message sending, int place, Fate fate) {
            boolean kept = outbox.keep(address, lease, new Copy(sending.id(), place), fate);
            over |= !kept;
            if (kept && fate != Fate.SENT && fate != Fate.NEEDLESS) {
                letters.lost(address);
                listener.givenUp(address, new Copy(sending.id(), place), fate);
            }
            return kept ? sending.with(place, fate) : sending.over();
        }

        /// A message after a copy was put off, which is kept once.
        private Message postponed(Message sending, int place) {
            if (sending.to().get(place).fate() == Fate.LATER) {
                return sending;
            }
            boolean kept = outbox.keep(address, lease, new Copy(sending.id(), place), Fate.LATER);
            over |= !kept;
            if (kept) {
                listener.postponed(address, new Copy(sending.id(), place));
            }
            return kept ? sending.with(place, Fate.LATER) : sending.over();
        }

        private Attempted send(Message message, IntFunction<Mail> letter, int place) {
            Mail mail;
            try {
                mail = letter.apply(place);
            } catch (RuntimeException unwritten) {
                listener.unwritten(address, message, unwritten);
                tellNothing();
                return Attempted.UNWRITTEN;
            }
            if (isOfficesAndDead(mail)) {
                tellNothing();
                return Attempted.USELESS;
            }
            if (isTooMany(message, place, mail)) {
                tellNothing();
                return Attempted.TOO_MANY;
            }
            Sent answer = mailer.send(mail);
            for (int offers = 1; answer == Sent.THROTTLED && offers < OFFERS && mayOfferAgain(message); offers++) {
                answer = mailer.send(mail);
            }
            return tell(answer, message);
        }

        /// Whether it goes to an office whose mailbox takes no mail: which one that is only the letter says.
        private boolean isOfficesAndDead(Mail mail) {
            return address instanceof Outbox.Address.OfSeminar
                    && !mailboxes.dead(List.of(mail.to())).isEmpty();
        }

        /// Whether its reader got as many mails today as anybody gets; an office asked for its own.
        private boolean isTooMany(Message message, int place, Mail mail) {
            boolean offices = address instanceof Outbox.Address.OfSeminar
                    || message.to().get(place).role() == Role.OFFICE;
            return !offices
                    && !mailboxes.count(
                            mail.to(), new Copy(message.id(), place), DailyBound.day(clock.instant()), bound);
        }

        /// Whether the carrier still takes what lies here, and there is time. A switch that is thrown meanwhile stops
        /// what is under way.
        private boolean mayBegin() {
            carrier = over ? carrier : carriage.current();
            over |= !carrier.serves(address);
            return hasTime();
        }

        /// Has all senders slow down, and waits for the next turn; where none is given nothing more is sent. In an
        /// outage a mail is tried once.
        private boolean mayOfferAgain(Message message) {
            carrier = carriage.slowed().after();
            over |= carrier.outage().isPresent() || !myTurn(message, 1);
            return hasTime();
        }

        private boolean myTurn(Message message, int copies) {
            return carriage.awaitTurn(carrier, address, message, copies, spare.get());
        }

        /// Whether a copy may be begun: it can be finished, and nothing speaks against it.
        private boolean hasTime() {
            over |= spare.get().isNegative();
            return !over;
        }

        private Attempted tell(Sent answer, Message message) {
            return switch (answer) {
                case ACCEPTED -> Attempted.SENT;
                case REFUSED -> Attempted.REFUSED;
                case REJECTED -> {
                    unknown = 0;
                    tellNothing();
                    yield Attempted.UNSAYABLE;
                }
                case THROTTLED, CLOSED, UNKNOWN -> {
                    if (Carrier.concerns(answer, message)) {
                        troubled(answer);
                    }
                    unknown = answer == Sent.UNKNOWN ? unknown + 1 : 0;
                    over |= carrier.outage().isPresent() || unknown >= UNKNOWN_IN_A_ROW;
                    yield Attempted.UNHEARD;
                }
            };
        }

        /// An outage is tried by another mail where this one tells nothing of it.
        private void tellNothing() {
            toldNothing |= carrier.outage().isPresent();
            over |= toldNothing;
        }

        private void troubled(Sent answer) {
            Heard heard = carriage.failed(address, answer, clock.instant());
            carrier = heard.after();
            if (heard.wentDown()) {
                listener.down(carrier.outage().orElseThrow());
            }
        }

        private Message taken(Message sending, int place, Fate fate, boolean again) {
            Message after = kept(sending, place, fate);
            taken(again);
            return after;
        }

        /// Once the fate is kept: whatever fails here costs no second copy.
        private void taken(boolean again) {
            unknown = 0;
            Instant now = clock.instant();
            Carrier known = again ? carrier.relented(now) : carrier.accepted();
            if (!carrier.equals(known)) {
                Heard heard = carriage.accepted(again, now);
                carrier = heard.after();
                if (heard.cameBack()) {
                    listener.up(heard.before().outage().orElseThrow());
                    release.afterOutage(now);
                }
            }
        }
    }

    private enum Attempted {
        SENT,
        REFUSED,
        USELESS,
        TOO_MANY,
        UNSAYABLE,
        UNWRITTEN,
        UNHEARD
    }
}
