package thabian.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.local.template.TemplateException;

class LaptopTest {
    private static final Map<String, AttributeValue> KEY =
            Map.of("pk", AttributeValue.fromS("P"), "sk", AttributeValue.fromS("S"));

    @TempDir
    Path directory;

    @Test
    void aFunctionSeesTheTemplatesEnvironment() throws Exception {
        try (var laptop = Laptop.start(inMemory(Optional.empty()), new MovableClock(Optional.empty()))) {
            assertThat(get(laptop.home().resolve("/"))).isEqualTo("thabian " + laptop.home() + " EchoFunction");
        }
    }

    @Test
    void withAStageEveryAddressIsBelowIt() throws Exception {
        try (var laptop = Laptop.start(inMemory(Optional.of("test")), new MovableClock(Optional.empty()))) {
            assertThat(laptop.home().getPath()).isEqualTo("/test");
            assertThat(get(URI.create(laptop.home() + "/")))
                    .contains(laptop.home().toString());
        }
    }

    @Test
    void theStreamAndTheScheduleReachTheirFunction() throws Exception {
        try (var laptop = Laptop.start(inMemory(Optional.empty()), new MovableClock(Optional.empty()))) {
            EchoFunction.EVENTS.clear();
            put(laptop);
            assertThat(nextEventWith("Records")).containsOnlyKeys("Records");
            laptop.runSchedules();
            assertThat(nextEventWith("detail-type"))
                    .containsEntry("detail-type", "Scheduled Event")
                    .containsEntry("source", "aws.scheduler")
                    .containsEntry("time", "2021-03-08T02:00:00Z");
        }
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws Exception {
        var options = new Options(0, Optional.of(directory.resolve("data")), Optional.empty(), SmallTemplate.file());
        try (var laptop = Laptop.start(options, new MovableClock(Optional.empty()))) {
            put(laptop);
        }
        try (var laptop = Laptop.start(options, new MovableClock(Optional.empty()))) {
            assertThat(laptop.dynamo()
                            .client()
                            .getItem(request ->
                                    request.tableName(Deployment.TABLE).key(KEY))
                            .hasItem())
                    .isTrue();
        }
    }

    @Test
    void theConsoleIsLedToTheNameThatItsCookiesAreFor() throws Exception {
        try (var laptop =
                Laptop.start(Options.parse(List.of("--memory", "--port", "0")), new MovableClock(Optional.empty()))) {
            var other = "http://localhost:" + laptop.home().getPort();
            assertThat(locationOf(other + "/staff/new?a=%E0%B8%81&b"))
                    .contains(laptop.home() + "/staff/new?a=%E0%B8%81&b");
            assertThat(locationOf(other + "/staff")).contains(laptop.home() + "/staff");
            assertThat(locationOf(other + "/staffroom")).isEmpty();
            assertThat(locationOf(other + "/")).isEmpty();
            assertThat(locationOf(laptop.home() + "/staff"))
                    .hasValueSatisfying(place -> assertThat(place).startsWith("/staff/sign-in"));
        }
    }

    private static Optional<String> locationOf(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                .headers()
                .firstValue("Location");
    }

    @Test
    void apiGatewayCompressesPagesForWhoTakesGzip() throws Exception {
        try (var laptop =
                Laptop.start(Options.parse(List.of("--memory", "--port", "0")), new MovableClock(Optional.empty()))) {
            var page = URI.create(laptop.home() + "/");
            var request = HttpRequest.newBuilder(page)
                    .header("Accept-Encoding", "gzip")
                    .build();
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(get(page));
            }
            var refusing = HttpRequest.newBuilder(page)
                    .header("Accept-Encoding", "gzip;q=0")
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(refusing, BodyHandlers.ofString())
                            .body())
                    .isEqualTo(get(page));
        }
    }

    @Test
    void anUnknownAddressIsAPageToABrowserAndAProblemToOthers() throws Exception {
        try (var laptop = Laptop.start(
                Options.parse(List.of("--memory", "--port", "0", "--stage", "prod")),
                new MovableClock(Optional.empty()))) {
            var address = URI.create(laptop.home() + "/no/such/page");
            var browser = HttpRequest.newBuilder(address)
                    .header("Accept", "text/html,application/xhtml+xml")
                    .build();
            var page = HttpClient.newHttpClient().send(browser, BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
            assertThat(page.body()).contains("lang=\"th\"", "href=\"/prod/");
            var program = HttpRequest.newBuilder(address)
                    .header("Accept", "application/json")
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(program, BodyHandlers.ofString())
                            .body())
                    .contains("/problems/unknown-route");
        }
    }

    @Test
    void withoutAnAcceptHeaderAnUnknownAddressIsAPage() throws Exception {
        try (var laptop =
                Laptop.start(Options.parse(List.of("--memory", "--port", "0")), new MovableClock(Optional.empty()))) {
            var request = HttpRequest.newBuilder(URI.create(laptop.home() + "/nothing-here"))
                    .build();
            assertThat(request.headers().map()).doesNotContainKey("Accept");
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/html");
            assertThat(answer.body()).contains("lang=\"th\"", "ไม่พบหน้านี้");
        }
    }

    @Test
    void aTakenPortIsOneSentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var options = new Options(taken.getLocalPort(), Optional.empty(), Optional.empty(), SmallTemplate.file());
            assertThatThrownBy(() -> Laptop.start(options, new MovableClock(Optional.empty())))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Port " + taken.getLocalPort()
                            + " is taken: stop what listens there, or choose another with --port.");
        }
    }

    @Test
    void aForbiddenPortIsOneSentenceOfItsOwn() {
        assertThat(Laptop.refusal(80, new BindException("Permission denied")))
                .hasMessage("Port 80 is forbidden to you, as ports below 1024 often are: choose another with --port.");
    }

    @Test
    void dataInUseAreOneSentence() throws Exception {
        var options = new Options(0, Optional.of(directory), Optional.empty(), SmallTemplate.file());
        try (var _ = Laptop.start(options, new MovableClock(Optional.empty()))) {
            assertThatThrownBy(() -> Laptop.start(options, new MovableClock(Optional.empty())))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Another Thabian keeps its data in " + directory
                            + "; stop it, or choose another place with --data.");
        }
    }

    @Test
    void dataWhereNothingCanBeWrittenAreOneSentence() throws IOException {
        var file = Files.createFile(directory.resolve("file"));
        var options = new Options(0, Optional.of(file), Optional.empty(), SmallTemplate.file());
        assertThatThrownBy(() -> Laptop.start(options, new MovableClock(Optional.empty())))
                .isInstanceOf(CannotStart.class)
                .hasMessage("Nothing can be written in " + file + "; choose another place with --data.");
    }

    @Test
    void aBrokenTemplateIsOneSentence() throws IOException {
        var file = Files.writeString(directory.resolve("template.yaml"), "Resources: [");
        var options = new Options(0, Optional.empty(), Optional.empty(), file);
        assertThatThrownBy(() -> Laptop.start(options, new MovableClock(Optional.empty())))
                .isInstanceOf(TemplateException.class)
                .hasMessageEndingWith(".");
    }

    @Test
    void aHandlerThatDoesNotExistIsOneSentence() throws IOException {
        var yaml = Files.readString(SmallTemplate.file()).replace("thabian.local.EchoFunction", "thabian.NoFunction");
        var file = Files.writeString(directory.resolve("template.yaml"), yaml);
        var options = new Options(0, Optional.empty(), Optional.empty(), file);
        assertThatThrownBy(() -> Laptop.start(options, new MovableClock(Optional.empty())))
                .isInstanceOf(CannotStart.class)
                .hasMessage(
                        "The template's handler thabian.NoFunction is no class that takes a Wiring and handles requests.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --colour        | There is no option --colour; --help lists them.
            --port          | Option --port needs a value after it.
            --port eighty   | A port is a number from 0 to 65535, not eighty.
            --port 65536    | A port is a number from 0 to 65535, not 65536.
            --stage Pr/od   | A stage is up to 16 small letters and digits, not Pr/od.
            """)
    void aWrongOptionIsOneSentence(String arguments, String sentence) {
        assertThatThrownBy(() -> Options.parse(List.of(arguments.split(" "))))
                .isInstanceOf(CannotStart.class)
                .hasMessage(sentence);
    }

    @Test
    void withoutOptionsItIsTheProjectsOwnTemplateOnPort8080() {
        var options = Options.parse(List.of());
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.data()).contains(Path.of(".local"));
        assertThat(options.template())
                .isEqualTo(Path.of("..").toAbsolutePath().normalize().resolve("template.yaml"));
    }

    private static Options inMemory(Optional<String> stage) {
        return new Options(0, Optional.empty(), stage, SmallTemplate.file());
    }

    private static void put(Laptop laptop) {
        laptop.dynamo()
                .client()
                .putItem(request -> request.tableName(Deployment.TABLE)
                        .item(Map.of(
                                "pk", AttributeValue.fromS("P"),
                                "sk", AttributeValue.fromS("S"),
                                "mail", AttributeValue.fromS("owed"))));
    }

    /// The next event of this kind: the schedule's minute may pass at any time.
    private static Map<String, Object> nextEventWith(String key) throws InterruptedException {
        while (true) {
            var event = EchoFunction.EVENTS.poll(20, TimeUnit.SECONDS);
            assertThat(event).as("an event with " + key).isNotNull();
            if (event.containsKey(key)) {
                return event;
            }
        }
    }

    private static String get(URI address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
