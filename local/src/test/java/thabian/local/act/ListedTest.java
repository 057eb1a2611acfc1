package thabian.local.act;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.local.client.Browser.form;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.SeminarId;
import thabian.domain.list.ListColumn;
import thabian.domain.slot.Slot;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Browser;
import thabian.local.client.TypedForm;

/// What officers do to one line of the target list: add, correct, strike, bring back; by the API and in the console.
class ListedTest {
    private static final String BOARD = "/staff/seminars/ita-2564";

    /// Of the register, in Phetchaburi's neighbour; of no list here.
    private static final String ELSEWHERE = "6700202";

    @AutoClose
    private static final Stack STACK = Stack.start();

    private String organisation = "";
    private String page = "";
    private final Browser officer = new Browser(STACK.home());

    @BeforeEach
    void another() {
        organisation = STACK.nextOrganisation();
        page = BOARD + "/organisations/" + organisation;
        officer.signIn(BOARD, "PHETCHABURI_OFFICER");
    }

    private static Answer put(String code, String json) {
        return STACK.ask("PUT", "/api/staff/seminars/ita-2564/organisations/" + code)
                .bearing(STACK.staffToken("76", "officer"))
                .json(json)
                .answer();
    }

    private static Answer strike(String code, String json) {
        return STACK.ask("DELETE", "/api/staff/seminars/ita-2564/organisations/" + code)
                .bearing(STACK.staffToken("76", "officer"))
                .json(json)
                .answer();
    }

    private Slot slot() {
        return STACK.slot(organisation);
    }

    private String said(ListColumn column) {
        return column.of(slot().invitee());
    }

    private Answer correct(String... fields) {
        return officer.send(page, form("act", "correct") + "&" + form(fields));
    }

    @Test
    void whatTheBodyLeavesOutStaysAndWhatIsEmptyLeaves() {
        var name = slot().organisation().name();
        var answer = put(organisation, "{\"phone\": \"๐๓๒-๑๑๑-๒๒๒ ต่อ 12\", \"reason\": \"โทรมาแจ้ง\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains(
                        "\"phone\":\"032111222 ต่อ 12\"", "\"what\":\"list-corrected\"", "\"fields\":[\"list.phone\"]")
                .contains("\"reason\":\"โทรมาแจ้ง\"", name);
        assertThat(put(organisation, "{\"email\": \"\"}").text()).doesNotContain("\"email\":\"saraban");
        assertThat(said(ListColumn.EMAIL)).isEmpty();
        assertThat(said(ListColumn.PHONE)).isEqualTo("032-111-222 ต่อ 12");
        assertThat(slot().history()).hasSize(2);
        put(organisation, "{\"email\": \"\"}");
        assertThat(slot().history()).as("nothing is written twice").hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"phone\": \"12\"}|/phone phone-format",
                "{\"email\": \"saraban at\"}|/email email-format",
                "{\"name\": \"\"}|/name required",
                "{\"district\": \"=1+1\"}|/district formula",
                "{\"province\": \"ราชบุรี\"}|/province province-name"
            })
    void whatCannotBeTakenIsNamedByItsField(String body, String fault) {
        assertThat(put(organisation, body).faults()).containsExactly(fault);
        assertThat(slot().history()).isEmpty();
    }

    @Test
    void whatNobodyKnowsIsRefused() {
        assertThat(put(organisation, "{\"telephone\": \"032111222\"}").outcome())
                .isEqualTo("400 malformed");
        assertThat(put(ELSEWHERE, "{}").outcome()).isEqualTo("403 forbidden");
        assertThat(put("67699", "{}").faults()).contains("/code code-format");
        assertThat(put("6760699", "{}").faults())
                .as("the register does not know it")
                .contains("/name required", "/type required", "/district required");
    }

    @Test
    void whoIsStruckByAProgramComesBackByOne() {
        assertThat(strike(organisation, "{}").faults()).containsExactly("/reason required");
        assertThat(strike(organisation, "{\"reason\": \"ยุบรวม\"}").status()).isEqualTo(204);
        assertThat(slot().withdrawn()).isTrue();
        assertThat(STACK.register(TypedForm.of(organisation)).outcome()).isEqualTo("403 not-invited");
        assertThat(strike(organisation, "{\"reason\": \"ยุบรวม\"}").outcome()).isEqualTo("404 not-on-list");
        assertThat(put(organisation, "{}").status()).isEqualTo(201);
        assertThat(slot().withdrawn()).isFalse();
        STACK.register(TypedForm.of(organisation));
        assertThat(strike(organisation, "{\"reason\": \"ยุบรวม\"}").outcome()).isEqualTo("409 still-registered");
    }

    @Test
    void aTelephoneIsCorrectedInOneBoxOfThePage() {
        var before = said(ListColumn.PHONE);
        var answer =
                correct("phone", "032-999-888", "was.phone", before, "email", "", "was.email", said(ListColumn.EMAIL));
        assertThat(officer.follow(answer).text())
                .contains("แก้ข้อมูลในบัญชีรายชื่อแล้ว", "href=\"tel:+6632999888\"", "แก้ไข: อีเมล, โทรศัพท์");
        assertThat(said(ListColumn.EMAIL)).isEmpty();

        var late = correct("phone", "032-999-777", "was.phone", before);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("มีผู้แก้ไขไปก่อนแล้ว", "value=\"032-999-777\"", "032-999-888");
        assertThat(said(ListColumn.PHONE)).isEqualTo("032-999-888");
    }

    @Test
    void whatIsTypedWrongStaysInItsBox() {
        var answer = correct("phone", "12", "email", "x");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("id=\"line-phone-fault\"", "value=\"12\"", "id=\"line-email-fault\"");
        assertThat(slot().history()).isEmpty();
    }

    @Test
    void anotherDistrictThanTheRegistersIsAskedAboutFirst() {
        var right = said(ListColumn.DISTRICT);
        var asked = correct("district", "ท่ายางใหม่", "was.district", right);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text())
                .contains("อำเภอที่ระบุคือ ท่ายางใหม่ แต่ทะเบียนคือ " + right, "ใช้ตามทะเบียน", "บันทึกตามที่พิมพ์");
        assertThat(said(ListColumn.DISTRICT)).isEqualTo(right);
        assertThat(correct("district", "ท่ายางใหม่", "register", "keep").status())
                .isEqualTo(303);
        assertThat(said(ListColumn.DISTRICT)).isEqualTo("ท่ายางใหม่");
        assertThat(correct("phone", "032-111-222").status())
                .as("what stands is not asked about again")
                .isEqualTo(303);
        assertThat(correct("district", "อื่น", "register", "use").status()).isEqualTo(303);
        assertThat(said(ListColumn.DISTRICT)).isEqualTo(right);
    }

    @Test
    void whoIsStruckComesBackByOnePress() {
        assertThat(officer.send(page, form("act", "strike", "revision", "0")).text())
                .contains("โปรดระบุเหตุผลสั้น ๆ");
        var struck = officer.follow(officer.send(page, form("act", "strike", "revision", "0", "reason", "ยุบรวม")));
        assertThat(struck.text())
                .contains("ตัดออกจากบัญชีรายชื่อแล้ว", "“ยุบรวม”", "นำกลับเข้าบัญชี")
                .doesNotContain("id=\"acts\"");
        assertThat(officer.open(BOARD + "?rows=99").text()).doesNotContain("id=\"org-" + organisation + "\"");
        assertThat(officer.follow(officer.send(page, form("act", "relist"))).text())
                .contains("นำกลับเข้าบัญชีรายชื่อแล้ว", "id=\"acts\"");
        assertThat(officer.open(BOARD + "?rows=99").text()).contains("id=\"org-" + organisation + "\"");
    }

    @Test
    void oneThatIsFoundInTheRegisterIsAddedByOnePress() {
        strike(organisation, "{\"reason\": \"ยุบรวม\"}");
        STACK.forget(new SeminarId("ita-2564"), new OrganisationCode(organisation));
        var found = officer.open(BOARD + "/list?q=" + organisation);
        assertThat(found.text()).contains("name=\"code\" value=\"" + organisation + "\"");

        var added = officer.send(BOARD + "/list", form("step", "add", "code", organisation));
        assertThat(added.header("Location")).isEqualTo(page + "?done=listed");
        assertThat(officer.follow(added).text()).contains("เพิ่มในบัญชีรายชื่อแล้ว", "<b>นำเข้าบัญชีรายชื่อ</b>");
        assertThat(officer.open(BOARD + "/list?q=" + organisation).text())
                .contains("<a class=\"on\" href=\"" + page + "\">อยู่ในบัญชีแล้ว</a>");
        var again = officer.send(BOARD + "/list", form("step", "add", "code", organisation, "phone", "032111222"));
        assertThat(again.header("Location")).isEqualTo(page + "?done=standing");
        assertThat(slot().history()).hasSize(1);
    }

    @Test
    void oneThatTheRegisterDoesNotKnowIsTypedAndAskedAbout() {
        var typed = form(
                "step",
                "add",
                "code",
                "6760698",
                "name",
                "สมมุติพัฒนา",
                "type",
                "อบต.",
                "district",
                "ชะอำ",
                "province",
                "เพชรบุรี",
                "phone",
                "032-111-222",
                "email",
                "");
        var asked = officer.send(BOARD + "/list", typed);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("ในทะเบียนฉบับที่ระบบมี", "value=\"สมมุติพัฒนา\"");
        assertThat(officer.follow(officer.send(BOARD + "/list", typed + "&register=keep"))
                        .text())
                .contains("องค์การบริหารส่วนตำบลสมมุติพัฒนา", "เพิ่มในบัญชีรายชื่อแล้ว", "href=\"tel:+6632111222\"");
        assertThat(officer.send(BOARD + "/list", form("step", "add", "name", "ไม่มีที่ไหน"))
                        .text())
                .contains("id=\"one-code-fault\"", "value=\"ไม่มีที่ไหน\"");
        STACK.forget(new SeminarId("ita-2564"), new OrganisationCode("6760698"));
    }
}
