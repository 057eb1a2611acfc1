package thabian.local.events;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import thabian.local.gateway.Arns;
import thabian.local.gateway.FunctionFailure;
import thabian.local.gateway.GatewayJson;
import thabian.local.gateway.Invoker;
import thabian.local.template.Schedule;

/// Calls a scheduled function at its rate, in real time whatever the movable clock says, and whenever it is asked to.
public final class SchedulePump implements AutoCloseable {
    private final Schedule schedule;
    private final Invoker invoker;
    private final InstantSource clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("schedule").factory());

    private SchedulePump(Schedule schedule, Invoker invoker, InstantSource clock) {
        this.schedule = schedule;
        this.invoker = invoker;
        this.clock = clock;
    }

    /// Starts the rounds; the first comes after one period.
    public static SchedulePump start(Schedule schedule, Invoker invoker, InstantSource clock) {
        var pump = new SchedulePump(schedule, invoker, clock);
        var period = schedule.rate().toMillis();
        var _ = pump.timer.scheduleAtFixedRate(pump::run, period, period, TimeUnit.MILLISECONDS);
        return pump;
    }

    /// Calls the function now and returns when it has answered; a failed round is reported, not thrown.
    public void run() {
        oneAtATime.lock();
        try {
            invoker.invoke(schedule.function(), GatewayJson.write(event()));
        } catch (FunctionFailure | TimeoutException e) {
            System.err.printf("A round of %s failed; the next comes by itself.%n", schedule.function());
        } finally {
            oneAtATime.unlock();
        }
    }

    private Map<String, Object> event() {
        return Map.of(
                "version",
                "0",
                "id",
                UUID.randomUUID().toString(),
                "detail-type",
                "Scheduled Event",
                "source",
                "aws.scheduler",
                "account",
                Arns.ACCOUNT,
                "time",
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                "region",
                Arns.REGION,
                "resources",
                List.of(Arns.of("scheduler", "schedule/default/" + schedule.function())),
                "detail",
                "{}");
    }

    /// Stops the rounds and waits for one under way.
    @Override
    public void close() {
        timer.close();
    }
}
