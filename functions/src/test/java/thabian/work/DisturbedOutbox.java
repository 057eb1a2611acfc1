package thabian.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import thabian.domain.post.Outbox;
import thabian.domain.post.OwedMail;

/// An outbox to which something happens at the worst moment.
final class DisturbedOutbox implements Outbox {
    private final Outbox outbox;
    private Runnable afterClaim = () -> {};
    private int keepsUntilCrash = Integer.MAX_VALUE;

    DisturbedOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    void afterClaim(Runnable event) {
        afterClaim = event;
    }

    /// Lets the n-th keep from now fail before it has kept anything.
    void failAtKeep(int n) {
        keepsUntilCrash = n;
    }

    @Override
    public Optional<OwedMail> claim(Address address, Instant now) {
        Optional<OwedMail> claimed = outbox.claim(address, now);
        afterClaim.run();
        return claimed;
    }

    @Override
    public boolean keep(Address address, OwedMail mail) {
        keepsUntilCrash--;
        if (keepsUntilCrash == 0) {
            throw new IllegalStateException("crash");
        }
        return outbox.keep(address, mail);
    }

    @Override
    public List<Address> due(Instant now, int limit) {
        return outbox.due(now, limit);
    }

    @Override
    public void postpone(Address address, OwedMail mail, Instant now) {
        outbox.postpone(address, mail, now);
    }

    @Override
    public boolean rearm(Address address, Instant now) {
        return outbox.rearm(address, now);
    }
}
