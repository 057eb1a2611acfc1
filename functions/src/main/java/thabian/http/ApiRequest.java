package thabian.http;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A request as API Gateway's REST proxy integration hands it over (payload 1.0).
public final class ApiRequest {
    /// What a stage and a custom domain's mapping may be made of; more is the caller's own invention.
    private static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9$_.+!*'()\\-]+)*");

    /// What stands between two cookies; the comma between two headers.
    private static final Pattern COOKIES = Pattern.compile("[;,]\\s*");

    private final Map<String, Object> event;
    private final Optional<URI> publicAddress;
    private final Map<String, Object> context;
    private final Map<String, String> headers = new HashMap<>();

    private ApiRequest(Map<String, Object> event, Optional<URI> publicAddress) {
        this.event = event;
        this.publicAddress = publicAddress;
        this.context = object(event, "requestContext");
        object(event, "headers").forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), text(value)));
        object(event, "multiValueHeaders").forEach((name, values) -> {
            if (values instanceof List<?> list && list.size() > 1) {
                headers.put(
                        name.toLowerCase(Locale.ROOT),
                        String.join(", ", list.stream().map(ApiRequest::text).toList()));
            }
        });
    }

    /// Reads the event, of a function that is reached by the gateway's own address.
    public static ApiRequest read(InputStream event) throws IOException {
        return read(event, Optional.empty());
    }

    /// Reads the event.
    ///
    /// @param publicAddress where the world finds the function, as the deployment says, without a slash at its end;
    /// empty where that is the address that the gateway took the request at
    public static ApiRequest read(InputStream event, Optional<URI> publicAddress) throws IOException {
        return new ApiRequest(JSON.std.mapFrom(event), publicAddress);
    }

    /// Method and resource: `GET /s/{seminar}`.
    public String route() {
        return method() + " " + resource();
    }

    /// The method, in capitals.
    public String method() {
        return text(event.get("httpMethod"));
    }

    /// The path as template.yaml has it, with its variables: `/s/{seminar}`.
    public String resource() {
        return text(event.get("resource"));
    }

    /// Whether nothing is to change by it: `GET`, and `HEAD`, which is a `GET` for the answer's head alone.
    public boolean reads() {
        return method().equals("GET") || method().equals("HEAD");
    }

    /// A variable of the path; empty where the route has none of this name.
    public String variable(String name) {
        return text(object(event, "pathParameters").get(name));
    }

    /// A parameter of the query; empty where the request has none.
    public String query(String name) {
        return text(object(event, "queryStringParameters").get(name));
    }

    /// Every value of a parameter of the query, empty ones too; none where the request has none.
    public List<String> queryValues(String name) {
        return object(event, "multiValueQueryStringParameters").get(name) instanceof List<?> values
                ? values.stream().map(ApiRequest::text).toList()
                : queries().entrySet().stream()
                        .filter(parameter -> parameter.getKey().equals(name))
                        .map(Map.Entry::getValue)
                        .toList();
    }

    /// The parameters of the query.
    public Map<String, String> queries() {
        Map<String, String> queries = new HashMap<>();
        object(event, "queryStringParameters").forEach((name, value) -> queries.put(name, text(value)));
        return queries;
    }

    /// What the stage says under a name: the template does, no caller can; empty where it says nothing.
    public String stageVariable(String name) {
        return text(object(event, "stageVariables").get(name));
    }

    /// A header, whatever the capitals of its name.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /// The body's bytes.
    public byte[] body() {
        String body = text(event.get("body"));
        return Boolean.TRUE.equals(event.get("isBase64Encoded"))
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }

    /// How many bytes the body has, told without decoding what the gateway encoded.
    int length() {
        String body = text(event.get("body"));
        return Boolean.TRUE.equals(event.get("isBase64Encoded"))
                ? body.length() / 4 * 3 - (body.endsWith("==") ? 2 : body.endsWith("=") ? 1 : 0)
                : body().length;
    }

    /// The instant the gateway received the request: what every deadline is held against.
    public Instant receivedAt() {
        if (!(context.get("requestTimeEpoch") instanceof Number millis)) {
            throw new IllegalStateException("an event lacks requestContext.requestTimeEpoch");
        }
        return Instant.ofEpochMilli(millis.longValue());
    }

    /// What stands before every path: empty, the stage, `/prod`, or what a custom domain maps.
    public String prefix() {
        String path = withoutSlash(text(context.get("path")));
        for (int i = parts(); i > 0; i--) {
            path = path.substring(0, Math.max(path.lastIndexOf('/'), 0));
        }
        String prefix = withoutSlash(path);
        return PREFIX.matcher(prefix).matches() ? prefix : "";
    }

    /// Where the world finds the pages, without a slash at its end: `https://example.org/prod`. What the deployment
    /// says, else where the gateway took the request; never what a header says, which anybody can write.
    public String base() {
        return publicAddress.map(URI::toString).orElseGet(() -> gateway() + prefix());
    }

    /// Scheme and host of [#base], as browsers send them in `Origin`: `https://example.org`.
    public String origin() {
        return publicAddress
                .map(address -> address.getScheme() + "://" + address.getAuthority())
                .orElseGet(this::gateway);
    }

    private String gateway() {
        return "https://" + text(context.get("domainName"));
    }

    /// What was asked for, below the prefix, with its query: `/s/ita-2564?province=76`.
    public String address() {
        String path = text(context.get("path"));
        String query = object(event, "queryStringParameters").entrySet().stream()
                .map(parameter -> escaped(parameter.getKey()) + "=" + escaped(text(parameter.getValue())))
                .collect(Collectors.joining("&"));
        return path.substring(prefix().length()) + (query.isEmpty() ? "" : "?" + query);
    }

    /// The value of a cookie; of two with one name the first, whose path is the longer (RFC 6265, section 5.4).
    public Optional<String> cookie(String name) {
        return COOKIES.splitAsStream(header("cookie").orElse(""))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    /// What the authorizer found out about the caller.
    public Map<String, String> caller() {
        Map<String, String> caller = new HashMap<>();
        object(context, "authorizer").forEach((name, value) -> caller.put(name, text(value)));
        return caller;
    }

    /// The method that an authorizer is asked about, as an ARN; empty where none is asked.
    public String methodArn() {
        return text(event.get("methodArn"));
    }

    /// The gateway's id of the request.
    public String id() {
        return text(context.get("requestId"));
    }

    /// What the caller would rather have by one of the `Accept` headers.
    public Preferences preferences(String header) {
        return Preferences.of(header(header).orElse(""));
    }

    /// Whether the caller is better answered by a page than by JSON, where both are to be had.
    public boolean wantsPage() {
        return PageOrJson.page(isOfTheApi(), preferences("accept"), header("sec-fetch-mode"));
    }

    /// Whether it asks below `/api`, where programs ask.
    private boolean isOfTheApi() {
        return (withoutSlash(text(context.get("path")).substring(prefix().length())) + "/").startsWith("/api/");
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /// How many parts of the path the resource stands for; a greedy variable, `{proxy+}`, for as many as it took.
    private int parts() {
        return Arrays.stream(resource().split("/"))
                .filter(part -> !part.isEmpty())
                .mapToInt(part -> part.endsWith("+}") ? taken(part.substring(1, part.length() - 2)) : 1)
                .sum();
    }

    private int taken(String greedy) {
        return withoutSlash(variable(greedy)).split("/", -1).length;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> parent, String name) {
        return parent.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
