package thabian.local.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import thabian.local.openapi.Judge;

/// One request to the stack, until its answer.
public final class Asking {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String method;
    private final HttpRequest.Builder request;
    private byte[] body = new byte[0];

    private Asking(String method, URI address) {
        this.method = method;
        this.request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
    }

    /// Begins a request.
    public static Asking of(String method, URI address) {
        return new Asking(method, address);
    }

    /// One more header.
    public Asking with(String header, String value) {
        request.header(header, value);
        return this;
    }

    /// As a browser, which wants to be shown a page.
    public Asking asBrowser() {
        return with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    /// As a program, which reads JSON.
    public Asking asProgram() {
        return with("Accept", "application/json");
    }

    /// As the holder of a registration's token.
    public Asking holding(String token) {
        return with("Registration-Token", token);
    }

    /// Of this revision only.
    public Asking ifMatch(int revision) {
        return with("If-Match", "\"" + revision + "\"");
    }

    /// As the bearer of a staff token.
    public Asking bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /// With a JSON body.
    public Asking json(String json) {
        return body("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /// With a form's body.
    public Asking form(String fields) {
        return body("application/x-www-form-urlencoded", fields.getBytes(StandardCharsets.UTF_8));
    }

    /// With a body of any type.
    public Asking body(String type, byte[] bytes) {
        body = bytes;
        return with("Content-Type", type);
    }

    /// Asks. What the API answers is in the contract, or the test fails.
    public Answer answer() {
        try {
            var response = CLIENT.send(
                    request.method(method, BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofByteArray());
            Judge.judge(response);
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
