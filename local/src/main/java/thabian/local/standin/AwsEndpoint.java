package thabian.local.standin;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import thabian.local.CannotStart;
import thabian.local.gateway.Arns;

/// The one address of a stand-in for AWS. Requests name their service as AWS's clients do, and are not signed: AWS
/// itself would refuse each.
final class AwsEndpoint {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    AwsEndpoint(URI address) {
        this.address = address;
    }

    /// An address that somebody wrote.
    ///
    /// @param name what it is called where it was written
    /// @throws CannotStart where it is none by http
    static URI written(String name, String address) {
        try {
            var uri = new URI(address);
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // As any other that is none.
        }
        throw new CannotStart("%s is an address as http://127.0.0.1:4566, not %s."
                .formatted(name, address.isEmpty() ? "nothing" : address));
    }

    /// Asks CloudFormation; the answer's XML.
    HttpResponse<String> cloudFormation(String action, Map<String, String> parameters) throws IOException {
        var form = parameters.entrySet().stream()
                .map(each -> "&" + encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("", "Action=" + action + "&Version=2010-05-15", ""));
        return send(request("cloudformation", "/")
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(BodyPublishers.ofString(form)));
    }

    /// Makes a bucket, or finds that it is there.
    void makeBucket(String name) throws IOException {
        var where = "<CreateBucketConfiguration><LocationConstraint>" + Arns.REGION
                + "</LocationConstraint></CreateBucketConfiguration>";
        var made = send(request("s3", "/" + name).PUT(BodyPublishers.ofString(where)));
        if (made.statusCode() != 409) {
            require("the bucket for code", made);
        }
    }

    /// Puts a file into a bucket; where it lies.
    URI put(String bucket, String name, byte[] bytes) throws IOException {
        require(name, send(request("s3", "/" + bucket + "/" + name).PUT(BodyPublishers.ofByteArray(bytes))));
        return address.resolve("/" + bucket + "/" + name);
    }

    /// Has SES know who sends; what it answers.
    HttpResponse<String> verify(String sender) throws IOException {
        return send(request("ses", "/v2/email/identities")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.std.asString(Map.of("EmailIdentity", sender)))));
    }

    /// Asks a service that speaks JSON over paths; the answer's object.
    ///
    /// @param body what is sent; nothing where it is empty
    Map<String, Object> rest(String service, String method, String path, Map<String, Object> body) throws IOException {
        var json = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.std.asString(body));
        var answer = send(request(service, path).method(method, json).header("Content-Type", "application/json"));
        require(method + " " + path, answer);
        return JSON.std.mapFrom(answer.body());
    }

    /// Whether it is MiniStack.
    boolean isMiniStack() throws IOException {
        return send(request("apigateway", "/_ministack/ready").GET()).statusCode() == 200;
    }

    private HttpRequest.Builder request(String service, String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofMinutes(5))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=test/20260101/%s/%s/aws4_request, SignedHeaders=host, Signature=none"
                                .formatted(Arns.REGION, service));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CannotStart("Nothing answers at %s: start it first (make stack-up).".formatted(address));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void require(String what, HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new CannotStart(
                    "The stand-in did not take %s: %d %s".formatted(what, answer.statusCode(), answer.body()));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
