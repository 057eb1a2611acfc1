package thabian.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/// What the fuzzer began with and what it found worth keeping, and each of them spoilt in a few places.
class DoorsTest {
    private static final int SPOILT = 20;

    @TestFactory
    Stream<DynamicContainer> everyDoorReadsOrRefuses() {
        return Arrays.stream(Door.values())
                .map(door -> dynamicContainer(
                        door.name().toLowerCase(Locale.ROOT),
                        corpus(door).stream().map(file -> dynamicTest(name(file), () -> tried(door, read(file))))));
    }

    private static void tried(Door door, byte[] bytes) {
        assertThatCode(() -> door.enter(bytes)).doesNotThrowAnyException();
        Random random = new Random(Arrays.hashCode(bytes));
        for (int i = 0; i < SPOILT && bytes.length > 0; i++) {
            byte[] spoilt = bytes.clone();
            for (int more = random.nextInt(4); more >= 0; more--) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> door.enter(Arrays.copyOf(spoilt, random.nextInt(1, spoilt.length + 1))))
                    .doesNotThrowAnyException();
        }
    }

    private static List<Path> corpus(Door door) {
        String folder = "/thabian/hostile/" + door.name().toLowerCase(Locale.ROOT);
        try (Stream<Path> files = Files.list(Path.of(Objects.requireNonNull(DoorsTest.class.getResource(folder), folder)
                .toURI()))) {
            List<Path> sorted = files.sorted().toList();
            assertThat(sorted).as(folder).isNotEmpty();
            return sorted;
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(folder, e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
