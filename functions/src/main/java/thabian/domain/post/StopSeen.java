package thabian.domain.post;

import java.util.Optional;

/// The stop of all sending that somebody saw, or that they saw none: what their order takes the place of.
///
/// @param mark another for every other stop; empty for none
public record StopSeen(String mark) {
    /// What somebody sees now.
    public static StopSeen of(Carrier carrier) {
        return new StopSeen(carrier.stop()
                .map(stop -> stop.who().orElse("") + " " + stop.since() + " " + stop.reason())
                .map(stop -> Integer.toHexString(stop.hashCode()))
                .orElse(""));
    }

    /// Whether an order by whoever saw this would put out what they did not see. Where it stands already as they
    /// order it, by themselves, nothing is put out.
    public boolean isOvertaken(Carrier standing, Optional<Carrier.Stop> ordered) {
        return !equals(of(standing)) && !isDone(standing, ordered);
    }

    /// Whether sending stands as somebody orders it: stopped by them for the same reason, or going on.
    public static boolean isDone(Carrier standing, Optional<Carrier.Stop> ordered) {
        return standing.stop().map(StopSeen::order).equals(ordered.map(StopSeen::order));
    }

    private static String order(Carrier.Stop stop) {
        return stop.who().orElse("") + " " + stop.reason();
    }
}
