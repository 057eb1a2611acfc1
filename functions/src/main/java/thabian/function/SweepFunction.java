package thabian.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import thabian.domain.post.Carrier;
import thabian.platform.Log;
import thabian.platform.Need;
import thabian.work.Sweep;

/// Does the minute's round of what is due, whenever the schedule calls it. What is due is told by the clock, not by the
/// event: a call may come late, twice or not at all.
public final class SweepFunction implements RequestStreamHandler {
    private final Sweep sweep;
    private final InstantSource clock;

    /// As Lambda starts it.
    public SweepFunction() {
        this(Wiring.fromEnvironment(Need.TABLE));
    }

    /// Wired by somebody else.
    public SweepFunction(Wiring wiring) {
        this.sweep = wiring.sweep();
        this.clock = wiring.clock();
    }

    /// Sweeps once.
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        Sweep.Round round = sweep.run(clock.instant());
        if (!round.idle()) {
            Log.info(
                    "swept",
                    Map.of(
                            "closed",
                            round.closed(),
                            "woken",
                            round.woken(),
                            "announced",
                            round.announced(),
                            "reminded",
                            round.reminded(),
                            "purged",
                            round.purged(),
                            "listParts",
                            round.parts(),
                            "failures",
                            round.failures().size()));
        }
        round.failures().forEach(SweepFunction::tell);
        round.outage().ifPresent(SweepFunction::tell);
    }

    /// As long as it lasts, so that it rings until somebody has ended it.
    private static void tell(Carrier.Outage outage) {
        Log.error("carrier-down", Map.of("since", outage.since().toString(), "why", outage.why()));
    }

    private static void tell(Sweep.Failure failure) {
        Map<String, Object> where = Map.of("where", failure.where());
        failure.why()
                .ifPresentOrElse(
                        why -> Log.error("sweep-failed", where, why), () -> Log.error("sweep-cannot-read", where));
    }
}
