package thabian.simulation.law;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.Seminar;

/// The report of a closing is owed once for each closing, and comes.
public final class ClosingLaws {
    private static final String OWED_FOR = "closingOwedFor";

    private final Consumer<String> breaches;
    private final Map<String, Integer> owed = new HashMap<>();

    public ClosingLaws(Consumer<String> breaches) {
        this.breaches = breaches;
    }

    /// Notes where one became owed.
    public void follow(Diary.Written written) {
        Optional<String> before = owedFor(written.change().before());
        owedFor(written.change().after())
                .filter(closing -> !before.equals(Optional.of(closing)))
                .ifPresent(closing -> owed.merge(closing, 1, Integer::sum));
    }

    private static Optional<String> owedFor(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get(OWED_FOR)).map(AttributeValue::s);
    }

    public void hold(Seminar seminar, Ledger ledger, Instant end) {
        owed.forEach((closing, times) -> {
            if (times > 1) {
                breaches.accept("the closing at " + closing + " was reported " + times + " times");
            }
        });
        Instant closes = seminar.window().closes();
        boolean due = end.isAfter(closes.plus(Duration.ofMinutes(5)));
        boolean reported = owed.keySet().stream().map(Instant::parse).anyMatch(closes::equals);
        if (due && !reported) {
            breaches.accept("the closing at " + closes + " was not reported");
        }
        long taken = ledger.taken().stream()
                .filter(mail -> mail.tag("kind").equals("closing-report"))
                .count();
        long doubtful = ledger.taken().stream()
                .filter(mail -> mail.tag("kind").equals("closing-report") && mail.doubtful())
                .count();
        if (due && taken == 0) {
            breaches.accept("no report of the closing at " + closes + " came");
        }
        if (taken > owed.size() + doubtful) {
            breaches.accept(owed.size() + " closings were told by " + taken + " reports");
        }
    }
}
