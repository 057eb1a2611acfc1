package thabian.domain.post;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import thabian.domain.text.EmailAddress;

/// Something that an item owes to somebody, or has told: written by the very write that makes it owed, and naming
/// everyone who gets a copy, so that it needs nothing else to be finished, also after a crash at any step.
///
/// @param revision the revision that it speaks of
/// @param at since when it is owed
/// @param tries how often it failed of itself, while the carrier took others; at least [#STUCK] once what it says
/// was refused
/// @param next before when it is not tried again; empty where it may be at once
/// @param first the place of the copy that is tried first
/// @param insisted whether it goes also where earlier mails came back from
/// @param to who gets a copy: never more and never fewer, since reports name the place in it
public record Message(
        MessageId id,
        Kind kind,
        int revision,
        Instant at,
        State state,
        int tries,
        Optional<Instant> next,
        int first,
        boolean insisted,
        List<Recipient> to) {

    /// After how many tries in vain somebody has to look why.
    public static final int STUCK = 5;

    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /// The longest pause after a silence.
    private static final Duration SILENCE = Duration.ofMinutes(2);

    public Message {
        to = List.copyOf(to);
        if (to.size() > Copy.LAST_PLACE + 1) {
            throw new IllegalArgumentException("a message has no place for so many");
        }
    }

    /// What it tells.
    public enum Kind {
        CONFIRMATION,
        CHANGED,
        CANCELLED,
        RESTORED,
        MOVED,
        MANAGE_LINK,
        OBJECTED,
        UPDATED,
        REMINDER,
        CLOSING_REPORT,
        TROUBLES;

        /// Whether it goes to everybody of a seminar at once, and so lets pass what somebody waits for.
        public boolean bulk() {
            return this == UPDATED || this == REMINDER;
        }
    }

    /// How far it is.
    public enum State {
        /// Somebody's copy is owed.
        OPEN,
        /// Copies are kept back until an officer has looked.
        HELD,
        /// Everybody's copy has its fate.
        DONE,
        /// A newer message tells whoever it left untold; nothing of it is sent any more.
        OVER
    }

    /// A new message to these recipients.
    public static Message to(List<Recipient> recipients, MessageId id, Kind kind, int revision, Instant at) {
        return new Message(id, kind, revision, at, State.OPEN, 0, Optional.empty(), 0, false, recipients);
    }

    /// The report that an office gets once its seminar has closed.
    public static Message closingReport(MessageId id, Instant at) {
        return to(List.of(Recipient.of(Recipient.Role.OFFICE)), id, Kind.CLOSING_REPORT, 1, at);
    }

    /// This message, to go also where earlier mails came back from.
    public Message insisting() {
        return new Message(id, kind, revision, at, state, tries, next, first, true, to);
    }

    /// What an office is told of mails of its seminar that reached nobody.
    public static Message troubles(MessageId id, Instant at) {
        return to(List.of(Recipient.of(Recipient.Role.OFFICE)), id, Kind.TROUBLES, 1, at);
    }

    /// Whether somebody's copy is owed.
    public boolean open() {
        return state == State.OPEN;
    }

    /// Whether somebody is still to be told by it: now, once an officer has looked, or never, and no newer message
    /// does.
    public boolean unsettled() {
        return open() || held() || givenUp();
    }

    /// Whether copies of it are kept back until an officer has looked.
    public boolean held() {
        return state == State.HELD;
    }

    /// Whether it is to be sent at this instant.
    public boolean due(Instant now) {
        return open() && next.filter(now::isBefore).isEmpty();
    }

    /// When it is next looked at.
    Instant nextLook() {
        return next.orElse(at);
    }

    /// This message after the copy at a place met its fate.
    public Message with(int place, Recipient.Fate fate) {
        List<Recipient> marked = new ArrayList<>(to);
        marked.set(place, marked.get(place).faring(fate));
        return with(marked).closedIfTold();
    }

    /// This message after an attempt that left copies owed since they cannot be written: to be tried again soon,
    /// and the later the more often it failed of itself. Nothing is ever given up for having failed.
    ///
    /// @param blamed whether it failed of itself: the carrier took others since it last failed
    public Message failed(Instant now, boolean blamed) {
        int times = blamed ? tries + 1 : tries;
        return tried(times, now.plus(pause(times)));
    }

    /// This message after an attempt of which nobody knows how it ended, or that was too much: to be tried again
    /// soon however often that happens, since an outage may end at any time.
    ///
    /// @param blamed whether it failed of itself: the carrier took others since it last failed
    public Message unheard(Instant now, boolean blamed) {
        int times = blamed ? tries + 1 : tries;
        return tried(times, now.plus(pause(times).compareTo(SILENCE) < 0 ? pause(times) : SILENCE));
    }

    /// This message where it was not to blame for having failed.
    public Message unblamed() {
        return tries == 0 ? this : new Message(id, kind, revision, at, state, 0, next, first, insisted, to);
    }

    /// This message after the carrier refused what it says, which no second try mends: somebody has to look at
    /// once.
    public Message refused(Instant now) {
        int times = Math.max(tries + 1, STUCK);
        return tried(times, now.plus(pause(times)));
    }

    private Message tried(int times, Instant again) {
        return new Message(id, kind, revision, at, state, times, Optional.of(again), first, insisted, to);
    }

    /// This message after the copy at a place was tried: the next round begins behind it, so that no copy keeps
    /// the others from being tried.
    public Message behind(int place) {
        int following = (place + 1) % to.size();
        return new Message(id, kind, revision, at, state, tries, next, following, insisted, to);
    }

    /// The places of its copies, in the order in which they are tried.
    public IntStream places() {
        return IntStream.range(first, first + to.size()).map(place -> place % to.size());
    }

    /// This message; where all that is left of it is for another day, it is not looked at before that begins.
    public Message postponed(Instant now) {
        return open() && !pressing()
                ? new Message(
                        id, kind, revision, at, state, tries, Optional.of(DailyBound.next(now)), first, insisted, to)
                : this;
    }

    /// Whether a copy of it should go out now, as far as its reader may get one today.
    boolean pressing() {
        return open() && to.stream().anyMatch(recipient -> recipient.fate() == Recipient.Fate.OWED);
    }

    private static Duration pause(int times) {
        Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.clamp(times - STUCK + 2L, 0, 6));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /// Whether it fails again and again although the carrier takes others: somebody has to look why.
    public boolean stuck() {
        return open() && tries >= STUCK;
    }

    /// Whether it lets pass what somebody waits for: it goes to everybody, or fails again and again.
    public boolean yields() {
        return kind.bulk() || stuck();
    }

    /// This message, whose copies are kept back.
    public Message holding() {
        return closedIfTold().open() ? in(State.HELD) : closedIfTold();
    }

    /// This message with the addresses that its roles have now; whoever of a role without one is told needlessly.
    public Message addressed(Function<Recipient.Role, Optional<EmailAddress>> addresses) {
        return with(to.stream()
                        .map(recipient -> recipient.fate() == Recipient.Fate.OWED
                                        && recipient.address().isEmpty()
                                ? addresses
                                        .apply(recipient.role())
                                        .map(recipient::at)
                                        .orElseGet(() -> recipient.faring(Recipient.Fate.NEEDLESS))
                                : recipient)
                        .toList())
                .closedIfTold();
    }

    /// This message for those mailboxes alone of which something is true; to everybody else it is needless.
    public Message onlyTo(Predicate<EmailAddress> which) {
        return with(to.stream()
                        .map(recipient -> recipient.pending()
                                        && recipient.address().filter(which).isEmpty()
                                ? recipient.faring(Recipient.Fate.NEEDLESS)
                                : recipient)
                        .toList())
                .closedIfTold();
    }

    /// This message without some mailboxes: whoever reads one gets nothing more of it.
    Message without(Predicate<EmailAddress> leaving) {
        Message left = with(to.stream()
                .map(recipient -> recipient.address().filter(leaving).isPresent() ? recipient.erased() : recipient)
                .toList());
        return left.held() && left.to.stream().noneMatch(Recipient::pending)
                ? left.in(State.DONE)
                : left.closedIfTold();
    }

    /// Whether this role's copy is still owed.
    public boolean owes(Recipient.Role role) {
        return to.stream().anyMatch(recipient -> recipient.role() == role && recipient.pending());
    }

    /// This message, nothing of which is sent any more.
    public Message over() {
        return in(State.OVER);
    }

    /// Whether copies of it were given up, and no newer message tells whoever they were for.
    public boolean givenUp() {
        return state != State.OVER && to.stream().anyMatch(recipient -> recipient.fate() == Recipient.Fate.GIVEN_UP);
    }

    /// Whoever of it was dropped from a delegation, or was of one that is cancelled, and was never told so.
    List<Recipient> untoldFormer() {
        return state == State.OVER
                ? List.of()
                : to.stream()
                        .filter(recipient -> recipient.role() == Recipient.Role.FORMER || kind == Kind.CANCELLED)
                        .filter(Recipient::untold)
                        .toList();
    }

    /// This message; done where everybody's copy has its fate.
    public Message closedIfTold() {
        return open() && to.stream().noneMatch(Recipient::pending) ? in(State.DONE) : this;
    }

    private Message with(List<Recipient> recipients) {
        return new Message(id, kind, revision, at, state, tries, next, first, insisted, recipients);
    }

    private Message in(State reached) {
        return new Message(id, kind, revision, at, reached, tries, next, first, insisted, to);
    }
}
