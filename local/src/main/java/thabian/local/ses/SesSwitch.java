package thabian.local.ses;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What decides how each send goes: the faults that a test has laid down for the next ones, and after them the conduct
/// that SES was switched to.
public final class SesSwitch implements AutoCloseable {
    private final Queue<SesFault> laidDown = new ConcurrentLinkedQueue<>();
    private volatile Spell spell = new Spell(SesConduct.OK);

    /// How SES behaves now.
    public SesConduct conduct() {
        return spell.conduct;
    }

    /// Has SES behave so from now on. Whoever still waits under the old conduct waits no longer.
    public synchronized void turn(SesConduct conduct) {
        var over = spell;
        spell = new Spell(conduct);
        over.end.countDown();
    }

    /// Makes the next mails go wrong in these ways, one after the other.
    public void failNext(SesFault... next) {
        laidDown.addAll(Arrays.asList(next));
    }

    /// How the send that came now goes.
    Send next() {
        var now = spell;
        return new Send(Optional.ofNullable(laidDown.poll()).or(now::strike), now);
    }

    /// Lets go of whoever waits.
    @Override
    public void close() {
        turn(SesConduct.OK);
    }

    /// One send: what goes wrong with it, and how long that may last.
    record Send(Optional<SesFault> fault, Spell spell) {

        /// Waits for so long, or until SES is switched.
        void hold(Duration time) {
            spell.hold(time);
        }
    }

    /// The time between two turns of the switch.
    private static final class Spell {
        /// The same for every spell, so that what is struck can be told beforehand: of its first 100 sends, 61 by a
        /// share of 0.6. No even pattern, since a second try would then always go well.
        private static final long SEED = 42;

        private final SesConduct conduct;
        private final Random dice = new Random(SEED);
        private final CountDownLatch end = new CountDownLatch(1);

        Spell(SesConduct conduct) {
            this.conduct = conduct;
        }

        synchronized Optional<SesFault> strike() {
            return dice.nextDouble() < conduct.share() ? conduct.mode().fault() : Optional.empty();
        }

        void hold(Duration time) {
            try {
                var _ = end.await(time.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
