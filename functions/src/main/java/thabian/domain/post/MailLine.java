package thabian.domain.post;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The line in which all mails of all senders stand, so that together they keep what the carrier allows. Whoever has
/// mails to send is told when their turn is; nobody holds a place that another waits for.
///
/// @param free when the next mail may go, where none went for long in the past
/// @param halvings how often the carrier had said that it was too fast, as of `slowedAt`
/// @param slowedAt when it last said so
/// @param spent mails that got their turn, by the hour that it began
public record MailLine(Instant free, int halvings, Instant slowedAt, SortedMap<Instant, Integer> spent) {
    /// Nobody stood in it yet.
    public static final MailLine EMPTY = new MailLine(Instant.EPOCH, 0, Instant.EPOCH, new TreeMap<>());

    /// How far ahead a turn is given; whoever would wait longer comes again.
    public static final Duration AHEAD = Duration.ofSeconds(20);

    /// What may go at once where none went just before.
    private static final Duration BURST = Duration.ofSeconds(1);

    /// A line that is taken further ahead than any turn can be was kept by another clock.
    private static final Duration NONSENSE = Duration.ofMinutes(5);

    /// How often the rate is halved at most: several senders are told of one crowd.
    private static final Duration ONE_CROWD = Duration.ofSeconds(30);

    /// After which a rate that was halved is doubled again.
    private static final Duration RECOVERY = Duration.ofMinutes(5);

    /// A quarter of the rate still lets out whatever waits; a carrier that takes less is slowed down by itself.
    private static final int MOST_HALVINGS = 2;
    private static final Duration DAY = Duration.ofDays(1);

    public MailLine {
        spent = new TreeMap<>(spent);
    }

    /// The hours, the earliest first; a copy.
    @Override
    public SortedMap<Instant, Integer> spent() {
        return new TreeMap<>(spent);
    }

    /// A turn that was given.
    ///
    /// @param at when its mails may go
    /// @param line the line behind it
    public record Turn(Instant at, MailLine line) {}

    /// The next turn for mails that go together; empty where it is too far ahead, or the day's allowance does not
    /// hold them.
    public Optional<Turn> turn(int mails, Allowance allowance, Instant now) {
        double seconds = mails / rate(allowance, now);
        Instant first = later(free.isAfter(now.plus(NONSENSE)) ? now : free, now.minus(BURST));
        Instant behind = first.plusMillis(Math.round(seconds * 1000));
        Instant at = later(behind.minusMillis(Math.round(1000 / rate(allowance, now))), now);
        boolean held = first.isAfter(now.plus(AHEAD)) || mails > left(allowance, now);
        return held ? Optional.empty() : Optional.of(new Turn(at, spending(mails, behind, now)));
    }

    private MailLine spending(int mails, Instant behind, Instant now) {
        TreeMap<Instant, Integer> hours = new TreeMap<>(spent.tailMap(aDayBefore(now)));
        hours.merge(now.truncatedTo(ChronoUnit.HOURS), mails, Integer::sum);
        return new MailLine(behind, halvings, slowedAt, hours);
    }

    /// The line after the carrier said that it was too fast.
    public MailLine slowed(Instant now) {
        return now.isBefore(slowedAt.plus(ONE_CROWD)) && !now.isBefore(slowedAt)
                ? this
                : new MailLine(free, Math.min(slowness(now) + 1, MOST_HALVINGS), now, spent);
    }

    /// The line at its full rate.
    MailLine recovered() {
        return new MailLine(free, 0, slowedAt, spent);
    }

    /// Mails a second that the line lets pass now, at least one.
    public double rate(Allowance allowance, Instant now) {
        return Math.max(1, allowance.perSecond() / Math.pow(2, slowness(now)));
    }

    /// How many mails the last 24 hours left of the day's allowance.
    public int left(Allowance allowance, Instant now) {
        int went = spent.tailMap(aDayBefore(now)).entrySet().stream()
                .filter(hour -> !hour.getKey().isAfter(now))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return Math.max(0, allowance.perDay() - went);
    }

    /// The first hour of which a part lies within the last 24.
    private static Instant aDayBefore(Instant now) {
        return now.minus(DAY).truncatedTo(ChronoUnit.HOURS);
    }

    private int slowness(Instant now) {
        long recovered = Math.max(0, Duration.between(slowedAt, now).dividedBy(RECOVERY));
        return (int) Math.max(0, halvings - recovered);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
