package thabian.local.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The benchmark is part of no build, and goes on working all the same.
class BenchTest {
    private static final Path BENCH = Path.of("..", "bench");

    @Test
    void itCompilesWithoutAWarning(@TempDir Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var own = Files.list(BENCH.resolve("java/thabian/bench"));
                var images = Files.list(Path.of("..", "image", "java", "thabian", "image"))) {
            var options = List.of("-Xlint:all,-path,-processing", "-Werror", "-proc:none", "-d", classes.toString());
            var task = compiler.getTask(
                    said,
                    files,
                    null,
                    options,
                    null,
                    files.getJavaFileObjectsFromPaths(Stream.concat(own, images).toList()));
            assertThat(task.call()).as(said.toString()).isTrue();
        }
    }

    /// Where packages come from is for each builder's own settings to say.
    @Test
    void itsLockFileNamesNoAddress() throws IOException {
        assertThat(Files.readString(BENCH.resolve("node/package-lock.json")))
                .contains("integrity")
                .doesNotContain("\"resolved\"");
    }
}
