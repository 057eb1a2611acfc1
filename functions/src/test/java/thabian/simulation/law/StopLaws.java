package thabian.simulation.law;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// While somebody stopped all sending no mail leaves, but what had its turn before.
final class StopLaws {
    private final Ledger ledger;
    private final Consumer<String> breaches;
    private final List<Stop> stops = new ArrayList<>();
    private final List<Diary.Written> carrier = new ArrayList<>();

    /// From when until when mail was stopped.
    private record Stop(Instant from, Instant until) {
        boolean holds(Instant now) {
            return now.isAfter(from) && now.isBefore(until);
        }
    }

    StopLaws(Ledger ledger, Consumer<String> breaches) {
        this.ledger = ledger;
        this.breaches = breaches;
    }

    /// Notes where it was stopped, and where it was let go on.
    void follow(Diary.Written written) {
        if (!written.item().startsWith("CARRIER ")) {
            return;
        }
        carrier.add(written);
        boolean was = stopped(written.change().before());
        boolean is = stopped(written.change().after());
        if (!was && is) {
            stops.add(new Stop(written.at(), Instant.MAX));
        } else if (was && !is) {
            stops.add(new Stop(stops.removeLast().from(), written.at()));
        }
    }

    private static boolean stopped(Map<String, AttributeValue> item) {
        return item.containsKey("stop");
    }

    /// When it was let go on last; long ago where it never was.
    Instant released() {
        return stops.stream()
                .map(Stop::until)
                .filter(until -> until.isBefore(Instant.MAX))
                .reduce(Instant.MIN, (_, later) -> later);
    }

    /// Judges what left meanwhile.
    void hold() {
        for (Stop stop : stops) {
            ledger.taken().stream()
                    .filter(mail -> stop.holds(mail.at()) && !hadItsTurn(mail, stop))
                    .forEach(mail -> breaches.accept("a mail to " + mail.to() + " by " + mail.sender() + " left at "
                            + mail.at() + " though all was stopped at " + stop.from()));
            if (stop.until().equals(Instant.MAX)) {
                breaches.accept("what was stopped at " + stop.from() + " was never let go on");
            }
        }
    }

    private boolean hadItsTurn(Ledger.Taken mail, Stop stop) {
        return carrier.stream()
                .anyMatch(turn -> turn.who().equals(mail.sender())
                        && !turn.at().isAfter(stop.from())
                        && turn.at().isAfter(mail.at().minus(Ledger.IN_HAND)));
    }
}
