package thabian.local.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.Options;
import thabian.local.template.Template;

/// What an image holds, without Docker: one function laid out, and its cache trained, as when the image is built.
class ImageTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    private static Path work;

    private static Path function;

    @BeforeAll
    static void layOut() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "The native client is Linux's.");
        Packed.into(work.resolve("packed"));
        Files.createDirectories(work.resolve("artefacts"));
        Files.move(work.resolve("packed/DeliveryFunction"), work.resolve("artefacts/DeliveryFunction"));
        Files.createDirectories(work.resolve("runtime"));
        for (var part : List.of(AWSLambda.class, LambdaRuntime.class, PojoSerializer.class)) {
            var jar = Path.of(
                    part.getProtectionDomain().getCodeSource().getLocation().toURI());
            Files.copy(jar, work.resolve("runtime").resolve(jar.getFileName()));
        }
        function = work.resolve("out/DeliveryFunction");
        var script = Path.of("..", "image", "lay-out").toAbsolutePath().toString();
        said(0, List.of(script, Packed.OWN, work + "/out", work + "/artefacts", work + "/runtime"), Map.of());
        train(0, function);
    }

    private static String train(int code, Path folder) throws Exception {
        var training = work.resolve("out/training.jar").toString();
        return said(
                code, List.of(JAVA.toString(), "-cp", training, "thabian.image.Training", folder.toString()), Map.of());
    }

    private static String said(int code, List<String> command, Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isEqualTo(code);
        return said;
    }

    @Test
    void itsCacheIsNamedByTheJarsThatItWasMadeOf() throws IOException {
        try (var caches = Files.list(function.resolve("cache"))) {
            assertThat(caches.map(Path::getFileName)).singleElement().asString().matches("[0-9a-f]{8}\\.aot");
        }
    }

    /// The JVM ends where it cannot use the cache that it is told of.
    @Test
    void itStartsFromItsCache() throws Exception {
        var asked = new CountDownLatch(1);
        var lambda = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        lambda.createContext("/2018-06-01/runtime/invocation/next", _ -> asked.countDown());
        lambda.start();
        var log = work.resolve("start.log");
        var builder = new ProcessBuilder(function.resolve("start").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "AWS_LAMBDA_RUNTIME_API",
                        "127.0.0.1:" + lambda.getAddress().getPort(),
                        "AWS_REGION",
                        "ap-southeast-1",
                        "TABLE",
                        "none"));
        var process = builder.start();
        try {
            assertThat(asked.await(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
            lambda.stop(0);
        }
        assertThat(log)
                .content()
                .as("as a zip's, where the JVM tells of its options")
                .isEmpty();
    }

    @Test
    void aFunctionThatCannotStartEndsItsTrainingBySayingWhy() throws Exception {
        var broken = like(work.resolve("broken"));
        Files.copy(function.resolve("handler"), broken.resolve("handler"));
        Files.writeString(broken.resolve("classpath"), "other.jar:" + Files.readString(function.resolve("classpath")));
        try (var jar = new ZipOutputStream(Files.newOutputStream(broken.resolve("other.jar")))) {
            jar.putNextEntry(new ZipEntry("architecture.txt"));
            jar.write((Packed.OWN.equals("arm64") ? "x86_64" : "arm64").getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(train(1, broken)).contains("never ready for a snapshot: Cannot start: this was built for");
    }

    /// The runtime client does not say so before it is called.
    @Test
    void aFunctionThatIsNotThereEndsItsTraining() throws Exception {
        var broken = like(work.resolve("none"));
        Files.copy(function.resolve("classpath"), broken.resolve("classpath"));
        Files.writeString(broken.resolve("handler"), "thabian.function.NoFunction::handleRequest\n");
        assertThat(train(1, broken)).contains("answered by an error: Class not found: thabian.function.NoFunction");
    }

    private static Path like(Path folder) throws IOException {
        Files.createDirectory(folder);
        for (var same : List.of("start", "lib")) {
            Files.createSymbolicLink(folder.resolve(same), function.resolve(same));
        }
        return folder;
    }

    /// Same name, size and date: the JVM alone would run what the jar held when the cache was made.
    @Test
    void itDoesNotStartOverAnotherJar() throws Exception {
        var jar = function.resolve("lib/thabian.jar");
        var date = Files.getLastModifiedTime(jar);
        var before = Files.readAllBytes(jar);
        var bytes = ByteBuffer.wrap(before.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(before.length - 6);
        bytes.putInt(directory + 16, ~bytes.getInt(directory + 16));
        try {
            Files.write(jar, bytes.array());
            Files.setLastModifiedTime(jar, date);
            assertThat(said(1, List.of(function.resolve("start").toString()), Map.of()))
                    .contains("was made of other jars than are here");
        } finally {
            Files.write(jar, before);
            Files.setLastModifiedTime(jar, date);
        }
    }

    @Test
    void itsTemplateDiffersInHowCodeIsDeployedAlone() throws IOException {
        var zipped = lines(Path.of("..", "template.yaml"));
        var imaged = lines(work.resolve("out/template.yaml"));
        assertThat(imaged.filter(line -> !line.matches(" +PackageType: Image|    Metadata: \\{ DockerContext: .*}"))
                        .toList())
                .containsExactlyElementsOf(zipped.filter(
                                line -> !line.matches(
                                        "    (CodeUri: bin/|Runtime: java25|SnapStart: .*|# Where the Makefile .*)"
                                                + "|    Metadata: ([&*]built).*|      Handler: thabian\\.function\\.\\w+"
                                                + "|        (# The native HTTP client .*|# line that is no JSON.*|JAVA_TOOL_OPTIONS: .*)"))
                        .map(line -> line.equals("    Default: arm64") ? "    Default: " + Packed.OWN : line)
                        .toList());
        assertThat(lines(work.resolve("out/template.yaml")).filter(line -> line.endsWith("PackageType: Image")))
                .hasSameSizeAs(
                        Template.read(Options.parse(List.of()).template()).functions());
    }

    /// Whichever processor this machine has.
    @ParameterizedTest
    @ValueSource(strings = {"arm64", "x86_64"})
    void itsTemplateIsForTheProcessorThatWasLaidOutFor(String processor) throws Exception {
        var image = Path.of("..", "image");
        var made = said(
                0,
                List.of(
                        "awk",
                        "-v",
                        "architecture=" + processor,
                        "-f",
                        image.resolve("template.awk").toString(),
                        Path.of("..", "template.yaml").toString()),
                Map.of());
        assertThat(made).containsOnlyOnce("  Architecture:\n    Type: String\n    Default: " + processor + "\n");
        assertThat(image.resolve("lay-out")).content().contains("-v architecture=\"$architecture\"");
    }

    /// But for `-XX:+TieredCompilation`, which is the JVM's own way.
    @Test
    void itsStartSetsTheFlagsThatItsTemplateLeavesOut() throws IOException {
        var flags = lines(Path.of("..", "template.yaml"))
                .map(String::strip)
                .filter(line -> line.startsWith("JAVA_TOOL_OPTIONS: "))
                .flatMap(line -> Stream.of(line.split(" ")).skip(1))
                .filter(flag -> !flag.equals("-XX:+TieredCompilation"))
                .toList();
        assertThat(flags).hasSize(2);
        assertThat(function.resolve("start")).content().contains(flags);
    }

    private static Stream<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream();
    }
}
