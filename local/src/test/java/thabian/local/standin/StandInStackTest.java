package thabian.local.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.CannotStart;
import thabian.local.Options;

/// `make stack-deploy` with parameters of one's own, and a second time: against a stand-in that is played here, and
/// loses a stack's outputs when it is updated, as moto does.
class StandInStackTest {
    @TempDir
    Path artefacts;

    private final List<String> verified = new ArrayList<>();
    private HttpServer server;
    private URI endpoint;
    private String stage = "";
    private String outputs = "";
    private String apis = "{\"item\":[{\"id\":\"x\",\"name\":\"other\"},{\"id\":\"a1b2\",\"name\":\"thabian\"}]}";

    @BeforeEach
    void start() throws IOException {
        for (var function :
                UnrolledTemplate.read(Options.parse(List.of()).template()).functions()) {
            Files.writeString(
                    Files.createDirectories(artefacts.resolve(function)).resolve("A.class"), "code");
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var path = exchange.getRequestURI().getPath();
            var known = !path.startsWith("/_ministack");
            var answer = "";
            if (path.startsWith("/v2/email")) {
                verified.add(asked.replaceAll(".*:\"|\"}", ""));
            } else if (asked.startsWith("Action=DescribeStacks")) {
                known = !stage.isEmpty();
                answer =
                        "<StackStatus>UPDATE_COMPLETE</StackStatus><ParameterKey>Stage</ParameterKey>\n<ParameterValue>"
                                + stage + "</ParameterValue>" + outputs;
            } else if (path.equals("/restapis")) {
                answer = apis;
            } else if (asked.contains("ParameterKey=Stage")) {
                outputs = stage.isEmpty() ? "<OutputKey>ApiId</OutputKey><OutputValue>a1b2</OutputValue>" : "";
                stage = asked.replaceAll(".*ParameterKey=Stage&[^=]*=([a-z]*).*", "$1");
            }
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String deploy(String... parameters) throws IOException {
        return StandInDeploy.deploy(endpoint, artefacts, List.of(parameters));
    }

    @Test
    void senderAndStageAreThoseThatWereSaid() throws IOException {
        var address = endpoint + "/restapis/a1b2/live/_user_request_";
        assertThat(deploy("Sender=registrar@other.example", "Stage=live"))
                .matches("Deployed r[0-9a-f]{16}\\. Pages and API: " + address);
        assertThat(verified).containsExactly("registrar@other.example");
        assertThat(new StandInStack(endpoint).address()).contains(URI.create(address));
    }

    @Test
    void whereNothingIsSaidTheyAreTheStandInsOwn() throws IOException {
        assertThat(deploy()).endsWith("/restapis/a1b2/dev/_user_request_");
        assertThat(verified).containsExactly("thabian@dev.example");
    }

    @Test
    void whatTheStackVerifiesIsLeftToIt() throws IOException {
        deploy("Sender=registrar@other.example", "SenderIdentity=domain");
        assertThat(verified).isEmpty();
    }

    @Test
    void aSecondDeployFindsItsApiAndNeverSaysThatThereIsNoStack() throws IOException {
        deploy();
        assertThat(deploy("MailsPerSecond=1"))
                .endsWith("Pages and API: " + endpoint + "/restapis/a1b2/dev/_user_request_");
        apis = "{}";
        assertThat(deploy("MailsPerSecond=2")).endsWith(". Where pages and API are this stand-in does not say.");
    }

    @Test
    void beforeTheFirstThereIsNone() {
        assertThatThrownBy(() -> new StandInStack(endpoint).address())
                .isInstanceOf(CannotStart.class)
                .hasMessage("There is no stack at " + endpoint + ": deploy it first (make stack-deploy).");
    }

    @Test
    void aParameterThatIsNoneIsOneSentence() {
        assertThatThrownBy(() -> deploy("MailPerSecond=1"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("template.yaml has no parameter MailPerSecond.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:4566",
                "localhost:4566",
                "localhost",
                "http://",
                "ftp://a.test",
                "http://a b",
                "nothing"
            })
    void anAddressThatIsNoneIsOneSentence(String written) {
        assertThatThrownBy(() -> AwsEndpoint.written("ENDPOINT", written.equals("nothing") ? "" : written))
                .isInstanceOf(CannotStart.class)
                .hasMessage("ENDPOINT is an address as http://127.0.0.1:4566, not " + written + ".");
    }
}
