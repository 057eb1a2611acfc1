package thabian.simulation.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/// How often what goes wrong in a run, each a share of its occasions, until all is well.
///
/// @param until from this instant on nothing goes wrong any more
/// @param fail a call does not reach the table or the carrier
/// @param throttle it is refused as too much
/// @param lose it happens, and its answer is lost
/// @param retry the same, and the client asks again by itself
/// @param crash a function ends between two steps
/// @param stall a call takes up to two minutes
/// @param press somebody sends the same twice
/// @param twice something is delivered or run twice
/// @param drop a stream's batch, a report or a minute's round never comes
/// @param late it comes minutes later
/// @param lag how many changes a read may miss that need not be consistent
/// @param outage when the carrier takes little or nothing
public record FaultPlan(
        Instant until,
        double fail,
        double throttle,
        double lose,
        double retry,
        double crash,
        double stall,
        double press,
        double twice,
        double drop,
        double late,
        int lag,
        Outage outage) {

    private static final double MOST = 0.12;

    /// A plan drawn for one run: each fault in about every second run, seldom or often.
    public static FaultPlan drawn(SplittableRandom random, Instant begins, Duration length) {
        return new FaultPlan(
                begins.plus(length),
                often(random, MOST),
                often(random, MOST),
                often(random, MOST),
                often(random, MOST),
                often(random, MOST / 3),
                often(random, MOST / 6),
                often(random, 4 * MOST),
                often(random, 2 * MOST),
                often(random, MOST),
                often(random, MOST),
                random.nextBoolean() ? 0 : random.nextInt(1, 6),
                Outage.drawn(random, begins, length));
    }

    /// Trouble of the carrier.
    ///
    /// @param share of the mails that it does not take
    public record Outage(Instant begins, Duration length, double share, Kind kind) {
        /// Nothing of the sort.
        public static final Outage NONE = new Outage(Instant.EPOCH, Duration.ZERO, 0, Kind.THROTTLES);

        /// What becomes of those mails.
        public enum Kind {
            THROTTLES,
            SILENCE,
            LOST_ANSWERS
        }

        private static Outage drawn(SplittableRandom random, Instant begins, Duration length) {
            return new Outage(
                    begins.plusSeconds(random.nextLong(length.toSeconds())),
                    random.nextInt(4) == 0 ? Duration.ofSeconds(random.nextLong(600)) : Duration.ZERO,
                    random.nextBoolean() ? 1 : random.nextDouble(0.5, 1),
                    Kind.values()[random.nextInt(Kind.values().length)]);
        }

        boolean lasts(Instant now) {
            return !now.isBefore(begins) && now.isBefore(begins.plus(length));
        }
    }

    private static double often(SplittableRandom random, double most) {
        return random.nextBoolean() ? 0 : random.nextDouble(most);
    }

    /// Whether something may still go wrong.
    public boolean stand(Instant now) {
        return now.isBefore(until);
    }

    /// How many of the mails the carrier does not take now.
    public double out(Instant now) {
        return stand(now) && outage.lasts(now) ? outage.share() : 0;
    }
}
