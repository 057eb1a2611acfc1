package thabian.local.openapi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import thabian.local.openapi.Contract.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Whether an answer is one that the contract knows: its route, status, headers, media type, fields and problem.
public final class Judge {
    private static final Contract CONTRACT = new Contract();

    /// Below the API, perhaps behind a stage.
    private static final Pattern API = Pattern.compile("^(?:/[a-z0-9]+)?(/api/.*)$");

    /// Those that API Gateway hands on; to it, any other leads nowhere.
    private static final Set<String> METHODS = Set.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    /// The headers that a program goes by: none that is not written down.
    private static final Set<String> HEADERS =
            Set.of("Allow", "Content-Disposition", "ETag", "Location", "Retry-After", "Vary", "WWW-Authenticate");

    private static final String PROBLEM = "application/problem+json";

    private final HttpResponse<byte[]> answer;
    private final List<String> faults = new ArrayList<>();

    private Judge(HttpResponse<byte[]> answer) {
        this.answer = answer;
    }

    /// Fails where the answer is one of the API's that the contract does not know.
    public static void judge(HttpResponse<byte[]> answer) {
        var path = API.matcher(answer.request().uri().getRawPath());
        if (!path.matches()) {
            return;
        }
        List<String> faults = new Judge(answer).faults(path.group(1));
        if (!faults.isEmpty()) {
            throw new AssertionError("not in the contract: %s %s answers %d%n%s%n%s"
                    .formatted(
                            answer.request().method(),
                            answer.request().uri(),
                            answer.statusCode(),
                            String.join(System.lineSeparator(), faults),
                            new String(answer.body(), StandardCharsets.UTF_8)));
        }
    }

    private List<String> faults(String path) {
        String method = answer.request().method();
        List<Operation> there = METHODS.contains(method) ? at(path) : List.of();
        if (there.isEmpty()) {
            everywhere(404, "unknown-route");
            return faults;
        }
        Optional<Operation> asked = there.stream()
                .filter(operation -> operation.method().equals(method.equals("HEAD") ? "GET" : method))
                .findFirst();
        if (asked.isPresent()) {
            judge(asked.get());
        } else if (answer.statusCode() == 401) {
            judge(there.getFirst());
        } else {
            allow(there);
            if (method.equals("OPTIONS")) {
                expect(answer.statusCode() == 204 && answer.body().length == 0, "no such answer to OPTIONS");
            } else {
                everywhere(405, "method-not-allowed");
            }
        }
        return faults;
    }

    /// The operations of the path that a request's is; a slash at its end says nothing.
    private static List<Operation> at(String asked) {
        return CONTRACT.operations().stream()
                .filter(operation -> Pattern.matches(
                        operation.path().replace(".", "\\.").replaceAll("\\{[a-z]+}", "[^/]+") + "/?", asked))
                .toList();
    }

    /// Which methods a path has is told with the refusal of another.
    private void allow(List<Operation> there) {
        Set<String> allowed = new TreeSet<>(Set.of("OPTIONS"));
        there.forEach(operation -> allowed.add(operation.method()));
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        expect(header("Allow").equals(String.join(", ", allowed)), "Allow is " + header("Allow"));
    }

    /// A refusal that stands at no operation, since it is none's.
    private void everywhere(int status, String name) {
        expect(answer.statusCode() == status, "no such route, and not " + status);
        if (answer.statusCode() == status && body() && !page()) {
            expect(media().equals(PROBLEM), "media type " + media());
            json().ifPresent(problem -> {
                faults.addAll(CONTRACT.faults("/components/schemas/Problem", problem));
                expect(Operation.name(problem).equals(name), "another problem than " + name);
            });
        }
    }

    private void judge(Operation operation) {
        operation
                .response(answer.statusCode())
                .ifPresentOrElse(
                        response -> judge(operation, response),
                        () -> faults.add("no such status at " + operation.name()));
    }

    private void judge(Operation operation, Place response) {
        for (String header : HEADERS) {
            boolean sent = !header(header).isEmpty();
            Place known = CONTRACT.at(response.pointer() + "/headers/" + header);
            expect(!sent || known.json().isObject(), "the header " + header + " is not written down");
            expect(sent || !known.json().path("required").asBoolean(false), "the header " + header + " is missing");
        }
        JsonNode content = response.json().path("content");
        if (!body() || content.isMissingNode()) {
            expect(answer.body().length == 0, "a body where there is none");
        } else if (!content.has(media())) {
            expect(page(), "media type " + media());
        } else if (media().endsWith("json")) {
            String schema = new Place(response.pointer() + "/content", content).below(media()) + "/schema";
            json().ifPresent(value -> faults.addAll(CONTRACT.faults(schema, value)));
            if (media().equals(PROBLEM)) {
                json().ifPresent(problem -> known(operation, problem));
            }
        }
    }

    private void known(Operation operation, JsonNode problem) {
        int status = answer.statusCode();
        String key = operation.statuses().contains(String.valueOf(status)) ? String.valueOf(status) : "5XX";
        expect(problem.path("status").asInt() == status, "the body tells another status");
        expect(
                operation.problems(key).contains(Operation.name(problem)),
                "not a problem of " + status + " at " + operation.name());
    }

    /// A refusal that is shown to somebody who would rather read pages.
    private boolean page() {
        return answer.statusCode() >= 400
                && media().equals("text/html")
                && answer.request().headers().firstValue("Accept").orElse("").contains("text/html");
    }

    private boolean body() {
        return !answer.request().method().equals("HEAD");
    }

    private String media() {
        return header("Content-Type").replaceFirst(";.*", "");
    }

    private String header(String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private Optional<JsonNode> json() {
        try {
            return Optional.of(Contract.json(unpacked(answer)));
        } catch (JacksonException | IOException e) {
            faults.add("not JSON: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        if (answer.headers().firstValue("Content-Encoding").isEmpty()) {
            return answer.body();
        }
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return gzip.readAllBytes();
        }
    }

    private void expect(boolean right, String fault) {
        if (!right) {
            faults.add(fault);
        }
    }
}
