package thabian.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thabian.domain.call.SeminarId;
import thabian.image.RuntimeApi;
import thabian.image.Training;
import thabian.local.template.Template;

/// Starts the packaged public function in several ways, in turn, round after round, and measures until its first answer
/// and when it is warm; beside it a Node function that does the same work. Run by bench/run.
public final class Bench {
    private static final int WARM = 400;
    private static final Path WORK = Path.of("bench", "target").toAbsolutePath();
    private static final Path RUNTIME = Path.of("target", "image", "runtime").toAbsolutePath();

    private final Template template = Template.read(Path.of("template.yaml"));
    private final Path artefact;
    private final Path image;
    private final Path trust = WORK.resolve("trust");
    private final boolean pinned = on("taskset", "-c", "0", "true");
    private final boolean tls;
    private final BenchStore store;
    private final TlsFront front;

    private Bench(String architecture) throws Exception {
        this.artefact =
                Path.of("target", "artefacts", architecture, "PublicFunction").toAbsolutePath();
        this.image = Path.of("target", "image", architecture, "PublicFunction").toAbsolutePath();
        Files.createDirectories(trust);
        store = new BenchStore(template);
        front = TlsFront.start(store.dynamo().endpoint(), trust);
        tls = on(trusting(List.of("true")).toArray(String[]::new));
    }

    /// @param arguments how many rounds, Lambda's name of this processor, and which variants (all where none is named)
    public static void main(String... arguments) {
        try {
            run(arguments);
            System.exit(0);
        } catch (Exception broken) {
            broken.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(String... arguments) throws Exception {
        var bench = new Bench(arguments[1]);
        var asked = List.of(arguments).subList(2, arguments.length);
        var variants = bench.variants().stream()
                .filter(variant -> asked.isEmpty() || asked.contains(variant.id()))
                .toList();
        var measured = bench.rounds(Integer.parseInt(arguments[0]), variants);
        var results = new Results(bench.circumstances(), variants, measured);
        System.out.println(results.table());
        if (asked.isEmpty()) {
            results.publish(Path.of("docs"));
        }
    }

    private List<Variant> variants() throws Exception {
        var zip = Variant.java(List.of("-Xshare:auto", "-XX:+UseSerialGC", heap()), RUNTIME + "/*");
        var flags = Map.of("JAVA_TOOL_OPTIONS", flags());
        var node = WORK.resolve("node", "index.cjs");
        var variants = new ArrayList<Variant>();
        if (Files.exists(node)) {
            variants.add(new Variant(
                    "node",
                    "Node, the SDK bundled",
                    List.of("node", node.toString()),
                    node.getParent(),
                    Map.of(),
                    Variant.Part.START));
        }
        variants.add(new Variant("zip", "zip, no snapshot", zip, artefact, flags, Variant.Part.START));
        variants.add(aot());
        for (var part : List.of(Variant.Part.RESTORED, Variant.Part.RESTORED_PAGE, Variant.Part.RESTORED_SILENT)) {
            var words = switch (part) {
                case START -> throw new IllegalStateException();
                case RESTORED -> "snapshot: first registration";
                case RESTORED_PAGE -> "snapshot: first page with the form";
                case RESTORED_SILENT -> "snapshot, kept connections silent: first registration";
            };
            var environment = new HashMap<>(flags);
            environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
            variants.add(
                    new Variant(part.name().toLowerCase().replace('_', '-'), words, zip, artefact, environment, part));
        }
        return variants;
    }

    /// What the image holds, with its cache trained as when the image is built.
    private Variant aot() throws Exception {
        Training.main(image.toString());
        return new Variant(
                "aot",
                "image's layout: plain class path, AOT cache",
                List.of(image.resolve("start").toString()),
                image,
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                Variant.Part.START);
    }

    private Map<String, List<Measured>> rounds(int rounds, List<Variant> variants) throws Exception {
        var measured = new LinkedHashMap<String, List<Measured>>();
        for (var round = 1; round <= rounds; round++) {
            for (var variant : variants) {
                var one = measure(variant);
                measured.computeIfAbsent(variant.id(), _ -> new ArrayList<>()).add(one);
                System.err.printf("%d/%d %-16s %7.1f ms%n", round, rounds, variant.id(), one.ms());
            }
        }
        return measured;
    }

    private Measured measure(Variant variant) throws Exception {
        var warm = variant.part() == Variant.Part.START;
        var seminar = store.convene(warm ? 1 + WARM : 1);
        try (var lambda = new RuntimeApi()) {
            var begun = System.nanoTime();
            var process = start(variant, lambda);
            try {
                var cpuBegun = 0.0;
                if (!warm) {
                    lambda.awaitSnapshot();
                    if (variant.part() == Variant.Part.RESTORED_SILENT) {
                        front.silence();
                    }
                    cpuBegun = Measured.cpuMs(process.pid());
                    begun = System.nanoTime();
                    lambda.restore();
                }
                var page = variant.part() == Variant.Part.RESTORED_PAGE;
                var first = lambda.invoke(page ? store.page(seminar) : store.registration(seminar, 0));
                expect(page ? 200 : 201, first.text());
                var cpu = Measured.cpuMs(process.pid()) - cpuBegun;
                var rss = Measured.rssMb(process.pid());
                if (!page) {
                    requireTheSamePeople(seminar);
                }
                var calls = new ArrayList<Double>();
                var cpuWarm = Double.NaN;
                for (var i = 1; warm && i <= WARM; i++) {
                    if (i == WARM / 2) {
                        cpuWarm = Measured.cpuMs(process.pid());
                    }
                    var event = store.registration(seminar, i);
                    var asked = System.nanoTime();
                    var answer = lambda.invoke(event);
                    expect(201, answer.text());
                    if (i > WARM / 2) {
                        calls.add((answer.at() - asked) / 1e6);
                    }
                }
                var median = Measured.median(
                        calls.stream().mapToDouble(Double::doubleValue).toArray());
                return new Measured(
                        (first.at() - begun) / 1e6,
                        cpu,
                        rss,
                        median,
                        (Measured.cpuMs(process.pid()) - cpuWarm) / (WARM / 2.0));
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    /// The same was written, whoever wrote it: what was typed was checked and folded.
    private void requireTheSamePeople(SeminarId seminar) {
        var slot = store.slot(seminar, 0);
        var people = slot.registration().orElseThrow().delegation();
        if (!people.equals(store.people(0))
                || slot.post().messages().size() != 1
                || slot.history().size() != 1) {
            throw new IllegalStateException("something else was written: " + slot);
        }
    }

    private static void expect(int status, String answer) throws IOException {
        if (!Integer.valueOf(status).equals(JSON.std.mapFrom(answer).get("statusCode"))) {
            throw new IllegalStateException("answered otherwise: " + answer);
        }
    }

    private Process start(Variant variant, RuntimeApi lambda) throws IOException {
        var command = new ArrayList<String>();
        if (pinned) {
            command.addAll(List.of("taskset", "-c", "0"));
        }
        command.addAll(variant.command());
        var builder = new ProcessBuilder(tls ? trusting(command) : command)
                .directory(variant.folder().toFile());
        var environment = builder.environment();
        var path = environment.get("PATH");
        environment.clear();
        environment.putAll(Map.of(
                "PATH", path,
                "LANG", "C.UTF-8",
                "TZ", ":UTC",
                "TABLE", BenchStore.TABLE,
                "METRICS", "thabian",
                "PUBLIC_ADDRESS", "https://bench.example",
                "AWS_ENDPOINT_URL", endpoint().toString()));
        environment.putAll(Map.of(
                "_HANDLER", Variant.HANDLER,
                "AWS_LAMBDA_RUNTIME_API", lambda.address(),
                "AWS_LAMBDA_FUNCTION_NAME", "public",
                "AWS_LAMBDA_FUNCTION_VERSION", "1",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(memory()),
                "AWS_REGION", "ap-southeast-1",
                "AWS_ACCESS_KEY_ID", "none",
                "AWS_SECRET_ACCESS_KEY", "none",
                "NODE_EXTRA_CA_CERTS", trust.resolve("ca-certificates.crt").toString()));
        environment.putAll(variant.environment());
        var log = ProcessBuilder.Redirect.appendTo(
                WORK.resolve(variant.id() + ".log").toFile());
        return builder.redirectOutput(log).redirectError(log).start();
    }

    /// A command in whose view of this machine the throw-away certificate is the only one that is trusted: the native
    /// client can be told of no other.
    private List<String> trusting(List<String> command) {
        var trusting = new ArrayList<>(List.of(
                "unshare",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                "mount --bind \"$0\" /etc/ssl/certs && exec \"$@\"",
                trust.toString()));
        trusting.addAll(command);
        return trusting;
    }

    private URI endpoint() {
        return tls ? front.address() : store.dynamo().endpoint();
    }

    private int memory() {
        return template.function("PublicFunction").memory();
    }

    private String heap() {
        return "-Xmx" + memory() * 85 / 100 + "m";
    }

    /// What the template tells the JVM.
    private static String flags() throws IOException {
        try (var lines = Files.lines(Path.of("template.yaml"))) {
            return lines.map(String::strip)
                    .filter(line -> line.startsWith("JAVA_TOOL_OPTIONS: "))
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean on(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Map<String, String> circumstances() throws Exception {
        var circumstances = new LinkedHashMap<String, String>();
        try (var cpus = Files.list(Path.of("/sys/devices/system/cpu"))) {
            circumstances.put("date", LocalDate.now().toString());
            circumstances.put(
                    "machine",
                    "%d cores, %s, Linux %s, Java %s"
                            .formatted(
                                    cpus.filter(cpu ->
                                                    cpu.getFileName().toString().matches("cpu\\d+"))
                                            .count(),
                                    System.getProperty("os.arch"),
                                    System.getProperty("os.version").replaceAll("^(\\d+\\.\\d+).*", "$1"),
                                    System.getProperty("java.version")));
        }
        var node = new ProcessBuilder("node", "--version");
        if (on("node", "--version")) {
            circumstances.put("node", new String(node.start().getInputStream().readAllBytes()).strip());
        }
        circumstances.put(
                "core", pinned ? "each process on one core" : "processes on any core, since there is no taskset");
        circumstances.put("tls", tls ? "TLS 1.3 before DynamoDB Local" : "no TLS before DynamoDB Local");
        circumstances.put("handler", handler());
        return circumstances;
    }

    /// What [Instant] says.
    private String handler() throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "bench/java/thabian/bench/Instant.java")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
