package thabian.local.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.local.Options;
import thabian.local.Stack;
import thabian.local.template.LambdaFunction;
import thabian.local.template.Template;

/// What is deployed of each function: it answers on that alone, says nothing that is not JSON, and is small.
class ArtefactsTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path TESTS = Path.of("target", "test-classes").toAbsolutePath();

    private static final String OWN = Packed.OWN;

    /// The processor that Lambda offers beside this machine's.
    private static final String OTHER = OWN.equals("arm64") ? "x86_64" : "arm64";

    /// Deflated sizes of files that several artefacts hold alike, by name.
    private static final Map<Path, Long> DEFLATED = new HashMap<>();

    @TempDir
    private static Path packed;

    @AutoClose
    private static final Stack STACK = Stack.startListening();

    /// A process that has ended.
    private record Ran(int code, String out, String err) {}

    @BeforeAll
    static void pack() throws Exception {
        assertThat(pack(OWN)).isEqualTo(new Ran(0, "", ""));
        STACK.moveClockTo(Instant.now().toString());
    }

    private static Ran pack(String architecture) throws Exception {
        return run(Packed.packing(packed, architecture), "");
    }

    @Test
    void everyFunctionOfTheTemplateHasOne() throws IOException {
        var functions = Template.read(Options.parse(List.of()).template()).functions();
        try (var folders = Files.list(packed)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            functions.stream().map(LambdaFunction::id).toList());
        }
    }

    /// The events show pages and pictures, hand out a file, ask the issuer and the table.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PublicFunction     | public-page.json       |                                      | "statusCode":200
            PublicFunction     | public-page.json       | /s/[^"]+=$0/qr.png                  | "image/png"
            StaffFunction      | staff-console.json     | "/staff"="/staff/sign-in"            | code_challenge
            StaffFunction      | staff-registrants.json | application/json=application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | "statusCode":200
            AuthorizerFunction | authorizer.json        | Bearer [^"]+=Bearer TOKEN            | "principalId":"officer-76"
            MailFunction       | mail-stream.json       |                                      | {"batchItemFailures":[]}
            DeliveryFunction   | mail-delivery.json     |                                      | ''
            SweepFunction      | sweep-schedule.json    |                                      | ''
            """)
    void itAnswersOnItsArtefactAlone(String function, String file, String edit, String answer) throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "The native client is Linux's.");
        var ran = invoke(function, edited(Files.readString(Path.of("..", "events", file)), edit));
        assertThat(ran.err())
                .as("the JVM says what the template tells it")
                .matches("Picked up JAVA_TOOL_OPTIONS: .*\n");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains(answer);
        assertThat(ran.out().lines().filter(line -> !line.isEmpty())).allMatch(line -> line.startsWith("{"));
    }

    @Test
    void whatIsPackedForAnotherProcessorSaysSoAndDoesNotStart() throws Exception {
        var written = packed.resolve("SweepFunction", "architecture.txt");
        assertThat(written).hasContent(OWN);
        Files.writeString(written, OTHER);
        try {
            var ran = invoke("SweepFunction", "{}");
            assertThat(ran.code()).isNotZero();
            assertThat(ran.out()).contains("cannot-start", "this was built for " + OTHER);
        } finally {
            Files.writeString(written, OWN);
        }
    }

    @Test
    void aProcessorThatLambdaLacksIsNotPackedFor() throws Exception {
        assertThat(pack("riscv")).isEqualTo(new Ran(1, "", "ARCHITECTURE is riscv; Lambda has [arm64, x86_64]\n"));
    }

    @Test
    void onlyTheSenderHasTheCarriersClient() {
        assertThat(jars("MailFunction")).anyMatch(jar -> jar.startsWith("sesv2-"));
        assertThat(Stream.of("Public", "Staff", "Authorizer", "Delivery", "Sweep")
                        .flatMap(name -> jars(name + "Function").stream()))
                .noneMatch(jar -> jar.startsWith("sesv2-"));
    }

    @Test
    void onlyOneProcessorsLibraryIsInIt() {
        assertThat(jars("PublicFunction"))
                .filteredOn(jar -> jar.contains("-linux-"))
                .singleElement()
                .asString()
                .endsWith(OWN.equals("arm64") ? "-linux-aarch_64.jar" : "-linux-x86_64.jar");
    }

    @ParameterizedTest
    @CsvSource({
        "PublicFunction, 10",
        "MailFunction, 14",
        "StaffFunction, 14",
        "AuthorizerFunction, 10",
        "DeliveryFunction, 10",
        "SweepFunction, 10"
    })
    void itsZipHasSoManyMegabytesAtMost(String function, int most) throws IOException {
        try (var files = Files.walk(packed.resolve(function))) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(ArtefactsTest::deflated)
                            .sum())
                    .isLessThan(most * 1_000_000L);
        }
    }

    private static long deflated(Path file) {
        return DEFLATED.computeIfAbsent(file.getFileName(), _ -> {
            try (var deflater = new Deflater()) {
                deflater.setInput(Files.readAllBytes(file));
                deflater.finish();
                var buffer = new byte[1 << 16];
                while (!deflater.finished()) {
                    deflater.deflate(buffer);
                }
                return deflater.getBytesWritten();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<String> jars(String function) {
        return Arrays.asList(packed.resolve(function, "lib").toFile().list());
    }

    private static String edited(String event, String edit) {
        if (edit == null) {
            return event;
        }
        var parts = edit.split("=", 2);
        return Pattern.compile(parts[0])
                .matcher(event)
                .replaceAll(parts[1])
                .replace("TOKEN", STACK.staffToken("76", "officer"));
    }

    private static Ran invoke(String function, String event) throws Exception {
        var folder = packed.resolve(function).toAbsolutePath();
        var process = new ProcessBuilder(
                JAVA.toString(),
                "-XX:+UseSerialGC",
                "-Dthabian.unjudged=true",
                "-cp",
                folder + ":" + folder + "/lib/*:" + TESTS,
                Invocation.class.getName(),
                "thabian.function." + function);
        process.environment().keySet().removeIf(name -> name.startsWith("JAVA") || name.startsWith("AWS"));
        process.environment().putAll(STACK.environment(function));
        process.environment().putAll(Map.of("AWS_ACCESS_KEY_ID", "none", "AWS_SECRET_ACCESS_KEY", "none"));
        return run(process, event);
    }

    private static Ran run(ProcessBuilder builder, String in) throws Exception {
        var err = Files.createTempFile("err", ".txt");
        try {
            var process = builder.redirectError(err.toFile()).start();
            try (var given = process.getOutputStream()) {
                given.write(in.getBytes(StandardCharsets.UTF_8));
            }
            var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), out, Files.readString(err));
        } finally {
            Files.delete(err);
        }
    }
}
