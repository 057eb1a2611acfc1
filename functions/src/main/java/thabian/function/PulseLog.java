package thabian.function;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import thabian.domain.post.Owed;
import thabian.platform.Log;
import thabian.platform.Metric;
import thabian.platform.Metrics;
import thabian.work.Pulse;

/// Prints each round how things stand, also where nothing does. Only the round itself rings where it is not printed
/// (`Sweeps`); a figure that is missing rings nothing, but for the failure in the log that tells why.
record PulseLog(Metrics metrics) implements Consumer<Pulse> {
    @Override
    public void accept(Pulse pulse) {
        Map<Metric, Long> figures = new EnumMap<>(Metric.class);
        figures.put(Metric.SWEEPS, 1L);
        figures.put(Metric.OVERDUE_CLOSINGS, (long) pulse.overdue());
        pulse.carrier().ifPresent(_ -> figures.put(Metric.CARRIER_DOWN, pulse.down() ? 1L : 0L));
        pulse.owed().ifPresent(owed -> {
            figures.put(Metric.ITEMS_OWING, (long) owed.items());
            figures.put(Metric.STUCK_MAILS, (long) owed.stuck());
            figures.putAll(ages(owed, pulse.held()));
        });
        metrics.measure(figures);
        pulse.rationed().ifPresent(left -> Log.warn("mail-rationed", Map.of("left", left)));
    }

    /// What people stopped is no delay of ours.
    private static Map<Metric, Long> ages(Owed owed, boolean held) {
        return Map.of(
                Metric.OLDEST_OWED_MAIL, seconds(held ? Duration.ZERO : owed.oldest()),
                Metric.OLDEST_BULK_MAIL, seconds(held ? Duration.ZERO : owed.oldestBulk()),
                Metric.OLDEST_HELD_MAIL, seconds(held ? owed.oldestOfAll() : Duration.ZERO));
    }

    private static long seconds(Duration age) {
        return age.toSeconds();
    }
}
