package thabian.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import thabian.domain.call.Readings;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.post.Copy;
import thabian.domain.post.Errand;
import thabian.domain.post.Errand.Lease;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox;
import thabian.domain.post.Recipient;

/// An outbox to which something happens at the worst moment.
final class DisturbedOutbox implements Outbox {
    private final Outbox outbox;
    private Runnable afterTaking = () -> {};
    private Consumer<Address> beforeWaking = _ -> {};
    private Consumer<Address> whenWoken = _ -> {};
    private int keepsUntilCrash = Integer.MAX_VALUE;

    DisturbedOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    void afterTaking(Runnable event) {
        afterTaking = event;
    }

    /// Lets something happen whenever a sender is to be woken.
    void beforeWaking(Consumer<Address> event) {
        beforeWaking = event;
    }

    /// Lets a sender be there before whoever woke it goes on.
    void whenWoken(Consumer<Address> sender) {
        whenWoken = sender;
    }

    /// Lets the n-th keep or release from now fail before it has kept anything.
    void failAtKeep(int n) {
        keepsUntilCrash = n;
    }

    @Override
    public Optional<List<Message>> take(Address address, Lease lease, Instant now) {
        Optional<List<Message>> taken = outbox.take(address, lease, now);
        taken.ifPresent(_ -> {
            Runnable event = afterTaking;
            afterTaking = () -> {};
            event.run();
        });
        return taken;
    }

    @Override
    public boolean keep(Address address, Lease lease, Copy copy, Recipient.Fate fate) {
        crashAt(--keepsUntilCrash);
        return outbox.keep(address, lease, copy, fate);
    }

    @Override
    public boolean release(Address address, Lease lease, List<Message> worked, List<Message> left) {
        crashAt(--keepsUntilCrash);
        return outbox.release(address, lease, worked, left);
    }

    private static void crashAt(int left) {
        if (left == 0) {
            throw new IllegalStateException("crash");
        }
    }

    @Override
    public void leave(Address address, Lease lease) {
        outbox.leave(address, lease);
    }

    @Override
    public List<Waiting> waiting(Errand.Queue queue, Instant until, int limit) {
        return outbox.waiting(queue, until, limit);
    }

    @Override
    public Readings<Message> lyingAt(List<Address> addresses) {
        return outbox.lyingAt(addresses);
    }

    @Override
    public boolean wake(Address address, Instant until, Instant now) {
        beforeWaking.accept(address);
        boolean woken = outbox.wake(address, until, now);
        if (woken) {
            whenWoken.accept(address);
        }
        return woken;
    }

    @Override
    public boolean oweReport(Seminar seminar, Message report) {
        return outbox.oweReport(seminar, report);
    }

    @Override
    public boolean oweTroubles(SeminarId seminar, Message troubles) {
        return outbox.oweTroubles(seminar, troubles);
    }
}
