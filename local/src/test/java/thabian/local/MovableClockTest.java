package thabian.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovableClockTest {
    private static final Instant DEADLINE = Instant.parse("2021-03-19T17:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void aNewClockStandsOnTheMorningOfTheLetter() {
        assertThat(new MovableClock(Optional.empty()).instant()).isEqualTo("2021-03-08T02:00:00Z");
    }

    @Test
    void itStandsStill() {
        var clock = new MovableClock(Optional.empty());
        assertThat(clock.instant()).isEqualTo(clock.instant());
    }

    @Test
    void whereverItIsMovedTimePasses() {
        var clock = new MovableClock(Optional.empty());
        var before = clock.ticks();
        clock.set(MovableClock.START.plusSeconds(10));
        var forward = clock.ticks();
        clock.set(MovableClock.START);
        var back = clock.ticks();
        clock.set(MovableClock.START.plus(Duration.ofDays(36_500)));
        assertThat(forward - before).isGreaterThanOrEqualTo(10_000_000_000L);
        assertThat(back - forward).isGreaterThanOrEqualTo(10_000_000_000L);
        assertThat(clock.ticks()).isGreaterThan(back);
    }

    @Test
    void itRemembersWhereItStood() throws IOException {
        Path file = directory.resolve("data/clock");
        new MovableClock(Optional.of(file)).set(DEADLINE.minusNanos(1_000_000));

        assertThat(new MovableClock(Optional.of(file)).instant()).isEqualTo("2021-03-19T16:59:59.999Z");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aClockInMemoryForgets() {
        new MovableClock(Optional.empty()).set(DEADLINE);
        assertThat(new MovableClock(Optional.empty()).instant()).isEqualTo(MovableClock.START);
    }

    @Test
    void listenersHearOfAMoveWhenItIsDone() {
        var clock = new MovableClock(Optional.of(directory.resolve("clock")));
        List<Instant> heard = new ArrayList<>();
        clock.onMove(_ -> heard.add(clock.instant()));

        clock.set(DEADLINE);
        clock.set(MovableClock.START);

        assertThat(heard).containsExactly(DEADLINE, MovableClock.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "", "2021-03-20T00:00\n", "\u00ff"})
    void aSpoiltFileIsSaidInOneSentence(String content) throws IOException {
        Path file = Files.writeString(directory.resolve("clock"), content, StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> new MovableClock(Optional.of(file)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The clock's file " + file + " holds no instant: delete it, and the clock starts anew.");
    }

    @Test
    void aFileThatCannotBeReadIsSaidInOneSentence() throws IOException {
        Path file = Files.createDirectory(directory.resolve("clock"));
        assertThatThrownBy(() -> new MovableClock(Optional.of(file)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The clock's file " + file
                        + " cannot be read: let it be read, or choose another place with --data.");
    }
}
