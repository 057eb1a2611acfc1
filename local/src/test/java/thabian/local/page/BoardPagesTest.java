package thabian.local.page;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.local.client.Browser.form;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.call.SeminarId;
import thabian.given.AsRead;
import thabian.given.Given;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Browser;
import thabian.local.client.TypedForm;

/// An officer's two weeks at the console: the board, an organisation, and what is done on a caller's behalf.
class BoardPagesTest {
    private static final String BOARD = "/staff/seminars/ita-2564";
    private static final String MORNING = "2021-03-08T09:00:00+07:00";

    @AutoClose
    private static final Stack STACK = Stack.start();

    private final String organisation = STACK.nextOrganisation();
    private final String page = BOARD + "/organisations/" + organisation;
    private final Browser officer = new Browser(STACK.home());

    @BeforeEach
    void anOfficerSignsInOnTheFirstMorning() {
        STACK.moveClockTo(MORNING);
        officer.signIn(BOARD, "PHETCHABURI_OFFICER");
    }

    @Test
    void theBoardCountsAndListsWhoIsSilentWithPhoneAndMail() {
        var silent = BOARD + "?show=silent&rows=100";
        assertThat(officer.open(silent).text()).contains("id=\"org-" + organisation + "\"");

        STACK.register(TypedForm.of(organisation));

        assertThat(officer.open(silent).text()).doesNotContain("id=\"org-" + organisation + "\"");
        assertThat(officer.open(BOARD + "?sort=latest").text())
                .contains("href=\"" + page + "\"", "นางสาวพิมพ์ใจ ตัวอย่างดี");
    }

    @Test
    void aNoteOfACallLeadsBackToItsLineAndStandsThere() {
        var answer =
                officer.send(page, form("act", "note", "from", "board", "district", district(), "reason", "คุณมานี"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location"))
                .isEqualTo(BOARD + "?province=76&district=" + URLEncoder.encode(district(), StandardCharsets.UTF_8)
                        + "#org-" + organisation);
        assertThat(officer.open(BOARD + "?q=" + organisation).text()).contains("“คุณมานี”", "สมหญิง ใจทดสอบ");
    }

    @Test
    void everyNumberIsThatOfTheRowsItOpens() {
        STACK.register(TypedForm.of(organisation).with("/contact/email", "bounce@" + organisation + ".example"));
        STACK.settleMails();
        var links = Pattern.compile("<a href=\"([^\"]*show=[^\"]*)\">([^<]* )?(\\d+)( แห่ง)?</a>")
                .matcher(officer.open(BOARD).text())
                .results()
                .toList();
        assertThat(links).hasSizeGreaterThan(3).anyMatch(link -> link.group(1).contains("show=bounced"));
        for (var link : links) {
            var address = link.group(1).replace("&amp;", "&");
            var rows = officer.open(address.replace("#", "&rows=999#")).text().split("<tr id=\"org-", -1).length;
            assertThat(rows - 1).as(address).isEqualTo(Integer.parseInt(link.group(3)));
        }
    }

    @Test
    void anOrganisationIsFoundAsPeopleCallIt() {
        assertThat(officer.open(BOARD + "?q=" + URLEncoder.encode("ทต.บ้านแหลม", StandardCharsets.UTF_8))
                        .text())
                .containsSubsequence("เทศบาลตำบลบ้านแหลม", "เทศบาลตำบลบางตะบูน")
                .doesNotContain("องค์การบริหารส่วนตำบล");
        assertThat(officer.open(BOARD + "?q=" + URLEncoder.encode("ไม่มีที่นี่", StandardCharsets.UTF_8))
                        .text())
                .contains("ไม่พบหน่วยงานตามที่เลือก", "ดูทุกหน่วยงาน 85 แห่ง");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?rows=-1", "?rows=99999999999", "?show=everything&sort=none", "?rows=0", "?show=SILENT"})
    void aLookThatIsNoneOfOursIsTheBoardAsItIsOpened(String query) {
        assertThat(officer.open(BOARD + query).text().split("<tr id=\"org-", -1))
                .hasSize(1 + 12);
    }

    @Test
    void onlyTheChosenDistrictIsListed() {
        var other = Stack.organisations().stream()
                .filter(each -> !each.district().equals(district()))
                .findFirst()
                .orElseThrow();
        assertThat(officer.open(BOARD + "?rows=99&district=" + URLEncoder.encode(district(), StandardCharsets.UTF_8))
                        .text())
                .contains("id=\"org-" + organisation + "\"")
                .doesNotContain("id=\"org-" + other.code() + "\"");
    }

    @Test
    void aLateExceptionLetsOneOrganisationInAfterClosing() {
        STACK.moveClockTo("2021-03-22T10:00:00+07:00");
        officer.signIn(BOARD, "PHETCHABURI_OFFICER");
        var answer = officer.send(
                page,
                form(
                        "act",
                        "extend",
                        "choice",
                        "typed",
                        "day",
                        "๒๒",
                        "month",
                        "3",
                        "year",
                        "2564",
                        "time",
                        "16.30",
                        "reason",
                        "ไฟฟ้าดับทั้งตำบล"));

        assertThat(AsRead.of(officer.follow(answer).text()))
                .contains("ขยายเวลาแล้ว", "ขยายเวลาถึงวันจันทร์ที่ 22 มีนาคม 2564 เวลา 16.30 น.", "“ไฟฟ้าดับทั้งตำบล”");
        assertThat(STACK.get("/s/ita-2564/progress").text())
                .contains("href=\"/s/ita-2564?org=" + organisation + "\"", "ขยายเวลาถึงวันจันทร์ที่ 22 มีนาคม");
        assertThat(STACK.register(TypedForm.of(organisation)).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 2564, 8.59, เวลานี้ผ่านไปแล้ว",
        "19, 2564, 16.30 น., ทุกหน่วยงานลงทะเบียนได้ถึงวันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น. อยู่แล้ว",
        "19, 2564, 24.00, ทุกหน่วยงานลงทะเบียนได้ถึงวันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น. อยู่แล้ว",
        "22, 2565, '', ข้อมูลส่วนบุคคลจะถูกลบก่อนถึงเวลานั้น",
        "22, 2564, 16.60, วันหรือเวลาไม่ถูกต้อง",
        "22, 2021, 16.30, ปีนี้ไม่ใช่ พ.ศ."
    })
    void anExceptionThatCanBeNoneIsExplained(String day, String year, String time, String words) {
        var answer = officer.send(
                page,
                form(
                        "act", "extend", "choice", "typed", "day", day, "month", "3", "year", year, "time", time,
                        "reason", "น้ำท่วม"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(AsRead.of(answer.text())).contains(words);
        assertThat(STACK.slot(organisation).history()).isEmpty();
    }

    @Test
    void whatIsMissingIsAskedForAndEverythingTypedStays() {
        var answer =
                officer.send(page, form("act", "extend", "choice", "typed", "day", "32", "month", "3", "year", "2564"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("id=\"act-extend\" open", "value=\"32\"", "วันหรือเวลาไม่ถูกต้อง", "โปรดระบุเหตุผลสั้น ๆ");
        assertThat(STACK.slot(organisation).history()).isEmpty();
    }

    @Test
    void whatIsRegisteredIsSentAgainLinkedAnewAndWithdrawn() {
        STACK.register(TypedForm.of(organisation));
        STACK.settleMails();
        assertThat(done("resend", "reason", "ไม่ได้รับ")).contains("กำลังส่งอีเมลซ้ำ");
        STACK.settleMails();
        assertThat(done("new-link", "reason", "อีเมลผิด", "email", "new@lao.example"))
                .contains("new@lao.example");
        STACK.settleMails();
        assertThat(STACK.recipients()).contains("new@lao.example");

        assertThat(officer.send(page, form("act", "withdraw", "reason", "ไม่มา"))
                        .status())
                .isEqualTo(422);
        assertThat(officer.send(page, form("act", "withdraw", "reason", "ไม่มา", "confirm", "yes"))
                        .status())
                .as("nobody says what was seen")
                .isEqualTo(428);
        assertThat(officer.send(page, form("act", "withdraw", "reason", "ไม่มา", "confirm", "yes", "revision", "1"))
                        .status())
                .as("an older revision was seen")
                .isEqualTo(412);
        assertThat(officer.open(page).text()).contains("name=\"revision\" value=\"2\"");
        assertThat(done("withdraw", "reason", "ไม่มา", "confirm", "yes", "revision", "2"))
                .contains("ยกเลิกการลงทะเบียนแล้ว", "ยังไม่ลงทะเบียน");
        assertThat(officer.send(page, form("act", "resend", "reason", "อีก")).status())
                .isEqualTo(409);
        assertThat(STACK.slot(organisation).registration()).isEmpty();
    }

    @Test
    void aCodeThatWasLostIsGivenAnew() {
        var before = STACK.slot(organisation).code().orElseThrow();
        assertThat(officer.open(page).text()).contains(before.written());

        var after = done("reissue", "reason", "รหัสหาย");

        assertThat(after)
                .contains(STACK.slot(organisation).code().orElseThrow().written())
                .doesNotContain(before.written());
    }

    @Test
    void anOfficerRegistersAndCorrectsForACallerAlsoAfterClosing() {
        STACK.moveClockTo("2021-03-22T10:00:00+07:00");
        officer.signIn(BOARD, "PHETCHABURI_OFFICER");
        var address = page + "/registration";
        assertThat(officer.open(address).text()).contains("ลงทะเบียนแทนหน่วยงาน", "name=\"revision\" value=\"0\"");

        var typed = TypedForm.of(organisation);
        var unreasoned = officer.send(address, typed.form("send") + "&revision=0");
        assertThat(unreasoned.status()).isEqualTo(422);
        assertThat(unreasoned.text()).contains("โปรดระบุเหตุผลสั้น ๆ", "ใจสะอาด");
        var faulty = officer.send(
                address, typed.with("/contact/phone", "12").form("send") + "&revision=0&" + form("reason", "โทรแจ้ง"));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text()).contains("href=\"#contact-phone\"", "value=\"โทรแจ้ง\"");

        var first = officer.send(address, typed.form("send") + "&revision=0&" + form("reason", "โทรแจ้ง"));
        assertThat(officer.follow(first).text()).contains("บันทึกการลงทะเบียนแล้ว", "ใจสะอาด", "“โทรแจ้ง”");
        var twice = officer.send(address, typed.form("send") + "&revision=0&" + form("reason", "โทรแจ้ง"));
        assertThat(twice.status()).as("sent twice").isEqualTo(303);
        assertThat(STACK.slot(organisation).revision()).isEqualTo(1);

        var other = typed.with("/attendees/0/lastName", "ใจเปลี่ยน");
        assertThat(officer.send(address, other.form("send") + "&revision=0&" + form("reason", "เปลี่ยนคน"))
                        .status())
                .as("an older revision was seen")
                .isEqualTo(412);
        assertThat(officer.follow(officer.send(
                                address, other.form("send") + "&revision=1&" + form("reason", "เปลี่ยนคน")))
                        .text())
                .contains("ใจเปลี่ยน");
    }

    @Test
    void aViewerSeesAndDoesNothing() {
        var viewer = new Browser(STACK.home());
        viewer.signIn(BOARD, "PHETCHABURI_VIEWER");

        assertThat(viewer.open(page).text())
                .contains("saraban@" + organisation)
                .doesNotContain(
                        "name=\"act\"",
                        STACK.slot(organisation).code().orElseThrow().written());
        assertThat(viewer.send(page, form("act", "note", "reason", "x")).status())
                .isEqualTo(403);
        assertThat(viewer.open(page + "/registration").status()).isEqualTo(403);
        assertThat(STACK.slot(organisation).history()).isEmpty();
    }

    @Test
    void anotherProvinceIsRefusedAlikeWhetherTheOrganisationExistsOrNot() {
        var other = new Browser(STACK.home());
        other.signIn("/staff", "RATCHABURI_OFFICER");

        for (var place : List.of(BOARD, page, BOARD + "/organisations/6769999", page + "/registration")) {
            assertThat(other.open(place).status()).as(place).isEqualTo(403);
        }
        assertThat(other.send(page, form("act", "note", "reason", "x")).status())
                .isEqualTo(403);
        assertThat(officer.open(BOARD + "?province=70").status()).isEqualTo(403);
    }

    @Test
    void aFormOfAnotherSiteDoesNothing() {
        var answer = officer.ask("POST", page)
                .with("Origin", "https://evil.example")
                .form(form("act", "note", "reason", "x"))
                .answer(officer);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(STACK.slot(organisation).history()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6769999", "x", "676060"})
    void whatIsNotOnTheListIsSaidToBe(String unknown) {
        assertThat(officer.open(BOARD + "/organisations/" + unknown).status()).isIn(403, 404);
        assertThat(officer.send(BOARD + "/organisations/" + unknown, form("act", "note", "reason", "x"))
                        .status())
                .isIn(403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "register", "close", "<script>"})
    void aFormThatIsNoneOfOursIsMalformed(String act) {
        assertThat(officer.send(page, form("act", act, "reason", "x")).status()).isEqualTo(400);
    }

    @Test
    void aFlashIsOnlyEverOneOfOurs() {
        assertThat(officer.open(page + "?done=extend").text()).contains("ขยายเวลาแล้ว");
        assertThat(officer.open(page + "?done=%3Cscript%3E").text()).doesNotContain("class=\"card done\"");
    }

    @Test
    void whoSeesManyProvincesComesToThemFirst() {
        Given.put(
                STACK.seminars(),
                Stack.another(
                        "national",
                        MORNING,
                        "2021-03-20T00:00:00+07:00",
                        false,
                        List.of(new Province("76", "เพชรบุรี"), new Province("70", "ราชบุรี"))));
        invite("6760601", "เพชรบุรี");
        invite("6700101", "ราชบุรี");
        invite("6700102", "ราชบุรี");
        STACK.register("national", TypedForm.of("6700101"));
        var nacc = new Browser(STACK.home());
        nacc.signIn("/staff", "NACC_OFFICER");

        assertThat(nacc.open("/staff/seminars/national").text())
                .contains("ความคืบหน้ารายจังหวัด", "href=\"/staff/seminars/national?province=70\"");
        assertThat(nacc.open("/staff/seminars/national?province=70").text())
                .contains("id=\"org-6700102\"", "registrants?format=xlsx&amp;province=70")
                .doesNotContain("6760601");
        assertThat(officer.open("/staff/seminars/national").text())
                .contains("id=\"org-6760601\"")
                .doesNotContain("67001");

        var progress = progress("/api/staff/seminars/national/progress", "*");
        assertThat(progress.json()).containsEntry("invited", 3).containsEntry("registered", 1);
        assertThat((List<?>) progress.json().get("provinces")).hasSize(2);
        assertThat(progress("/api/staff/seminars/national/progress?province=70", "*")
                        .json())
                .containsEntry("invited", 2)
                .containsEntry("outstanding", 1)
                .containsEntry("declined", 0)
                .extracting("mail")
                .isNotNull();
        assertThat((List<?>) progress("/api/staff/seminars/national/progress", "76")
                        .json()
                        .get("provinces"))
                .singleElement()
                .asString()
                .contains("province=76", "name=เพชรบุรี", "invited=1", "districts=[{name=เมือง");
        assertThat(progress("/api/staff/seminars/national/progress", "10").outcome())
                .isEqualTo("403 forbidden");
    }

    private static Answer progress(String path, String provinces) {
        return STACK.ask("GET", path)
                .bearing(STACK.staffToken(provinces, "viewer"))
                .answer();
    }

    private static void invite(String code, String province) {
        STACK.slots()
                .invite(
                        new SeminarId("national"),
                        Invitee.of(new Organisation(
                                new OrganisationCode(code), "อบต.ทดสอบ " + code, "อบต.", "เมือง", province)),
                        Optional.empty());
    }

    private String district() {
        return Stack.organisations().stream()
                .filter(each -> each.code().digits().equals(organisation))
                .findFirst()
                .orElseThrow()
                .district();
    }

    /// Does an act, and returns the page that it leads to.
    private String done(String act, String... fields) {
        var answer = officer.send(page, form("act", act) + "&" + form(fields));
        assertThat(answer.header("Location")).isEqualTo(page + "?done=" + act);
        return officer.follow(answer).text();
    }

    @Test
    void namesThatComeTwiceAreDismissedByOnePress() {
        var other = STACK.nextOrganisation();
        STACK.register(TypedForm.of(organisation));
        STACK.register(TypedForm.of(other));
        var twice = BOARD + "?show=twice&rows=99";
        assertThat(officer.open(twice).text()).contains("id=\"org-" + organisation + "\"", "ตรวจแล้ว ถูกต้อง");
        for (var each : List.of(organisation, other)) {
            var answer = officer.send(
                    BOARD + "/organisations/" + each,
                    form("act", "names-right", "from", "board", "show", "twice", "revision", "1"));
            assertThat(answer.header("Location")).contains("show=twice");
        }
        assertThat(STACK.slot(organisation).namesRight()).isTrue();
        assertThat(officer.open(page).text()).contains("ตรวจชื่อซ้ำแล้ว ถูกต้อง");
        var late = officer.send(page, form("act", "names-right", "revision", "7"));
        assertThat(late.status()).isEqualTo(412);
    }
}
