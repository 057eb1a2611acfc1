package thabian.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a shell starts it: what hinders it is told in one line, and the shell learns of it.
class MainTest {
    @TempDir
    private Path data;

    @Test
    void aClockThatCannotBeReadIsOneLine() throws Exception {
        var clock = Files.createDirectory(data.resolve("clock"));
        assertThat(complaint("--port", "0"))
                .containsExactly("The clock's file " + clock
                        + " cannot be read: let it be read, or choose another place with --data.");
    }

    @Test
    void aMailboxThatCannotBeReadIsOneLine() throws Exception {
        var mailbox = Files.createDirectory(data.resolve("mailbox.jsonl"));
        assertThat(complaint("--port", "0"))
                .last()
                .isEqualTo("The stack did not start: the mailbox's file " + mailbox + " cannot be read.");
    }

    @Test
    void aTakenPortIsOneLine() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());
            assertThat(complaint("--port", port))
                    .containsExactly(
                            "Port " + port + " is taken: stop what listens there, or choose another with --port.");
        }
    }

    /// What a start that fails says on stderr.
    private List<String> complaint(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--data",
                data.toString(),
                "--template",
                SmallTemplate.file().toString()));
        command.addAll(List.of(options));
        var errors = Files.createTempFile("thabian", ".err");
        try {
            var program = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(errors.toFile())
                    .start();
            try {
                assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(program.exitValue()).isEqualTo(1);
            } finally {
                program.destroyForcibly();
            }
            var complaint = Files.readAllLines(errors, StandardCharsets.UTF_8);
            assertThat(complaint).noneMatch(line -> line.startsWith("\tat "));
            return complaint;
        } finally {
            Files.delete(errors);
        }
    }
}
