package thabian.local.client;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Waits for what the stack does behind the answer: asks again and again until the fact holds, or says why it does not.
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private Eventually() {}

    /// Returns once the assertions hold; after a minute fails as they last failed.
    public static void holds(ThrowingCallable assertions) {
        holds(PATIENCE, assertions);
    }

    /// Whether the assertions hold before so much time is over.
    public static boolean holdsWithin(Duration patience, ThrowingCallable assertions) {
        try {
            holds(patience, assertions);
            return true;
        } catch (AssertionError not) {
            return false;
        }
    }

    private static void holds(Duration patience, ThrowingCallable assertions) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                assertions.call();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (Throwable trouble) {
                throw new IllegalStateException(trouble);
            }
        }
    }
}
