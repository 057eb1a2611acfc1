package thabian.function;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import thabian.work.Pace;

/// Keeps mails in step by letting their sender sleep until their turn.
record SleepingPace(InstantSource clock) implements Pace {
    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void await(Instant turn) {
        try {
            Thread.sleep(Duration.between(now(), turn));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the sender was told to end", ended);
        }
    }
}
