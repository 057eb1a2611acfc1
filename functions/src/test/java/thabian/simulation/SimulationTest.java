package thabian.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Runs of the whole core by seeds, one after the other; none may break a law. `make simulate` plays more of them, and
/// plays one again.
class SimulationTest {
    private static final int RUNS = Integer.getInteger("simulate.runs", 300);
    private static final long SEED = Long.getLong("simulate.seed", 2564);

    /// How the faults stand in a trace.
    private static final List<String> FAULTS = List.of(
            "FAILS",
            "IS THROTTLED",
            "LOSES THE ANSWER",
            "again ",
            "CRASHES",
            "STALLS",
            "IN THE OUTAGE",
            "the stream is LATE",
            "the stream LOSES",
            "TWICE",
            "nobody SWEEPS",
            "the report is LOST");

    private static final PrintStream CONSOLE = System.out;

    @BeforeAll
    static void hushTheLog() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    }

    @AfterAll
    static void speak() {
        System.setOut(CONSOLE);
    }

    @Test
    void noRunBreaksALaw() {
        long begun = System.nanoTime();
        Map<String, Integer> faults = new TreeMap<>();
        List<String> breaches = new ArrayList<>();
        int largest = 0;
        for (long seed = SEED; seed < SEED + RUNS; seed++) {
            Simulation.Outcome run = Simulation.of(seed);
            largest = Math.max(largest, run.largest());
            run.trace()
                    .forEach(line -> FAULTS.stream()
                            .filter(line::contains)
                            .forEach(fault -> faults.merge(fault.strip(), 1, Integer::sum)));
            if (!run.breaches().isEmpty()) {
                breaches.add(told(run));
            }
            if (RUNS == 1) {
                run.trace().forEach(CONSOLE::println);
            }
        }
        CONSOLE.printf(
                "%d runs from seed %d in %.1f s: %d with breaches; largest item %d bytes%n%s%n",
                RUNS, SEED, (System.nanoTime() - begun) / 1e9, breaches.size(), largest, faults);
        assertThat(breaches).isEmpty();
        if (RUNS >= 300) {
            assertThat(faults).hasSameSizeAs(FAULTS);
        }
    }

    private static String told(Simulation.Outcome run) {
        return "seed %d (again, with its trace: make simulate RUNS=1 SEED=%d)%n  %s"
                .formatted(run.seed(), run.seed(), String.join("\n  ", run.breaches()));
    }

    @Test
    void theSameSeedIsTheSameRun() {
        for (long seed = SEED; seed < SEED + 5; seed++) {
            assertThat(Simulation.of(seed).trace())
                    .isEqualTo(Simulation.of(seed).trace());
        }
        assertThat(Simulation.of(SEED).trace())
                .isNotEqualTo(Simulation.of(SEED + 1).trace());
    }
}
