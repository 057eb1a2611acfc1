package thabian.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What keeps the house easy to find one's way in: small rooms, and a name that stands for one thing.
class HouseTest {
    private static final int MOST_FILES = 25;

    private static final List<Path> ROOTS = Stream.of("../functions/src", "src")
            .map(Path::of)
            .flatMap(module -> Stream.of(module.resolve("main/java"), module.resolve("test/java")))
            .toList();

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path root : ROOTS) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("package-info.java"))
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    @Test
    void noRoomHoldsMoreThanTwentyFiveFiles() throws IOException {
        assertThat(sources().stream().collect(Collectors.groupingBy(Path::getParent, Collectors.counting())))
                .allSatisfy(
                        (room, files) -> assertThat(files).as(room.toString()).isLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void noSimpleNameStandsForTwoClasses() throws IOException {
        assertThat(sources().stream()
                        .map(file -> file.getFileName().toString())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .allSatisfy((name, files) -> assertThat(files).as(name).isOne());
    }
}
