package thabian.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thabian.domain.Outbox;
import thabian.domain.OwedMail;
import thabian.domain.OwedMail.State;

/// An outbox in which one mail lies; it can crash, and its leases end when they are told to.
final class OneOutbox implements Outbox {
    private @Nullable OwedMail lies;
    private int keepsUntilCrash = Integer.MAX_VALUE;

    void owe(OwedMail mail) {
        lies = mail;
    }

    OwedMail lies() {
        if (lies == null) {
            throw new IllegalStateException("nothing lies here");
        }
        return lies;
    }

    /// Lets the n-th keep from now fail before it has kept anything.
    void failAtKeep(int n) {
        keepsUntilCrash = n;
    }

    void leaseRunsOut() {
        if (lies().state() == State.SENDING) {
            lies = lies().in(State.OWED);
        }
    }

    @Override
    public Optional<OwedMail> claim(Address address, Instant now) {
        if (lies().state() != State.OWED) {
            return Optional.empty();
        }
        if (lies().attempts() == OwedMail.MAX_ATTEMPTS) {
            lies = lies().in(State.GIVEN_UP);
            return Optional.empty();
        }
        lies = lies().claimed();
        return Optional.of(lies());
    }

    @Override
    public boolean keep(Address address, OwedMail mail) {
        keepsUntilCrash--;
        if (keepsUntilCrash == 0) {
            throw new IllegalStateException("crash");
        }
        boolean mine = lies().state() == State.SENDING
                && lies().revision() == mail.revision()
                && lies().attempts() == mail.attempts();
        if (mine) {
            lies = mail.complete() ? mail.in(State.DONE) : mail;
        }
        return mine;
    }

    @Override
    public List<Address> due(Instant now, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rearm(Address address, Instant now) {
        throw new UnsupportedOperationException();
    }
}
