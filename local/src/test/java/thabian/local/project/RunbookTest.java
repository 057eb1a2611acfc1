package thabian.local.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The lines of the log by which the runbook and the alarms tell what is the matter, as the functions print them.
class RunbookTest {
    private static final Path ROOT = Path.of("..");
    private static final String CODE = code();
    private static final String PAGE = read(ROOT.resolve("docs/operations.md"));

    @Test
    void everyErrorThatIsLoggedStandsInTheRunbook() {
        assertThat(found("Log\\.error\\(\\s*\"([a-z-]+)\"", CODE))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(PAGE).contains("`" + event + "`"));
    }

    @Test
    void whatTheRunbookCallsALineIsPrinted() {
        var runbook = PAGE.substring(PAGE.indexOf("\n## Watching it"), PAGE.indexOf("\n## The day of the deadline"));
        assertThat(found("`([a-z]+(?:-[a-z]+)+)`", runbook)).isNotEmpty().allSatisfy(RunbookTest::isPrinted);
    }

    @Test
    void whatAnAlarmCallsALineIsPrinted() {
        var template = read(ROOT.resolve("template.yaml"));
        var described = found("AlarmDescription: >-\\s+((?s:.*?))Runbook:", template);
        assertThat(found("\\b([a-z]+-[a-z-]+)(?=: |, each)", String.join("\n", described)))
                .isNotEmpty()
                .allSatisfy(RunbookTest::isPrinted);
    }

    private static void isPrinted(String event) {
        assertThat(CODE).contains("\"" + event + "\"");
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList();
    }

    private static String code() {
        try (var files = Files.walk(ROOT.resolve("functions/src/main/java"))) {
            return files.filter(Files::isRegularFile).map(RunbookTest::read).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
