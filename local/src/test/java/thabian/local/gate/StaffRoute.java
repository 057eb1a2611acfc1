package thabian.local.gate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.list.ListColumn;
import thabian.domain.list.TargetList;
import thabian.domain.list.TypedList;
import thabian.domain.list.TypedRow;
import thabian.domain.post.Carrier;
import thabian.domain.post.StopSeen;
import thabian.given.Given;
import thabian.local.Stack;
import thabian.local.client.Asking;
import thabian.local.client.TypedForm;
import thabian.page.console.settings.SeminarViewPage;
import thabian.route.staff.Right;
import thabian.route.table.StaffRow;
import thabian.route.table.StaffTable;
import thabian.upload.CarriedList;

/// A route of the staff's, as the table has it, and how somebody asks it who means it.
record StaffRoute(StaffRow row) {
    private static final String API = " /api/staff/seminars/{seminar}";
    private static final String CONSOLE = " /staff/seminars/{seminar}";
    /// Where registrations are moved to.
    static final String TARGET = "4760102";

    private static final String SESSION = "thabian_session";

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
            entry("PUT" + API + "/organisations/{org}", _ -> "{\"phone\": \"032-111-222\"}"),
            entry(
                    "PUT" + API + "/organisations/{org}/extension",
                    _ -> "{\"until\": \"2021-03-22T16:30:00+07:00\", \"reason\": \"น้ำท่วม\"}"),
            entry("POST" + API + "/organisations/{org}/calls", _ -> "{\"outcome\": \"no-answer\"}"),
            entry("POST" + API + "/organisations/{org}/notes", _ -> "{\"text\": \"โทรแล้ว\"}"),
            entry(
                    "PUT" + API + "/registrations/{org}",
                    code -> "{\"reason\": \"โทรมา\", "
                            + TypedForm.of(code).asChange().json().substring(1)),
            entry("DELETE" + API + "/registrations/{org}", _ -> "{\"reason\": \"ส่งซ้ำ\"}"),
            entry("POST" + API + "/registrations/{org}/resend", _ -> "{}"),
            entry("POST" + API + "/registrations/{org}/new-link", _ -> "{\"email\": \"new@lao.example\"}"),
            entry(
                    "POST /staff/mail",
                    _ -> "act=resume&stop="
                            + StopSeen.of(Carrier.NEW.stopped(Stack.STOP)).mark()),
            entry(
                    "POST" + API + "/registrations/{org}/replace-address",
                    code -> "{\"from\": \"saraban@" + code + ".example\", \"to\": \"new@lao.example\"}"),
            entry("POST" + API + "/registrations/{org}/export", _ -> "{\"person\": \"left@lao.example\"}"),
            entry(
                    "POST" + API + "/registrations/{org}/erase",
                    _ -> "{\"person\": \"left@lao.example\", \"reason\": \"x\"}"),
            entry("POST" + API + "/registrations/{org}/move", _ -> "{\"to\": \"" + TARGET + "\", \"reason\": \"x\"}"),
            entry("POST" + CONSOLE + "/organisations/{org}/move", _ -> "to=" + TARGET + "&reason=x"),
            entry("POST" + CONSOLE, _ -> "act=close&confirmed=yes"),
            entry(
                    "POST" + CONSOLE + "/provinces/{province}",
                    _ -> "contact.name=x&contact.phone=032111222&contact.email=o@p.example&seen="
                            + SeminarViewPage.mark(new Province("76", "เพชรบุรี"))),
            entry("POST" + CONSOLE + "/list", code -> "list=" + CarriedList.pack(typed(code)) + "&seen=" + seen(code)),
            entry(
                    "POST" + CONSOLE + "/districts",
                    _ -> "province=76&act=take&seen=&district="
                            + URLEncoder.encode(Stack.organisations().getFirst().district(), StandardCharsets.UTF_8)),
            entry("POST" + CONSOLE + "/organisations", code -> "org." + code + "=on&act=note&reason=x"),
            entry("POST" + CONSOLE + "/organisations/{org}", _ -> "act=note&reason=x"),
            entry(
                    "POST" + CONSOLE + "/organisations/{org}/registration",
                    code -> TypedForm.of(code).form("send") + "&reason=x"));

    private static Map.Entry<String, UnaryOperator<String>> entry(String route, UnaryOperator<String> body) {
        return Map.entry(route, body);
    }

    /// What the page showed: the organisation as it was invited, or as the API's own list had renamed it.
    private static String seen(String code) {
        var after = Invitee.of(named(code, "องค์การบริหารส่วนตำบลชื่อใหม่กว่า"));
        var invited = Stack.organisations().stream()
                .filter(one -> one.code().digits().equals(code))
                .findFirst()
                .orElse(after.organisation());
        var listed = named(code, "องค์การบริหารส่วนตำบลชื่อใหม่");
        return Stream.of(invited, listed)
                .map(before -> new TargetList.ChangedInvitee(Invitee.of(before), after))
                .flatMap(change ->
                        Given.difference(List.of(after), List.of(change), List.of(), List.of(), List.of())
                                .marks()
                                .stream())
                .map(mark -> mark.replace("+", "%2B"))
                .collect(Collectors.joining("+"));
    }

    private static Organisation named(String code, String name) {
        return new Organisation(new OrganisationCode(code), name, "อบต.", "ชะอำ", "เพชรบุรี");
    }

    private static TypedList typed(String code) {
        var row = TypedRow.of(
                2,
                Map.of(
                        ListColumn.CODE, code,
                        ListColumn.NAME, "ชื่อใหม่กว่า",
                        ListColumn.TYPE, "อบต.",
                        ListColumn.DISTRICT, "ชะอำ",
                        ListColumn.PROVINCE, "เพชรบุรี"));
        var columns = row.cells().keySet();
        return new TypedList(List.of(row), List.of(), List.of(), true, false, columns, columns);
    }

    /// Every one that there is.
    static List<StaffRoute> all() {
        return StaffTable.ROWS.stream().map(StaffRoute::new).toList();
    }

    /// Those that a browser sends forms to.
    static List<StaffRoute> forms() {
        return all().stream()
                .filter(route -> route.console() && route.changing())
                .toList();
    }

    /// Method and path: `GET /staff`.
    String name() {
        return row.route();
    }

    Right right() {
        return row.right();
    }

    boolean console() {
        return name().contains(" /staff");
    }

    boolean changing() {
        return !name().startsWith("GET ");
    }

    /// Whether a browser may keep its pages for the way back: forms about the seminar, without a person in them.
    boolean keeps() {
        return name().endsWith(" /staff/new") || name().endsWith("/settings");
    }

    /// Whether a seminar comes into being by it, where none has the name.
    boolean makes() {
        return name().equals("PUT" + API);
    }

    /// Whether its query narrows what it is about to a province.
    boolean narrows() {
        return console() ? names("seminar") : row.parameters().contains("province");
    }

    boolean names(String variable) {
        return name().contains("{" + variable + "}");
    }

    /// Whether what is sent is meant, so that whoever may changes something by it.
    boolean meant() {
        return BODIES.containsKey(name());
    }

    /// Begins a request.
    ///
    /// @param query with its question mark, or empty
    Asking ask(Stack stack, String seminar, String organisation, String province, String query) {
        var parts = name().split(" ");
        var path = parts[1].replace("{seminar}", seminar)
                .replace("{org}", organisation)
                .replace("{province}", province)
                .replace("{list}", "0123456789ab");
        var asking = stack.ask(parts[0], path + query);
        return console()
                ? asking.asBrowser()
                        .with("Origin", stack.home().resolve("/").toString().replaceAll("/$", ""))
                : asking;
    }

    /// As the bearer of a token: in the header for the API, in the cookie for the console.
    Asking as(Stack stack, String token, Asking asking) {
        if (!console()) {
            return asking.bearing(token);
        }
        var session = names("seminar") ? stack.lastingSession(token) : stack.session(token);
        return asking.with("Cookie", SESSION + "=" + session);
    }

    /// With what a caller sends who means it.
    Asking meaning(Asking asking, String organisation, IntSupplier revision) {
        if (!changing()) {
            return asking;
        }
        var body = BODIES.getOrDefault(name(), _ -> console() ? "" : "{}").apply(organisation);
        if (console()) {
            return asking.form(body + "&revision=" + revision.getAsInt());
        }
        if (name().contains("/registrations/{org}")) {
            asking.ifMatch(revision.getAsInt());
        }
        return body.startsWith("{")
                ? asking.json(body)
                : asking.body("text/csv", body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name();
    }
}
