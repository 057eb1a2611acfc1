package thabian.local.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.SeminarId;
import thabian.domain.slot.Slot;
import thabian.given.AsRead;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Asking;
import thabian.local.client.Browser;
import thabian.local.client.TypedForm;

/// The console's page of a target list, over HTTP as a browser without JavaScript sends it.
class ListPagesTest {
    private static final String HEADINGS = "รหัส อปท.,ชื่อ อปท.,ประเภท,อำเภอ,จังหวัด\r\n";
    private static final String KHAO_YOI = "6760202,องค์การบริหารส่วนตำบลเขาย้อย,อบต.,เขาย้อย,เพชรบุรี\r\n";
    private static final String HUAI_RONG = "6760208,องค์การบริหารส่วนตำบลห้วยโรง,อบต.,เขาย้อย,เพชรบุรี\r\n";
    private static final String BANG_KHEM = "6760203,องค์การบริหารส่วนตำบลบางเค็ม,อบต.,เขาย้อย,เพชรบุรี\r\n";
    private static final Pattern CARRIED = Pattern.compile("name=\"list\" value=\"([^\"]+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

    private static final Pattern JOB = Pattern.compile("name=\"job\" value=\"([0-9a-f]{12})\"");

    @AutoClose
    private static final Stack STACK = Stack.start();

    private static int made;

    private String seminar = "";

    @BeforeEach
    void anEmptySeminarOfPhetchaburi() {
        seminar = "page-" + ++made;
        STACK.seminars().write(Stack.another(seminar, "2021-03-08T09:00:00+07:00", "2021-03-20T00:00:00+07:00", false));
    }

    private Asking ask(String method, String query, String role) {
        return STACK.ask(method, "/staff/seminars/" + seminar + "/list" + query)
                .asBrowser()
                .with("Cookie", "thabian_session=" + STACK.session(STACK.staffToken("76", role)))
                .with("Origin", "http://" + STACK.home().getAuthority());
    }

    private Answer upload(String csv, String role) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8));
        return ask("POST", "", role)
                .body("multipart/form-data; boundary=b", body.toByteArray())
                .answer();
    }

    private Answer confirm(Answer told, boolean replace) {
        return confirm(told, replace ? "&replace=true&confirm=1" : "&confirm=");
    }

    private Answer confirm(Answer told, String more) {
        var carried = CARRIED.matcher(told.text());
        assertThat(carried.find()).isTrue();
        var seen = SEEN.matcher(told.text());
        assertThat(seen.find()).isTrue();
        return ask("POST", "", "officer")
                .form("list=" + carried.group(1) + "&seen=" + seen.group(1).replace("+", "%2B") + more)
                .answer();
    }

    private List<Slot> slots() {
        return STACK.slots().all(new SeminarId(seminar), "76");
    }

    @Test
    void aFileIsToldThenConfirmed() {
        var told = upload(HEADINGS + KHAO_YOI + BANG_KHEM, "officer");
        assertThat(told.status()).isEqualTo(200);
        assertThat(AsRead.of(told.text()))
                .contains("ยังไม่มีการบันทึกใด ๆ", "เพิ่ม 2 หน่วยงาน", "6760202 องค์การบริหารส่วนตำบลเขาย้อย");
        assertThat(slots()).isEmpty();

        var done = confirm(told, false);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text()).contains("นำเข้ารายชื่อแล้ว", "ขณะนี้มี 2 หน่วยงาน");
        assertThat(slots()).hasSize(2);
        assertThat(confirm(told, false).text()).contains("ตรงกับในระบบแล้ว 2 หน่วยงาน");
    }

    private Answer goOn(Answer page) {
        var job = JOB.matcher(page.text());
        assertThat(job.find()).isTrue();
        return ask("POST", "", "officer").form("step=go-on&job=" + job.group(1)).answer();
    }

    @Test
    void aListThatIsNotWrittenYetShowsHowFarItIsAndIsWrittenByAButton() {
        STACK.ask("PUT", "/api/staff/seminars/" + seminar + "/organisations")
                .bearing(STACK.staffToken("76", "officer"))
                .with("Prefer", "respond-async")
                .body("text/csv", (HEADINGS + KHAO_YOI + BANG_KHEM).getBytes(StandardCharsets.UTF_8))
                .answer();
        var page = ask("GET", "", "officer").answer();
        assertThat(page.text())
                .contains("กำลังบันทึกบัญชีรายชื่อ", "บันทึกแล้ว 0 จาก 2 แห่ง", "max=\"2\" value=\"0\"", "บันทึกต่อ");
        assertThat(ask("GET", "", "viewer").answer().text())
                .contains("บันทึกแล้ว 0 จาก 2 แห่ง")
                .doesNotContain("บันทึกต่อ<");
        var board = new Browser(STACK.home());
        board.signIn("/staff/seminars/" + seminar, "PHETCHABURI_OFFICER");
        assertThat(board.open("/staff/seminars/" + seminar).text())
                .contains("บันทึกแล้ว 0 จาก 2 แห่ง ตัวเลขในหน้านี้จึงยังไม่ครบ");

        var done = goOn(page);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text())
                .contains("นำเข้ารายชื่อแล้ว", "เพิ่ม 2 หน่วยงาน", "ขณะนี้มี 2 หน่วยงาน")
                .doesNotContain("กำลังบันทึกบัญชีรายชื่อ");
        assertThat(goOn(page).text()).as("pressed again").contains("นำเข้ารายชื่อแล้ว");
        assertThat(slots()).hasSize(2);
        assertThat(ask("GET", "", "officer").answer().text()).doesNotContain("กำลังบันทึกบัญชีรายชื่อ");
        assertThat(ask("POST", "", "officer").form("step=go-on&job=x").answer().status())
                .isEqualTo(200);
    }

    @Test
    void whoIsAbsentLeavesOnlyWhereTheOfficerSaysSo() {
        confirm(upload(HEADINGS + KHAO_YOI + BANG_KHEM, "officer"), false);
        var told = upload(HEADINGS + KHAO_YOI.replace("เขาย้อย,อบต.", "เขาย้อยใหม่,อบต."), "officer");
        assertThat(AsRead.of(told.text()))
                .contains(
                        "name=\"replace\"",
                        "ไม่มีในรายชื่อใหม่ และยังไม่ลงทะเบียน 1 หน่วยงาน",
                        "<ins>องค์การบริหารส่วนตำบลเขาย้อยใหม่</ins>");
        confirm(told, false);
        assertThat(slots()).noneMatch(Slot::withdrawn);
        assertThat(confirm(upload(HEADINGS + KHAO_YOI, "officer"), true).text()).contains("ตัดออกจากบัญชี 1 หน่วยงาน");
        assertThat(slots()).filteredOn(Slot::withdrawn).hasSize(1);
    }

    @Test
    void theNumberOfThoseWhoLeaveIsTyped() {
        confirm(upload(HEADINGS + KHAO_YOI + BANG_KHEM, "officer"), false);
        var told = upload(HEADINGS + KHAO_YOI, "officer");
        assertThat(AsRead.of(told.text()))
                .contains("พิมพ์ 1 เพื่อยืนยัน", "<details open>", "6760203 องค์การบริหารส่วนตำบลบางเค็ม");
        for (var typed : List.of("", "2", "x", "0")) {
            var refused = confirm(told, "&replace=true&confirm=" + typed);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text())
                    .contains("ขณะนี้จะตัด 1 หน่วยงานออกจากบัญชี", "aria-invalid=\"true\"", "value=\"" + typed + "\"")
                    .containsPattern("name=\"replace\" value=\"true\" checked");
            assertThat(slots()).noneMatch(Slot::withdrawn);
            assertThat(confirm(refused, "&confirm=" + typed).status())
                    .as("nobody leaves")
                    .isEqualTo(200);
        }
        assertThat(confirm(told, "&replace=true&confirm=%20%E0%B9%91%20").text())
                .contains("ตัดออกจากบัญชี 1 หน่วยงาน");
        assertThat(slots()).filteredOn(Slot::withdrawn).hasSize(1);
    }

    @Test
    void whatAColleagueDidMeanwhileIsShownFirst() {
        confirm(upload(HEADINGS + KHAO_YOI + BANG_KHEM, "officer"), false);
        var renamed = KHAO_YOI.replace("เขาย้อย,อบต.", "เขาย้อยใหม่,อบต.");
        var told = upload(HEADINGS + renamed + BANG_KHEM, "officer");
        confirm(upload(HEADINGS + KHAO_YOI.replace("เขาย้อย,อบต.", "เขาน้อย,อบต.") + BANG_KHEM, "officer"), false);
        var refused = confirm(told, false);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(AsRead.of(refused.text()))
                .contains(
                        "บัญชีหน่วยงานถูกแก้ไขหลังจากที่ท่านตรวจ",
                        "<del>องค์การบริหารส่วนตำบลเขาน้อย</del>",
                        "<ins>องค์การบริหารส่วนตำบลเขาย้อยใหม่</ins>");
        assertThat(slots().getFirst().organisation().name()).endsWith("เขาน้อย");
        assertThat(confirm(refused, false).status()).isEqualTo(200);
        assertThat(slots().getFirst().organisation().name()).endsWith("เขาย้อยใหม่");
    }

    @Test
    void whoRegisteredMeanwhileIsNoReasonToLookAgain() {
        confirm(upload(HEADINGS + KHAO_YOI + BANG_KHEM, "officer"), false);
        var told = upload(HEADINGS + KHAO_YOI, "officer");
        STACK.ask("POST", "/api/seminars/" + seminar + "/registrations")
                .json(TypedForm.of("6760203").json())
                .answer();
        assertThat(confirm(told, "&replace=true&confirm=").status()).isEqualTo(200);
        assertThat(slots()).noneMatch(Slot::withdrawn);
    }

    @Test
    void whoRegisteredUnderTheCodeThatWasIsLedToTheOneThatIs() {
        confirm(upload(HEADINGS + "6760501,องค์การบริหารส่วนตำบลท่ายาง,อบต.,ท่ายาง,เพชรบุรี\r\n", "officer"), false);
        STACK.register(seminar, TypedForm.of("6760501"));
        var told = upload(HEADINGS + "5760501,เทศบาลตำบลท่ายาง,เทศบาลตำบล,ท่ายาง,เพชรบุรี\r\n", "officer");
        assertThat(told.text()).contains("รหัสเดิมจะถูกตัดออกจากบัญชี", "name=\"move\" value=\"true\" checked");
        assertThat(confirm(told, "&confirm=").text())
                .contains("การลงทะเบียนยังอยู่ที่รหัสเดิม 1 แห่ง", "/organisations/6760501/move?became=5760501\"");
        assertThat(slots()).noneMatch(Slot::withdrawn);
    }

    @Test
    void aRegistrationGoesAlongToTheCodeThatItsBodyHasByNow() {
        confirm(upload(HEADINGS + "6760501,องค์การบริหารส่วนตำบลท่ายาง,อบต.,ท่ายาง,เพชรบุรี\r\n", "officer"), false);
        STACK.register(seminar, TypedForm.of("6760501"));
        var told = upload(HEADINGS + "5760501,เทศบาลตำบลท่ายาง,เทศบาลตำบล,ท่ายาง,เพชรบุรี\r\n", "officer");
        assertThat(confirm(told, "&move=true&confirm=").text())
                .contains("ย้ายการลงทะเบียนจากรหัสเดิมไปยังรหัสใหม่ 1 แห่ง")
                .doesNotContain("การลงทะเบียนยังอยู่ที่รหัสเดิม");
        assertThat(slots())
                .extracting(slot -> slot.organisation().code().digits(), Slot::withdrawn, Slot::filled)
                .containsExactlyInAnyOrder(tuple("6760501", true, false), tuple("5760501", false, true));
    }

    /// Eleven leave one: no number is typed, but the one that was shown is held.
    @Test
    void whoeverLeavesUnseenIsShownFirst() {
        var many = new StringBuilder(HEADINGS);
        for (int i = 10; i < 32; i++) {
            many.append(KHAO_YOI.replace("6760202", "67602" + i).replace("ตำบลเขาย้อย", "ตำบลที่ " + i));
        }
        confirm(upload(many.toString(), "officer"), false);
        var told = upload(many.toString().replaceFirst("6760210.*\r\n", ""), "officer");
        assertThat(told.text()).contains("type=\"hidden\" name=\"confirm\" value=\"1\"");
        confirm(upload(HEADINGS + BANG_KHEM, "officer"), false);
        var refused = confirm(told, true);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("6760203", "name=\"confirm\" value=\"2\"");
        assertThat(slots()).noneMatch(Slot::withdrawn);
        assertThat(confirm(refused, "&replace=true&confirm=2").status()).isEqualTo(200);
    }

    @Test
    void ofAFileThatMayGoOnTheNumberIsTypedToo() {
        var many = new StringBuilder(HEADINGS);
        for (int i = 10; i < 32; i++) {
            many.append(KHAO_YOI.replace("6760202", "67602" + i).replace("ตำบลเขาย้อย", "ตำบลที่ " + i));
        }
        confirm(upload(many.toString(), "officer"), false);
        var cut = many.toString().replaceFirst("\r\n6760231.*\r\n", "");
        var told = upload(cut, "officer");
        assertThat(told.text()).contains("ไฟล์อาจขาดท้าย");
        assertThat(confirm(told, "&replace=true").status()).isEqualTo(409);
    }

    @Test
    void faultsStandInATable() {
        var answer = upload(HEADINGS + KHAO_YOI + KHAO_YOI, "officer");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains(
                        "<td class=\"count\">3</td><td>รหัส อปท.</td><td>รหัสนี้ซ้ำกับแถวที่ 2 โปรดเหลือไว้แถวเดียว</td>")
                .doesNotContain("name=\"list\"");
        assertThat(upload("%PDF-", "officer").status()).isEqualTo(415);
        assertThat(upload("code,name\n", "officer").text()).contains("ยังขาด: ประเภท, อำเภอ, จังหวัด");
        assertThat(upload(HEADINGS + "2700101,องค์การบริหารส่วนจังหวัดราชบุรี,อบจ.,เมืองราชบุรี,ราชบุรี\r\n", "officer")
                        .text())
                .contains("ท่านไม่มีสิทธิ์ในจังหวัดนี้");
    }

    @Test
    void whatContradictsTheRegisterIsPointedOutAndMendedAtOnce() {
        var asked = upload(HEADINGS + KHAO_YOI.replace("เขาย้อย,เพชรบุรี", "ท่ายาง,เพชรบุรี"), "officer");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text())
                .contains(
                        "แถวที่ 2: อำเภอที่ระบุคือ ท่ายาง แต่ทะเบียนคือ เขาย้อย",
                        "name=\"register\" value=\"use\"",
                        "ยืนยันการนำเข้าตามไฟล์ (ไม่ตรงกับทะเบียน 1 ที่)");
        var told = answer(asked, "&register=use");
        assertThat(told.text())
                .contains("แก้ให้ตรงกับทะเบียนแล้ว", "<input type=\"hidden\" name=\"register\" value=\"use\">")
                .doesNotContain("ตามไฟล์ (");
        assertThat(slots()).isEmpty();
        confirm(told, "&register=use");
        assertThat(slots().getFirst().organisation().district()).isEqualTo("เขาย้อย");
    }

    @Test
    void aMistypedCodeOfWhoStandsIsAskedBackBeforeAnythingIsWritten() {
        confirm(upload(HEADINGS + KHAO_YOI, "officer"), false);
        var asked = upload(HEADINGS + KHAO_YOI.replace("6760202", "6760299"), "officer");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text())
                .contains(
                        "แถวที่ 2: อยู่ในบัญชีแล้วที่ 6760202 องค์การบริหารส่วนตำบลเขาย้อย",
                        "name=\"register\" value=\"use\"",
                        "name=\"register\" value=\"keep\"")
                .doesNotContain("name=\"seen\"");
        assertThat(answer(asked, "&register=use").text()).contains("ตรงกับในระบบแล้ว 1 หน่วยงาน");
        assertThat(confirm(answer(asked, "&register=keep"), "&register=keep").status())
                .isEqualTo(200);
        assertThat(slots()).filteredOn(slot -> !slot.withdrawn()).hasSize(1);
        assertThat(upload(HEADINGS + KHAO_YOI, "officer").text())
                .as("the right code, where the mistyped one stands")
                .contains("ใช้รหัสตามไฟล์แทนรหัสที่อยู่ในบัญชี", "type=\"checkbox\" name=\"register\" value=\"keep\"")
                .doesNotContain("name=\"register\" value=\"use\"");
    }

    @Test
    void ofAListOfMoreProvincesOnesOwnIsOffered() {
        var photharam = "4700701,เทศบาลเมืองโพธาราม,เทศบาลเมือง,โพธาราม,ราชบุรี\r\n";
        var faulty = upload(HEADINGS + KHAO_YOI + photharam + BANG_KHEM.replace("6760203", "676020x"), "officer");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(AsRead.of(faulty.text()))
                .as("what is asked once the fault is mended")
                .contains("ไฟล์นี้มีที่ต้องแก้ 1 แห่ง", "จังหวัดอื่นที่ท่านไม่ได้ดูแล 1 แห่ง")
                .doesNotContain("ท่านไม่มีสิทธิ์ในจังหวัดนี้");
        var asked = upload(HEADINGS + KHAO_YOI + photharam + photharam.replace("4700701", "470070x"), "officer");
        assertThat(asked.status()).as("what is wrong in rows that are left").isEqualTo(200);
        asked = upload(HEADINGS + KHAO_YOI + photharam, "officer");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(AsRead.of(asked.text()))
                .contains("จังหวัดอื่นที่ท่านไม่ได้ดูแล 1 แห่ง", "ของจังหวัดที่ท่านดูแล 1 แห่ง", "name=\"others\"");
        var told = answer(asked, "&others=leave");
        assertThat(told.text())
                .contains("ไม่นำเข้าหน่วยงานของจังหวัดอื่น", "<input type=\"hidden\" name=\"others\" value=\"leave\">");
        assertThat(confirm(told, "&others=leave").status()).isEqualTo(200);
        assertThat(slots()).hasSize(1);
    }

    @Test
    void ofAListOfMoreProvincesAllThatIsAskedIsAskedAtOnce() {
        var asked = upload(
                HEADINGS.strip() + ",โทรศัพท์\r\n" + KHAO_YOI.strip() + ",32111222\r\n"
                        + "4700701,เทศบาลเมืองโพธาราม,เทศบาลเมือง,โพธาราม,ราชบุรี,32111223\r\n",
                "officer");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(AsRead.of(asked.text()))
                .contains(
                        "จังหวัดอื่นที่ท่านไม่ได้ดูแล 1 แห่ง", "name=\"others\"", "ใน 1 แถวขาดเลข 0", "name=\"zero\"");
        var again = answer(asked, "&others=leave");
        assertThat(AsRead.of(again.text()))
                .contains("ใน 1 แถวขาดเลข 0")
                .containsPattern("name=\"others\" value=\"leave\" required checked");
        confirm(answer(again, "&others=leave&zero=add"), "&others=leave&zero=add");
        assertThat(slots()).singleElement().matches(slot -> slot.reach().phone().isPresent());
    }

    @Test
    void aZeroIsPutBackOnceForAll() {
        var list = HEADINGS.strip() + ",โทรศัพท์\r\n" + KHAO_YOI.strip() + ",32111222\r\n" + HUAI_RONG.strip()
                + ",812345678\r\n";
        var asked = upload(list, "officer");
        assertThat(asked.text()).contains("เบอร์โทรศัพท์ใน 2 แถวขาดเลข 0 ตัวแรก", "name=\"zero\" value=\"add\"");
        confirm(answer(asked, "&zero=add"), "&zero=add");
        assertThat(slots()).allSatisfy(slot -> assertThat(slot.reach().phone()).isPresent());
    }

    @Test
    void aKindOfFaultIsSaidOnce() {
        var faulty = upload(HEADINGS + "676020,ก,อบต.,เขาย้อย,เพชรบุรี\r\n".repeat(30), "officer");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text()).contains("(30 แถว เช่น แถวที่ 2)", "<details>");
    }

    @Test
    void aListNeedsNoFile() {
        assertThat(ask("GET", "", "officer").answer().text())
                .contains("ทั้งจังหวัด (85 แห่ง)", "name=\"take.7605\" value=\"yes\"> ท่ายาง (13 แห่ง)");
        assertThat(ask("GET", "", "viewer").answer().text()).doesNotContain("ทั้งจังหวัด");
        var none = ask("POST", "", "officer").form("step=ready").answer();
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("โปรดเลือกจังหวัดหรืออำเภออย่างน้อยหนึ่งแห่ง");
        var districts = ask("POST", "", "officer")
                .form("step=ready&take.7605=yes&take.7602=yes")
                .answer();
        assertThat(districts.text()).contains("เพิ่ม 21 หน่วยงาน");
        confirm(districts, false);
        assertThat(slots()).hasSize(21);
        assertThat(ask("POST", "", "officer")
                        .form("step=ready&take.76=yes&take.7605=yes")
                        .answer()
                        .text())
                .contains("เพิ่ม 64 หน่วยงาน", "ตรงกับในระบบแล้ว 21 หน่วยงาน");
    }

    @Test
    void theListOfAnotherSeminarComesWithItsContacts() {
        confirm(upload(HEADINGS.strip() + ",โทรศัพท์\r\n" + KHAO_YOI.strip() + ",032111222\r\n", "officer"), false);
        var last = seminar;
        anEmptySeminarOfPhetchaburi();
        assertThat(ask("GET", "", "officer").answer().text()).contains("<option value=\"" + last + "\"");
        confirm(ask("POST", "", "officer").form("step=ready&before=" + last).answer(), false);
        assertThat(slots().getFirst().reach().phone()).isPresent();
        assertThat(ask("POST", "", "officer")
                        .form("step=ready&before=none-such")
                        .answer()
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatWasPassedOverIsTold() {
        assertThat(upload(HEADINGS + KHAO_YOI + "รวม,1,,,\r\n", "officer").text())
                .contains("แถวและช่องที่ข้ามไป ไม่ได้นำเข้า 1 รายการ", "แถวที่ 3 (แถวยอดรวม): รวม 1");
    }

    private Answer answer(Answer asked, String answers) {
        var carried = CARRIED.matcher(asked.text());
        assertThat(carried.find()).isTrue();
        return ask("POST", "", "officer")
                .form("step=check&list=" + carried.group(1) + answers)
                .answer();
    }

    @Test
    void aTamperedListIsReadAgain() {
        var tampered = ask("POST", "", "officer").form("list=AAAA").answer();
        assertThat(tampered.status()).isEqualTo(422);
        assertThat(slots()).isEmpty();
    }

    @Test
    void aViewerSeesAndTakesAwayAndHandsInNothing() {
        confirm(upload(HEADINGS + KHAO_YOI, "officer"), false);
        assertThat(ask("GET", "", "viewer").answer().text())
                .contains("ขณะนี้มี 1 หน่วยงาน")
                .doesNotContain("type=\"file\"");
        var file = ask("GET", "?format=csv", "viewer").answer();
        assertThat(file.header("content-disposition")).contains(seminar + "-list-76-20210308.csv");
        assertThat(file.text())
                .isEqualTo("\uFEFFรหัส อปท.,ชื่อ อปท.,ประเภท,อำเภอ,จังหวัด,โทรศัพท์ตามบัญชี,อีเมลตามบัญชี\r\n"
                        + KHAO_YOI.replace("\r\n", ",,\r\n"));
        assertThat(upload(HEADINGS + BANG_KHEM, "viewer").status()).isEqualTo(403);
        assertThat(slots()).hasSize(1);
        assertThat(upload(file.text(), "officer").text()).contains("ไม่มีอะไรต้องบันทึก");
    }

    @Test
    void whatContradictsTheRegisterIsToldTogetherWithTheFaults() {
        var wrong = KHAO_YOI.replace("อบต.,เขาย้อย", "อบต.,ท่ายาง");
        var faulty = upload(HEADINGS + wrong + BANG_KHEM.replace("6760203", "676020"), "officer");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text())
                .contains("อำเภอที่ระบุคือ ท่ายาง แต่ทะเบียนคือ เขาย้อย", "ข้อสังเกตเมื่อเทียบกับทะเบียน 1 ที่");
    }

    @Test
    void whatContradictsTheRegisterIsAskedTogetherWithWhatElseIsAsked() {
        var headings = HEADINGS.replace("จังหวัด", "จังหวัด,โทรศัพท์");
        var wrong = KHAO_YOI.replace("อบต.,เขาย้อย", "อบต.,ท่ายาง").replace("เพชรบุรี", "เพชรบุรี,32111222");
        var asked = upload(headings + wrong, "officer");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text()).contains("name=\"zero\"", "name=\"register\" value=\"use\"", "อำเภอที่ระบุคือ ท่ายาง");
        var carried = CARRIED.matcher(asked.text());
        assertThat(carried.find()).isTrue();
        var told = ask("POST", "", "officer")
                .form("step=check&list=" + carried.group(1) + "&zero=add&register=use")
                .answer();
        assertThat(told.text()).contains("แก้ให้ตรงกับทะเบียนแล้ว ตามที่ท่านเลือก");
        confirm(told, "&register=use&zero=add&confirm=");
        assertThat(slots().getFirst().organisation().district()).isEqualTo("เขาย้อย");
    }
}
