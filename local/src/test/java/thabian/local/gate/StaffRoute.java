package thabian.local.gate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.list.TargetList;
import thabian.domain.slot.Invitee;
import thabian.local.Stack;
import thabian.local.client.Asking;
import thabian.local.client.TypedForm;
import thabian.local.template.Route;
import thabian.local.template.Template;
import thabian.upload.TargetCsv;

/// A route of the staff's, as template.yaml has it.
///
/// @param name method and path: `GET /staff`
record StaffRoute(String name) {
    private static final String API = " /api/staff/seminars/{seminar}";
    private static final String CONSOLE = " /staff/seminars/{seminar}";
    private static final String SESSION = "thabian_session";

    /// The one list of rights. A new route is put in here, or [GateTest] fails by its name.
    private static final Map<String, Right> RIGHTS = Stream.of(
                    rights(
                            Right.OPEN,
                            "GET /staff/sign-in",
                            "GET /staff/callback",
                            "GET /staff/sign-out",
                            "POST /staff/sign-out"),
                    rights(Right.STAFF, "GET /api/staff/seminars", "GET /staff"),
                    rights(Right.OFFICER, "GET /staff/new", "POST /staff/new"),
                    rights(
                            Right.READS,
                            "GET" + API,
                            "GET" + API + "/progress",
                            "GET" + API + "/registrants",
                            "GET" + API + "/outstanding",
                            "GET" + API + "/report",
                            "GET" + API + "/letters",
                            "GET" + API + "/organisations/{org}",
                            "GET" + CONSOLE,
                            "GET" + CONSOLE + "/list",
                            "GET" + CONSOLE + "/registrants",
                            "GET" + CONSOLE + "/outstanding",
                            "GET" + CONSOLE + "/report",
                            "GET" + CONSOLE + "/letters",
                            "GET" + CONSOLE + "/settings",
                            "GET" + CONSOLE + "/organisations/{org}"),
                    rights(
                            Right.CHANGES,
                            "PUT" + API + "/organisations",
                            "PUT" + API + "/organisations/{org}/extension",
                            "POST" + API + "/organisations/{org}/notes",
                            "PUT" + API + "/registrations/{org}",
                            "DELETE" + API + "/registrations/{org}",
                            "POST" + API + "/registrations/{org}/resend",
                            "POST" + API + "/registrations/{org}/new-link",
                            "PUT" + API + "/provinces/{province}",
                            "POST" + CONSOLE + "/settings",
                            "POST" + CONSOLE + "/list",
                            "POST" + CONSOLE + "/organisations/{org}",
                            "GET" + CONSOLE + "/organisations/{org}/registration",
                            "POST" + CONSOLE + "/organisations/{org}/registration"),
                    rights(Right.OWNS, "PUT" + API, "POST" + API + "/close", "POST" + CONSOLE))
            .flatMap(map -> map.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /// What a caller sends who means it, by route.
    private static final Map<String, UnaryOperator<String>> BODIES = Map.ofEntries(
            entry("POST" + API + "/close", _ -> "{}"),
            entry(
                    "PUT" + API + "/provinces/{province}",
                    _ ->
                            "{\"contact\": {\"name\": \"ที่ทำการ\", \"phone\": \"032-111-222\", \"email\": \"o@p.example\"}}"),
            entry(
                    "PUT" + API + "/organisations",
                    code -> "code,name,type,district,province\r\n" + code + ",ชื่อใหม่,อบต.,ชะอำ,เพชรบุรี\r\n"),
            entry(
                    "PUT" + API + "/organisations/{org}/extension",
                    _ -> "{\"until\": \"2021-03-22T16:30:00+07:00\", \"reason\": \"น้ำท่วม\"}"),
            entry("POST" + API + "/organisations/{org}/notes", _ -> "{\"text\": \"โทรแล้ว\"}"),
            entry(
                    "PUT" + API + "/registrations/{org}",
                    code -> "{\"reason\": \"โทรมา\", "
                            + TypedForm.of(code).asChange().json().substring(1)),
            entry("DELETE" + API + "/registrations/{org}", _ -> "{\"reason\": \"ส่งซ้ำ\"}"),
            entry("POST" + API + "/registrations/{org}/resend", _ -> "{}"),
            entry("POST" + API + "/registrations/{org}/new-link", _ -> "{\"email\": \"new@lao.example\"}"),
            entry("POST" + CONSOLE, _ -> "act=close&confirmed=yes"),
            entry(
                    "POST" + CONSOLE + "/settings",
                    _ -> "act=serve&province=76&contact.name=x&contact.phone=032111222&contact.email=o@p.example"),
            entry("POST" + CONSOLE + "/list", code -> "list=" + TargetCsv.pack(renamed(code))),
            entry("POST" + CONSOLE + "/organisations/{org}", _ -> "act=note&reason=x"),
            entry(
                    "POST" + CONSOLE + "/organisations/{org}/registration",
                    code -> TypedForm.of(code).form("send") + "&reason=x"));

    private static Map.Entry<String, UnaryOperator<String>> entry(String route, UnaryOperator<String> body) {
        return Map.entry(route, body);
    }

    private static TargetList renamed(String code) {
        var organisation = new Organisation(new OrganisationCode(code), "ชื่อใหม่กว่า", "อบต.", "ชะอำ", "เพชรบุรี");
        return new TargetList(List.of(new TargetList.Row(2, Invitee.of(organisation))), false, false);
    }

    private static Map<String, Right> rights(Right right, String... routes) {
        return Stream.of(routes).collect(Collectors.toMap(route -> route, _ -> right));
    }

    /// Every one that the template has.
    static List<StaffRoute> all() {
        return Template.read(Path.of("..", "template.yaml")).api().routes().stream()
                .filter(route -> route.path().matches("(?:/api)?/staff(?:/.*)?"))
                .map(StaffRoute::of)
                .toList();
    }

    private static StaffRoute of(Route route) {
        return new StaffRoute(route.method() + " " + route.path());
    }

    /// Those that a browser sends forms to.
    static List<StaffRoute> forms() {
        return all().stream()
                .filter(route -> route.console() && route.changing())
                .toList();
    }

    boolean known() {
        return RIGHTS.containsKey(name);
    }

    Right right() {
        return Objects.requireNonNull(RIGHTS.get(name), name);
    }

    boolean console() {
        return name.contains(" /staff");
    }

    boolean changing() {
        return !name.startsWith("GET ");
    }

    /// Whether a browser may keep its pages for the way back: forms about the seminar, without a person in them.
    boolean keeps() {
        return name.endsWith(" /staff/new") || name.endsWith("/settings");
    }

    /// Whether a seminar comes into being by it, where none has the name.
    boolean makes() {
        return name.equals("PUT" + API);
    }

    /// Whether its query narrows what it is about to a province.
    boolean narrows() {
        return names("seminar") && !makes() && !name.equals("POST" + CONSOLE + "/settings");
    }

    boolean names(String variable) {
        return name.contains("{" + variable + "}");
    }

    /// Whether what is sent is meant, so that whoever may changes something by it.
    boolean meant() {
        return BODIES.containsKey(name);
    }

    /// Begins a request.
    ///
    /// @param query with its question mark, or empty
    Asking ask(Stack stack, String seminar, String organisation, String province, String query) {
        var parts = name.split(" ");
        var path = parts[1].replace("{seminar}", seminar)
                .replace("{org}", organisation)
                .replace("{province}", province);
        var asking = stack.ask(parts[0], path + query);
        return console()
                ? asking.asBrowser()
                        .with("Origin", stack.home().resolve("/").toString().replaceAll("/$", ""))
                : asking;
    }

    /// As the bearer of a token: in the header for the API, in the cookie for the console.
    Asking as(String token, Asking asking) {
        return console() ? asking.with("Cookie", SESSION + "=" + token) : asking.bearing(token);
    }

    /// With what a caller sends who means it.
    Asking meaning(Asking asking, String organisation, int revision) {
        if (!changing()) {
            return asking;
        }
        var body = BODIES.getOrDefault(name, _ -> console() ? "" : "{}").apply(organisation);
        if (console()) {
            return asking.form(body + "&revision=" + revision);
        }
        return body.startsWith("{")
                ? asking.json(body)
                : asking.body("text/csv", body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name;
    }
}
