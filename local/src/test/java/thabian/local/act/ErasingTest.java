package thabian.local.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Browser;
import thabian.local.client.TypedForm;

/// Whoever asks for their data gets a copy, and is erased where they ask for that.
class ErasingTest {
    @AutoClose
    private static final Stack STACK = Stack.start();

    private static final String SEMINAR = "/api/staff/seminars/ita-2564";
    private static final String PERSON = "นายสมรักษ์ ขอลบทิ้ง";

    private String organisation = "";
    private String mailbox = "";

    /// One of the three, of whom an officer wrote, was replaced by another.
    @BeforeEach
    void somebodyLeft() {
        organisation = STACK.nextOrganisation();
        mailbox = "somrak" + organisation + "@lao.example";
        var form = TypedForm.of(organisation);
        var token = STACK.register(form.with("/attendees/0/firstName", "สมรักษ์")
                        .with("/attendees/0/lastName", "ขอลบทิ้ง")
                        .with("/attendees/0/phone", "085-123-4567")
                        .with("/attendees/0/email", mailbox))
                .field("manageToken");
        STACK.settleMails();
        ask("organisations", "notes", "{\"text\": \"คุณสมรักษ์ย้าย โทร 085 123 4567\"}");
        STACK.change(token, 1, form);
        STACK.settleMails();
    }

    private Answer ask(String where, String what, String json) {
        return STACK.ask("POST", SEMINAR + "/" + where + "/" + organisation + "/" + what)
                .bearing(STACK.staffToken("76", "officer"))
                .json(json)
                .answer();
    }

    private Answer ask(String what, String more) {
        return ask("registrations", what, "{\"person\": \"" + PERSON + "\"" + more + "}");
    }

    @Test
    void aCopyHoldsAllThatIsKept() {
        var copy = ask("export", "");
        assertThat(copy.status()).isEqualTo(200);
        assertThat(copy.text()).contains("0851234567", mailbox, "confirmation", "changed", "คุณสมรักษ์ย้าย");
        assertThat(STACK.slot(organisation).history().getLast().toString()).contains("EXPORTED");
    }

    @Test
    void nothingOfThemIsLeftInTheItem() {
        assertThat(STACK.everythingStored()).contains(mailbox, "สมรักษ์");
        assertThat(ask("erase", ", \"reason\": \"คุณสมรักษ์ขอ\"").faults()).containsExactly("/reason names-erased");
        var erased = ask("erase", ", \"reason\": \"ตามคำขอ\"");
        assertThat(erased.status()).isEqualTo(200);
        assertThat(erased.text()).contains(mailbox);
        assertThat(STACK.everythingStored()).doesNotContain(mailbox, "สมรักษ์", "ขอลบทิ้ง", "0851234567");
        STACK.settleMails();
        assertThat(STACK.everythingStored()).doesNotContain(mailbox);
        assertThat(ask("erase", ", \"reason\": \"ตามคำขอ\"").outcome()).isEqualTo("409 person-absent");
        assertThat(ask("registrations", "undo", "{\"revision\": 1, \"reason\": \"ผิด\"}")
                        .outcome())
                .isEqualTo("428 revision-required");
        assertThat(STACK.slot(organisation).former()).isEmpty();
    }

    @Test
    void anOfficerDoesBothOnTheOrganisationsPage() {
        var officer = new Browser(STACK.home());
        var page = "/staff/seminars/ita-2564/organisations/" + organisation;
        officer.signIn(page, "PHETCHABURI_OFFICER");
        assertThat(officer.open(page).text()).contains("<option value=\"" + PERSON + "\">");
        var person = "person=" + URLEncoder.encode(PERSON, StandardCharsets.UTF_8);
        var text = officer.send(page, person + "&act=export");
        assertThat(text.header("Content-Type")).startsWith("text/plain");
        assertThat(text.text()).contains("สำเนาข้อมูลส่วนบุคคล", PERSON, "085-123-4567", mailbox, "คุณสมรักษ์ย้าย");
        var json = officer.send(page, person + "&act=export-json");
        assertThat(json.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"ita-2564-" + organisation + "-person.json\"");
        var faulty = officer.send(page, person + "&act=erase");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text()).contains("โปรดระบุเหตุผลสั้น", "โปรดทำเครื่องหมายยืนยันก่อน", "selected>" + PERSON);
        var done = officer.follow(officer.send(page, person + "&act=erase&reason=x&confirm=yes"));
        assertThat(done.text())
                .contains("ลบข้อมูลของบุคคลนั้นแล้ว", "ลบข้อมูลของบุคคลหนึ่งตามคำขอ")
                .doesNotContain("สมรักษ์", mailbox);
        var standing = "person=" + URLEncoder.encode("นางมานี มีตัวอย่าง", StandardCharsets.UTF_8);
        assertThat(officer.send(page, standing + "&act=erase&reason=x&confirm=yes")
                        .text())
                .contains("จึงยังลบไม่ได้");
    }
}
