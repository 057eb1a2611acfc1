package thabian.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Province;
import thabian.domain.call.SeminarId;
import thabian.given.AsRead;
import thabian.given.Given;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Browser;
import thabian.local.client.TypedForm;

/// Seminars made, changed and closed in the console.
class SettingsPagesTest {
    private static final String BOARD = "/staff/seminars/ita-2564";
    private static final String SETTINGS = BOARD + "/settings";
    private static final String PROGRESS = "/s/ita-2564/progress";

    @AutoClose
    private final Stack stack = Stack.start();

    private Browser signedIn(String office) {
        var browser = new Browser(stack.home());
        browser.signIn("/staff", office);
        return browser;
    }

    /// What an officer types, dates in the Buddhist Era.
    private static Map<String, String> typed() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", "new-2564");
        fields.put("title", "สัมมนาใหม่");
        fields.put("organiser", "สำนักงาน ป.ป.ช.");
        fields.put("audience", "ผู้บริหาร");
        fields.put("letter.number", "ที่ พบ ๑");
        fields.put("letter.office", "ศาลากลางจังหวัดเพชรบุรี");
        fields.put("contact.name", "ท้องถิ่นจังหวัด");
        fields.put("contact.phone", "๐-๓๒๔๒-๔๕๑๘-๙");
        fields.put("contact.email", "dla@phetchaburi.example");
        fields.put("joinLink", "");
        fields.put("purgeAfterDays", "90");
        fields.put("seats.0.title", "ปลัด");
        fields.put("seats.3.title", "เจ้าหน้าที่");
        day(fields, "letter.date", "๑", "3", "2564");
        day(fields, "startsAt", "24", "5", "2564");
        fields.put("startsAt.time", "๐๙.๐๐");
        day(fields, "endsAt", "24", "5", "2564");
        fields.put("endsAt.time", "12.00");
        day(fields, "opensAt", "8", "3", "2564");
        fields.put("opensAt.time", "9.00");
        day(fields, "closesAt", "19", "5", "2564");
        fields.put("closesAt.time", "");
        return fields;
    }

    private static void day(Map<String, String> fields, String name, String day, String month, String year) {
        fields.put(name + ".day", day);
        fields.put(name + ".month", month);
        fields.put(name + ".year", year);
    }

    private static String form(Map<String, String> fields, String step) {
        fields.put("step", step);
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Test
    void aSeminarIsTypedCheckedAndMade() {
        var officer = signedIn("PHETCHABURI_OFFICER");
        assertThat(officer.open("/staff").text()).contains("href=\"/staff/new\"");
        assertThat(officer.open("/staff/new").text()).contains("value=\"seminar-2564\"", "หัวหน้าสำนักปลัด");

        var check = officer.send("/staff/new", form(typed(), "check"));
        assertThat(check.status()).isEqualTo(200);
        assertThat(AsRead.of(check.text()))
                .contains(
                        "วันพุธที่ 19 พฤษภาคม 2564 เวลา 23.59 น.",
                        "24 พฤษภาคม 2564 เวลา 09.00 น.",
                        "ปลัด · เจ้าหน้าที่",
                        "<ins>new-2564</ins>");
        assertThat(stack.seminars().current(new SeminarId("new-2564"))).isEmpty();

        var made = officer.send("/staff/new", form(typed(), "send"));
        assertThat(made.status()).isEqualTo(303);
        assertThat(officer.follow(made).text())
                .contains("สร้างการสัมมนาแล้ว", "/staff/seminars/new-2564/list\"", "value=\"สัมมนาใหม่\"");
        var stored = stack.seminars().current(new SeminarId("new-2564")).orElseThrow();
        assertThat(stored.window().closes()).isEqualTo(Stack.instant("2021-05-20T00:00:00+07:00"));
        assertThat(stored.owner()).isEqualTo("76");

        var taken = officer.send("/staff/new", form(typed(), "check"));
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text()).contains("มีการสัมมนาที่ใช้ชื่อย่อนี้แล้ว", "href=\"#id\"", "value=\"สัมมนาใหม่\"");
    }

    @Test
    void aNewOneOpensNowUntilSomebodySaysOtherwise() {
        var blank = signedIn("PHETCHABURI_OFFICER").open("/staff/new").text();
        assertThat(blank)
                .contains("id=\"opensAt\" name=\"opensAt.day\" value=\"8\"")
                .contains("name=\"opensAt.time\" value=\"09.00\"");
    }

    @Test
    void anIdThatIsTakenIsNotProposed() {
        var officer = signedIn("PHETCHABURI_OFFICER");
        var fields = typed();
        fields.put("id", "seminar-2564");
        assertThat(officer.send("/staff/new", form(fields, "send")).status()).isEqualTo(303);
        assertThat(officer.open("/staff/new").text()).contains("value=\"seminar-2564-2\"");
    }

    @Test
    void aYearOfTheOtherEraIsAskedBackAndStaysAsTyped() {
        var officer = signedIn("PHETCHABURI_OFFICER");
        for (var year : new String[] {"2021", "3104", "1478"}) {
            var fields = typed();
            day(fields, "startsAt", "24", "5", year);
            var faulty = officer.send("/staff/new", form(fields, "send"));
            assertThat(faulty.status()).isEqualTo(422);
            assertThat(faulty.text()).contains("href=\"#startsAt\"", "<option value=\"" + year + "\" selected>");
        }
    }

    @Test
    void aCopyHasEverythingButDatesAndLink() {
        var copy =
                signedIn("PHETCHABURI_OFFICER").open("/staff/new?copy=ita-2564").text();
        assertThat(copy)
                .contains("ยกระดับผลการประเมิน", "๐-๓๒๔๒-๔๕๑๘-๙")
                .doesNotContain("https://zoom.example", "value=\"12.00\"");
    }

    @Test
    void aChangeIsShownBeforeItIsStoredWithHowManyAreMailed() {
        stack.register(TypedForm.of(stack.nextOrganisation()));
        var officer = signedIn("PHETCHABURI_OFFICER");
        assertThat(officer.open(SETTINGS).text())
                .contains("https://zoom.example/w/ita-2564", "name=\"revision\" value=\"1\"");
        var fields = typed();
        fields.remove("id");
        fields.put("revision", "1");
        fields.put("seats.0.id", "chief-administrator");
        fields.put("seats.1.id", "head-of-office");
        fields.put("seats.1.title", "หัวหน้า");
        fields.put("seats.3.id", "officer");
        var check = officer.send(SETTINGS, form(fields, "check")).text();
        assertThat(check).contains("หน่วยงานที่ลงทะเบียนแล้ว 1 แห่ง", "<del>https://zoom.example/w/ita-2564</del>");
        assertThat(officer.send(SETTINGS, form(fields, "send")).status()).isEqualTo(303);
        assertThat(stack.seminars().current(Stack.letter().id()).orElseThrow().title())
                .isEqualTo("สัมมนาใหม่");

        var stale = officer.send(SETTINGS, form(fields, "send"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text()).contains("มีผู้แก้ไขการสัมมนานี้", "name=\"revision\" value=\"2\"");

        fields.put("title", "ชื่ออื่น");
        assertThat(officer.send(SETTINGS, form(fields, "send")).text())
                .as("beside what stands")
                .contains("<del>สัมมนาใหม่</del>", "ชื่ออื่น", "name=\"revision\" value=\"2\"");
        var closing = officer.send("/staff/seminars/ita-2564", "act=close&confirmed=yes&seen=1");
        assertThat(closing.status()).as("whoever saw another closing").isEqualTo(412);
        assertThat(closing.text()).contains("มีผู้แก้ไขไปก่อนแล้ว", "name=\"seen\" value=\"2\"");
    }

    @Test
    void whoAsksForCodesIsToldFromWhenTheyAreAsked() {
        var officer = signedIn("PHETCHABURI_OFFICER");
        var fields = letterClosingAt("๒๔.๐๐ น.");
        fields.put("codeRequired", "true");
        assertThat(officer.send(SETTINGS, form(fields, "check")).text())
                .contains("10 วินาทีหลังจากกดยืนยัน", "ก่อนนั้นอาจยังมีผู้ลงทะเบียนตามเดิมได้");
        var stored = officer.send(SETTINGS, form(fields, "send"));
        assertThat(stored.status()).isEqualTo(303);
        assertThat(officer.follow(stored).text()).contains("10 วินาทีหลังบันทึก");
    }

    @Test
    void beforeOnlyOwnLinksRegisterItIsSaidWhoseNobodyTookAway() {
        var officer = signedIn("PHETCHABURI_OFFICER");
        var fields = letterClosingAt("๒๔.๐๐ น.");
        fields.put("codeRequired", "true");
        stack.register(TypedForm.of(stack.nextOrganisation()));
        assertThat(officer.send(SETTINGS, form(fields, "check")).text())
                .contains("คิวอาร์โค้ดของ 84 หน่วยงาน", "href=\"/staff/seminars/ita-2564/letters\"");

        officer.open(BOARD + "/letters?kind=slips");
        assertThat(officer.send(SETTINGS, form(fields, "check")).text())
                .contains("คิวอาร์โค้ดของทุกหน่วยงานที่ยังไม่ลงทะเบียน");

        var another = stack.slot(stack.nextOrganisation()).organisation();
        officer.send(BOARD + "/organisations/" + another.code(), "act=reissue&reason=x");
        assertThat(officer.send(SETTINGS, form(fields, "check")).text())
                .contains("คิวอาร์โค้ดของ 1 หน่วยงาน", another.name());
    }

    @Test
    void theClosingHourIsReadEverywhereAsItWasTyped() {
        var officer = signedIn("PHETCHABURI_OFFICER");
        var fields = letterClosingAt("๑๖.๓๐ น.");
        var before = "ภายในวันศุกร์ที่ 19 มีนาคม 2564 ก่อนเวลา 16.30 น.";
        assertThat(AsRead.of(officer.send(SETTINGS, form(fields, "check")).text()))
                .contains(before);
        assertThat(officer.send(SETTINGS, form(fields, "send")).status()).isEqualTo(303);
        assertThat(officer.open(SETTINGS).text()).contains("name=\"closesAt.time\" value=\"16.30\"");
        stack.moveClockTo("2021-03-08T09:00:10+07:00");

        var organisation = stack.nextOrganisation();
        var registered = stack.register(TypedForm.of(organisation));
        stack.settleMails();
        var edit = "/s/ita-2564/" + organisation + "/edit?t=" + registered.field("manageToken");
        assertThat(Stream.of("/", "/s/ita-2564", PROGRESS, registered.field("slip"), edit)
                        .map(place -> AsRead.of(stack.get(place).text())))
                .allSatisfy(page -> assertThat(page).contains(before).doesNotContain("16.29"));
        assertThat(mailTo("saraban@" + organisation + ".example").getFirst()).contains(before);
        assertThat(Stream.of("/staff", BOARD)
                        .map(place -> AsRead.of(officer.open(place).text())))
                .allSatisfy(page -> assertThat(page).contains(before).doesNotContain("16.29"));
        assertThat(AsRead.of(officer.send(BOARD, "act=close").text())).contains(before);
        for (var kind : List.of("letters?kind=general", "letters?kind=annex", "letters?kind=slips")) {
            assertThat(AsRead.of(takeaway(kind))).as(kind).contains(before);
        }
        assertThat(takeaway("letters?kind=mailmerge")).contains(before);
        assertThat(takeaway("outstanding?format=text")).contains(before);

        stack.moveClockTo("2021-03-19T16:29:59.999+07:00");
        assertThat(stack.register(TypedForm.of(stack.nextOrganisation())).status())
                .isEqualTo(201);
        stack.moveClockTo("2021-03-19T16:30:00+07:00");
        var closed = "วันศุกร์ที่ 19 มีนาคม 2564 เวลา 16.30 น.";
        var refused = stack.register(TypedForm.of(stack.nextOrganisation()));
        assertThat(refused.outcome()).isEqualTo("403 closed");
        assertThat(refused.field("detail")).contains("ปิดรับลงทะเบียนเมื่อ" + closed);
        assertThat(Stream.of("/s/ita-2564", PROGRESS, edit)
                        .map(place -> AsRead.of(stack.get(place).text())))
                .allSatisfy(page -> assertThat(page).contains(closed).doesNotContain("16.29"));
        assertThat(AsRead.of(signedIn("PHETCHABURI_OFFICER").open(BOARD).text()))
                .contains(closed);
        assertThat(takeaway("outstanding?format=text")).contains(closed);
        stack.moveClockTo("2021-03-19T16:31:00+07:00");
        stack.settleMails();
        assertThat(mailTo("dla@phetchaburi.example").getLast()).contains("ปิดรับเมื่อ: " + closed);
    }

    private Map<String, String> letterClosingAt(String time) {
        var fields = typed();
        fields.remove("id");
        fields.put("revision", "1");
        fields.put("seats.0.id", "chief-administrator");
        fields.put("seats.1.id", "head-of-office");
        fields.put("seats.1.title", "หัวหน้า");
        fields.put("seats.3.id", "officer");
        day(fields, "closesAt", "19", "3", "2564");
        fields.put("closesAt.time", time);
        return fields;
    }

    private List<String> mailTo(String address) {
        return stack.mails().stream()
                .filter(mail -> mail.get("to").equals(List.of(address)))
                .map(mail -> String.valueOf(mail.get("text")))
                .toList();
    }

    private String takeaway(String what) {
        return stack.ask("GET", "/api" + BOARD + "/" + what)
                .bearing(stack.staffToken("76", "officer"))
                .answer()
                .text();
    }

    @Test
    void closingIsAskedFirst() {
        var officer = signedIn("PHETCHABURI_OFFICER");
        assertThat(officer.send(BOARD, "act=close").text()).contains("ปิดรับลงทะเบียนตอนนี้หรือไม่");
        assertThat(stack.seminars().current(Stack.letter().id()).orElseThrow().window())
                .as("not closed yet")
                .isEqualTo(Stack.letter().window());
        assertThat(officer.send(BOARD, "act=close&confirmed=yes").status()).isEqualTo(200);
        stack.moveClockTo("2021-03-08T09:00:10+07:00");
        assertThat(stack.register(TypedForm.of(stack.nextOrganisation())).outcome())
                .isEqualTo("403 closed");
    }

    @Test
    void whatAColleagueStoredOfTheProvinceIsShownBeforeItIsReplaced() {
        var id = "served-" + stack.nextOrganisation();
        Given.put(
                stack.seminars(),
                Stack.another(
                        id,
                        "2021-03-08T09:00:00+07:00",
                        "2021-03-20T00:00:00+07:00",
                        false,
                        List.of(new Province("70", "ราชบุรี"), new Province("76", "เพชรบุรี"))));
        var one = signedIn("RATCHABURI_OFFICER");
        var other = signedIn("RATCHABURI_OFFICER");
        var settings = "/staff/seminars/" + id + "/settings";
        var seen = seen(one.open(settings).text());
        assertThat(serve(one, id, seen, "ที่ รบ หนึ่ง").status()).isEqualTo(303);
        var refused = serve(other, id, seen, "ที่ รบ สอง");
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.text())
                .contains("มีผู้แก้ไขหนังสือหรือสำนักงานของจังหวัดนี้", "ที่ รบ หนึ่ง", "value=\"ที่ รบ สอง\"");
        assertThat(serve(other, id, seen(refused.text()), "ที่ รบ สอง").status())
                .isEqualTo(303);
        assertThat(one.open(settings).text()).contains("value=\"ที่ รบ สอง\"");
    }

    private static String seen(String page) {
        return page.replaceFirst("(?s).*name=\"seen\" value=\"([0-9a-f]+)\".*", "$1");
    }

    private static Answer serve(Browser officer, String id, String seen, String number) {
        var fields = typed();
        fields.put("letter.number", number);
        fields.put("seen", seen);
        return officer.send("/staff/seminars/" + id + "/provinces/70", form(fields, "send"));
    }

    @Test
    void whoDoesNotOwnItSeesAndChangesNothing() {
        var viewer = signedIn("PHETCHABURI_VIEWER");
        assertThat(viewer.open(SETTINGS).text())
                .contains("ยกระดับผลการประเมิน")
                .doesNotContain("name=\"title\"", "<form method=\"post\" action=\"/staff/seminars");
        assertThat(viewer.open("/staff/new").status()).isEqualTo(403);
        assertThat(viewer.send("/staff/new", form(typed(), "send")).status()).isEqualTo(403);
        assertThat(viewer.send(SETTINGS, form(typed(), "send")).status()).isEqualTo(403);
        assertThat(viewer.send(BOARD, "act=close&confirmed=yes").status()).isEqualTo(403);
        var stranger = signedIn("RATCHABURI_OFFICER");
        assertThat(stranger.open(SETTINGS).status()).isEqualTo(403);
        assertThat(stranger.send(BOARD + "/provinces/76", "").status()).isEqualTo(403);
    }
}
