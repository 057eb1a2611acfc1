package thabian.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.platform.Settings;

class KeptSecretTest {
    private static final String ARN = "arn:aws:secretsmanager:ap-southeast-1:123456789012:secret:ClientSecret-a1B2c3";

    private static final List<String> CREDENTIALS = List.of("aws.accessKeyId", "aws.secretAccessKey");

    private HttpServer manager;
    private String asked = "";
    private int status = 200;
    private String answer = "";

    @BeforeEach
    void open() throws IOException {
        manager = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        manager.createContext("/", exchange -> {
            asked = exchange.getRequestHeaders().getFirst("X-Amz-Target") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            try (exchange) {
                exchange.getResponseBody().write(bytes);
            }
        });
        manager.start();
    }

    @BeforeAll
    static void asLambdaDoes() {
        System.setProperty("aws.region", "ap-southeast-1");
        CREDENTIALS.forEach(name -> System.setProperty(name, "test"));
    }

    @AfterAll
    static void without() {
        CREDENTIALS.forEach(System::clearProperty);
    }

    @AfterEach
    void close() {
        manager.stop(0);
    }

    private KeptSecret secret() {
        String endpoint = "http://127.0.0.1:" + manager.getAddress().getPort();
        return new KeptSecret(Settings.from(Map.of("AWS_ENDPOINT_URL", endpoint)), ARN);
    }

    @Test
    void itIsReadAsItIsNow() throws IOException {
        KeptSecret secret = secret();
        answer = "{\"SecretString\":\"before\"}";
        assertThat(secret.read()).isEqualTo("before");
        assertThat(asked).startsWith("secretsmanager.GetSecretValue").contains(ARN);
        answer = "{\"SecretString\":\"after\"}";
        assertThat(secret.read()).isEqualTo("after");
    }

    @Test
    void whereItMayNotBeReadThatIsSaidWithoutIt() {
        status = 400;
        answer = "{\"__type\":\"AccessDeniedException\",\"message\":\"no\"}";
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> secret().read())
                .withMessage("The client's secret cannot be read");
    }
}
