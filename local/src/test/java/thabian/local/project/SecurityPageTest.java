package thabian.local.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// docs/security.md names tests, and what they show, as they are called.
class SecurityPageTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Contract))(?:\\.(\\w+))?`");

    private static Map<String, Path> tests() throws IOException {
        try (Stream<Path> functions = Files.walk(Path.of("../functions/src/test/java"));
                Stream<Path> local = Files.walk(Path.of("src/test/java"))) {
            return Stream.concat(functions, local)
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), Function.identity()));
        }
    }

    private static List<MatchResult> named() throws IOException {
        return TEST.matcher(Files.readString(Path.of("../docs/security.md")))
                .results()
                .toList();
    }

    @Test
    void everyTestThatItNamesIsThere() throws IOException {
        var tests = tests();
        assertThat(named()).hasSizeGreaterThan(50);
        for (var name : named()) {
            assertThat(tests).containsKey(name.group(1));
            if (name.group(2) != null) {
                assertThat(Files.readString(tests.get(name.group(1))))
                        .as(name.group())
                        .contains("void " + name.group(2) + "(");
            }
        }
    }

    @Test
    void everyChapterOfTheStandardIsJudged() throws IOException {
        var chapters = Pattern.compile("(?m)^\\| V(\\d+) .*? \\| (met|partly|not met|not ours) \\| .+ \\|$")
                .matcher(Files.readString(Path.of("../docs/security.md")))
                .results()
                .map(chapter -> Integer.valueOf(chapter.group(1)))
                .toList();
        assertThat(chapters).hasSize(17).isSorted().doesNotHaveDuplicates();
    }
}
