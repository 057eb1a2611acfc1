package thabian.domain.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who is sending what an item owes, and when somebody has to look at it again. One sender at a time holds the item
/// by a lease; whoever owes more meanwhile asks for another round, and the lease is not given back before that was
/// done.
///
/// @param lease who holds it, if anybody
/// @param send since when something is to be sent at once; it wakes a sender
/// @param due when the sweep looks at it; may be early, never late. Empty where nothing is owed
/// @param queue among which others the sweep looks at it
public record Errand(Optional<Lease> lease, Optional<Instant> send, Optional<Instant> due, Queue queue) {
    /// Nothing to do.
    public static final Errand NONE = new Errand(Optional.empty(), Optional.empty(), Optional.empty(), Queue.BULK);

    /// How long the sweep waits for what should have been sent at once.
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    /// How long what goes to everybody may stand before a sender once one was woken for it. By then the senders are
    /// behind: it lets pass who came after it, and waits for the sweep again.
    public static final Duration YIELDING = Duration.ofSeconds(30);

    /// What the sweep lets out in which order.
    public enum Queue {
        /// Somebody waits for it.
        FRESH,
        /// It goes to everybody of a seminar, after what somebody waits for.
        BULK;

        /// Where messages belong of which something is owed.
        static Queue of(List<Message> messages) {
            return messages.stream()
                            .allMatch(
                                    message -> !message.open() || message.kind().bulk())
                    ? BULK
                    : FRESH;
        }
    }

    /// The right to send what one item owes.
    ///
    /// @param until when it ends, exclusive; a sender that has not finished by then has crashed
    public record Lease(UUID holder, Instant until) {
        /// How long a lease lasts: longer than the sending function may run.
        public static final Duration LENGTH = Duration.ofMinutes(2);

        /// A lease from now on.
        public static Lease of(UUID holder, Instant now) {
            return new Lease(holder, now.plus(LENGTH));
        }
    }

    /// This where a message more is owed. It wakes a sender, unless it may wait for the sweep.
    public Errand owing(Message message) {
        return message.kind().bulk()
                ? new Errand(lease, send, Optional.of(message.at()), due.isEmpty() ? Queue.BULK : queue)
                : asked(message.at(), Queue.FRESH);
    }

    /// This where a sender is woken for what is owed.
    public Errand woken(Instant now) {
        return asked(now, queue);
    }

    private Errand asked(Instant now, Queue among) {
        return new Errand(lease, Optional.of(now), Optional.of(now.plus(PATIENCE)), among);
    }

    /// Whether a sender may take it: something is owed, nobody else holds it any more, and it need not let others pass.
    public boolean free(Lease by, Instant now) {
        return due.isPresent() && (heldBy(by) || idle(now)) && !yields(now);
    }

    private boolean yields(Instant now) {
        return queue == Queue.BULK
                && send.filter(woken -> woken.isBefore(now.minus(YIELDING))).isPresent();
    }

    private boolean idle(Instant now) {
        return lease.filter(held -> now.isBefore(held.until())).isEmpty();
    }

    /// This in the hands of a sender.
    public Errand taken(Lease by) {
        return new Errand(Optional.of(by), Optional.empty(), Optional.of(by.until()), queue);
    }

    /// Whether a sender holds it.
    public boolean heldBy(Lease by) {
        return lease.filter(held -> held.holder().equals(by.holder())).isPresent();
    }

    /// Whether its holder may give it back: only where nothing more became owed since it was taken.
    public boolean finished(Lease by) {
        return heldBy(by) && send.isEmpty() && due.equals(Optional.of(by.until()));
    }

    /// This without its holder, who gave up the lease before everything was sent.
    public Errand dropped() {
        return new Errand(Optional.empty(), send, due, queue);
    }

    /// This after its holder gave it back, by what is still owed.
    public static Errand left(List<Message> messages) {
        return new Errand(Optional.empty(), Optional.empty(), nextLook(messages), Queue.of(messages));
    }

    /// When somebody has to look at messages; empty where nothing of them is owed.
    private static Optional<Instant> nextLook(List<Message> messages) {
        return messages.stream().filter(Message::open).map(Message::nextLook).min(Instant::compareTo);
    }

    /// Whether the sweep may ask for it again: it falls due until an instant, and nobody holds it now.
    public boolean waiting(Instant until, Instant now) {
        return due.filter(at -> !at.isAfter(until)).isPresent() && idle(now);
    }
}
