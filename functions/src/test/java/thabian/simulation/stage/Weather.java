package thabian.simulation.stage;

import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/// What befalls each call of the table and of the carrier: by the plan of faults, drawn call by call.
public final class Weather {
    private static final Duration LONGEST_STALL = Duration.ofMinutes(2);

    private final Stage stage;
    private final FaultPlan faults;

    public Weather(Stage stage, FaultPlan faults) {
        this.stage = stage;
        this.faults = faults;
    }

    /// Whether something happens that happens so often, while faults stand.
    public boolean strikes(double often) {
        return faults.stand(stage.now()) && stage.chance(often);
    }

    /// Lets whoever acts wait, up to so long, and no longer than faults stand.
    public void linger(Duration most) {
        Duration drawn = stage.upTo(most);
        Duration left = Duration.between(stage.now(), faults.until());
        stage.pause(drawn.compareTo(left) < 0 ? drawn : left);
    }

    /// The plan.
    public FaultPlan faults() {
        return faults;
    }

    /// What is told of the calls of whoever acts.
    public interface Watch {
        /// Nobody knows whether the call happened, or the caller does not learn that it did.
        void doubtful();
    }

    /// Makes a call through this weather.
    ///
    /// @param throttled what is thrown where it is too much
    public <T> T call(String what, Supplier<T> call, Supplier<? extends RuntimeException> throttled, Watch watch) {
        try {
            return made(what, call, throttled, watch);
        } catch (Crash crash) {
            watch.doubtful();
            throw crash;
        }
    }

    private <T> T made(String what, Supplier<T> call, Supplier<? extends RuntimeException> throttled, Watch watch) {
        stage.step(what);
        happenings();
        if (strikes(faults.fail())) {
            watch.doubtful();
            stage.tell("FAILS");
            throw SdkClientException.create("the connection was reset");
        }
        if (strikes(faults.throttle())) {
            watch.doubtful();
            stage.tell("IS THROTTLED");
            throw throttled.get();
        }
        if (strikes(faults.lose())) {
            unheard(call, watch);
            throw SdkClientException.create("the answer did not come in time");
        }
        if (strikes(faults.retry())) {
            unheard(call, watch);
            stage.step("again " + what);
        }
        T answer = call.get();
        happenings();
        return answer;
    }

    /// The call happens, and nobody hears of it.
    public <T> void unheard(Supplier<T> call, Watch watch) {
        watch.doubtful();
        try {
            call.get();
        } catch (SdkException refused) {
            stage.tell("is refused");
        }
        stage.step("LOSES THE ANSWER");
    }

    private void happenings() {
        if (stage.mortal() && strikes(faults.crash())) {
            throw stage.crash();
        }
        if (strikes(faults.stall())) {
            stage.tell("STALLS");
            linger(LONGEST_STALL);
        }
    }
}
