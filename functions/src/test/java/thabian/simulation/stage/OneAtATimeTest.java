package thabian.simulation.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import thabian.given.Given;

class OneAtATimeTest {
    private final Stage stage = new Stage(new SplittableRandom(7), Given.NOW);
    private final List<String> done = new ArrayList<>();

    @Test
    void whoeverActsIsTheOnlyOne() {
        int[] inside = {0};
        for (String name : List.of("a", "b", "c")) {
            stage.enter(name, Duration.ZERO, () -> {
                for (int i = 0; i < 50; i++) {
                    inside[0]++;
                    assertThat(inside[0]).isEqualTo(1);
                    inside[0]--;
                    stage.step("step");
                }
                done.add(name);
            });
        }
        stage.play();
        assertThat(stage.broken()).isEmpty();
        assertThat(done).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(stage.trace()).hasSize(150);
    }

    @Test
    void timePassesWhereEverybodyWaits() {
        stage.enter("late", Duration.ofHours(2), () -> done.add("late"));
        stage.enter("early", Duration.ofHours(1), () -> done.add("early"));
        stage.play();
        assertThat(done).containsExactly("early", "late");
        assertThat(stage.now()).isEqualTo(Given.NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void whoeverListensIsRousedByAWord() {
        stage.enter("listener", Duration.ZERO, () -> {
            stage.listen("fire", Duration.ofHours(1));
            done.add("up at " + Duration.between(Given.NOW, stage.now()).toMinutes());
        });
        stage.enter("crier", Duration.ofMinutes(5), () -> stage.tell("fire!"));
        stage.play();
        assertThat(done).containsExactly("up at 5");
    }

    @Test
    void whoeverWokeBeforeTheWordCameActsOnce() {
        stage.enter("listener", Duration.ZERO, () -> {
            stage.listen("fire", Duration.ofMinutes(5));
            done.add("up");
            stage.pause(Duration.ofHours(1));
            done.add("done");
        });
        stage.enter("crier", Duration.ofMinutes(5), () -> {
            stage.tell("fire!");
            stage.step("fire!");
        });
        stage.play();
        assertThat(done).containsExactly("up", "done");
        assertThat(stage.now()).isAfterOrEqualTo(Given.NOW.plus(Duration.ofMinutes(65)));
    }

    @Test
    void aFunctionDoesNothingMoreOnceItsTimeIsOver() {
        stage.enter("slow", Duration.ZERO, () -> {
            boolean lived = stage.limited(Duration.ofSeconds(10), () -> {
                stage.pause(Duration.ofSeconds(11));
                stage.step("too late");
                done.add("did it");
            });
            assertThat(lived).isFalse();
        });
        stage.play();
        assertThat(stage.broken()).isEmpty();
        assertThat(done).isEmpty();
    }

    @Test
    void aCrashIsTheEndAlsoWhereItIsCaught() {
        stage.enter("function", Duration.ZERO, () -> {
            boolean lived = stage.limited(Duration.ofSeconds(10), () -> {
                try {
                    throw stage.crash();
                } catch (Crash crash) {
                    stage.step("lives on");
                    done.add("lived on");
                }
            });
            assertThat(lived).isFalse();
        });
        stage.play();
        assertThat(stage.broken()).isEmpty();
        assertThat(done).isEmpty();
    }
}
