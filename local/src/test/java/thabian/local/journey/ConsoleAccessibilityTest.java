package thabian.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.local.journey.Phone.CHECK;
import static thabian.local.journey.Phone.SEND;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Every page of the console and every state of it, as axe-core judges it on a desk and on a phone; [Phone] looks
/// whether each fits.
class ConsoleAccessibilityTest {
    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final int HEIGHT = 844;
    private static final String LETTER = "/staff/seminars/ita-2564";
    private static final String SILENT = "5760601";
    private static final String REGISTERED = "6760512";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private final List<String> violations = new ArrayList<>();
    private Play play;
    private Phone desk;

    @BeforeEach
    void play() throws IOException {
        play = Play.start("");
        desk = CHROMIUM.desk(play);
    }

    @AfterEach
    void nobodyIsShutOut() throws IOException {
        desk.close();
        play.close();
        assertThat(violations).isEmpty();
    }

    @Test
    void aSeminarBeingMadeChangedAndClosed() throws IOException {
        judge(desk.open(play.home() + "/staff"));
        judge(desk.press("a[href*=PHETCHABURI_OFFICER]"));
        judge(desk.press("a[href$='/staff/new']"));
        judge(desk.press(CHECK));
        Officer.fill(desk.page());
        judge(desk.press(CHECK));
        judge(desk.press(SEND));
        judge(desk.press(".done a"));

        judge(desk.open(Officer.board(play) + "/settings"));
        desk.page().fill("#startsAt", "23");
        judge(desk.press(CHECK));
        judge(desk.press("button[value=edit]"));
        judge(desk.press(CHECK));
        desk.press(SEND);

        desk.open(Officer.board(play)).click("details:has([value=close]) > summary");
        judge(desk.press("form:has([value=close]) button"));
        judge(desk.press("button.danger"));
        play.passTo("2021-03-08T09:00:10+07:00");
        judge(desk.open(Officer.board(play)));
    }

    @Test
    void aListBeingHandedIn() throws IOException {
        Officer.signIn(desk, play, "PHETCHABURI_OFFICER");
        Officer.make(desk, play);
        judge(desk.open(Officer.board(play) + "/list"));
        judge(Officer.handIn(desk, "x".getBytes()));
        var list = Officer.targetList().replaceAll(";saraban@[^;]*;", ";;");
        judge(Officer.handIn(desk, list.replace("อบต.", "").getBytes()));
        judge(Officer.handIn(desk, list.getBytes()));
        judge(desk.press(".told form button"));
        desk.open(Officer.board(play) + "/list");
        judge(Officer.handIn(desk, list.getBytes()));
        var renamed = list.replace("เทศบาลเมืองเพชรบุรี", "เทศบาลนครเพชรบุรี");
        judge(Officer.handIn(
                desk,
                renamed.substring(0, renamed.length() / 2)
                        .replaceAll("[^\n]*$", "")
                        .getBytes()));
        desk.page().check("[name=replace]");
        judge(desk.press(".told form button"));
        desk.open(Officer.board(play) + "/list");
        judge(desk.press("#fill button"));
        desk.page().fill("#pattern", "saraban_0{code}@lao.example");
        judge(desk.press("#fill button"));
        judge(desk.press("#gaining button"));
    }

    @Test
    void aBoardAndItsOrganisations() throws IOException {
        register();
        Officer.signIn(desk, play, "PHETCHABURI_OFFICER");
        var board = play.home() + LETTER;
        judge(desk.open(board));
        opened("tr.out >> nth=0 >> summary");
        opened("details:has([value=close]) > summary");
        judge(desk.press("tr.out >> nth=0 >> .quick button >> nth=0"));
        judge(desk.press(".work .where a >> nth=2"));
        opened(".message summary");
        desk.page().fill("#q", "ไม่มีหน่วยงานนี้");
        judge(desk.press(".look button"));
        desk.open(board).check("tr.out >> nth=0 >> [form=many]");
        judge(desk.press("#many button"));
        desk.page().check("[value=extend]");
        judge(desk.press(".many .actions button"));
        desk.page().check("[value=note]");
        desk.page().fill("#reason", "แจ้งทางไลน์แล้ว");
        judge(desk.press(".many .actions button"));
        judge(desk.open(board + "/log"));
        desk.open(board);
        judge(desk.press("a[href*='show=bounced']"));
        judge(desk.press("tr.in th a"));
        for (var act : List.of("note", "extend", "resend", "new-link", "withdraw")) {
            opened("#act-" + act + " summary");
            judge(desk.press("#act-" + act + " .actions button"));
        }
        judge(desk.press(".acts .actions a"));
        desk.page().fill("#reason", "โทรแจ้ง");
        desk.page().fill("#contact-email", "saraban@6760512.example");
        desk.page().evaluate("document.querySelector('[name=revision]').value = 0");
        judge(desk.press("form.registration .actions button"));
        judge(desk.press("button[value=edit]"));
        judge(desk.open(board + "/organisations/" + REGISTERED + "/move"));
        judge(desk.press("form[action$='/move'] button"));
        judge(desk.open(board + "/organisations/" + REGISTERED + "?done=resend"));
        desk.page().click("#act-withdraw summary");
        desk.page().check("#withdraw-confirm");
        desk.page().fill("#withdraw-reason", "ไม่มา");
        judge(desk.press("#act-withdraw .actions button"));
        judge(desk.press(".history a.button"));
        judge(desk.press("form[action$='/undo'] button"));

        judge(desk.open(board + "/organisations/" + SILENT));
        judge(desk.press(".acts .actions a"));
        judge(desk.press("form.registration .actions button"));
        desk.open(board + "/organisations/" + SILENT).click("#act-decline summary");
        judge(desk.press("#act-decline .actions button"));
        judge(desk.open(board + "/organisations/" + SILENT));
        desk.page().fill("#line-phone", "12");
        judge(desk.press(".line-form button"));
        desk.open(board + "/organisations/" + SILENT).click("#act-rename summary");
        desk.page().fill("#line-district", "บ้านลาด");
        judge(desk.press("#act-rename .actions button"));
        desk.page().click("#act-strike summary");
        desk.page().fill("#strike-reason", "ยุบรวม");
        judge(desk.press("#act-strike .actions button"));
        judge(desk.open(board + "/list?q=" + SILENT));
        judge(desk.press(".found button"));
        judge(desk.open(board + "/list?q=" + SILENT));
        opened("#one summary");
        judge(desk.press("#one details button"));
        judge(desk.open(board + "/organisations/6769999"));
        judge(desk.open(play.home() + "/staff/seminars/none"));
        play.passTo("2021-03-20T00:01:00+07:00");
        Officer.signIn(desk, play, "PHETCHABURI_OFFICER");
        judge(desk.open(board));
    }

    @Test
    void whatIsPrinted() throws IOException {
        register();
        Officer.signIn(desk, play, "PHETCHABURI_OFFICER");
        var board = play.home() + LETTER;
        judge(desk.open(board + "/letters"));
        for (var sheet : List.of("/letters?kind=general", "/letters?kind=annex", "/report?format=html")) {
            judge(desk.open(board + sheet));
        }
    }

    @Test
    void whatOthersSee() throws IOException {
        Officer.signIn(desk, play, "PHETCHABURI_VIEWER");
        seen("/staff", LETTER, LETTER + "/list", LETTER + "/letters", LETTER + "/settings", "/staff/new");
        seen(LETTER + "/organisations/" + SILENT, LETTER + "/organisations/" + SILENT + "/registration");
        desk.open(play.home() + "/staff");
        judge(Officer.signOut(desk));
        judge(desk.open(play.home() + "/staff/callback"));
        judge(desk.open(play.home() + "/staff/sign-out"));
        Officer.signIn(desk, play, "RATCHABURI_OFFICER");
        seen(LETTER, "/staff");
        Officer.signOut(desk);
        Officer.signIn(desk, play, "NACC_OFFICER");
        seen("/staff", LETTER, LETTER + "/settings", LETTER + "/letters", "/staff/new");
    }

    private void seen(String... paths) throws IOException {
        for (var path : paths) {
            judge(desk.open(play.home() + path));
        }
    }

    /// One organisation registers by the public form, with a contact's mailbox that does not exist.
    private void register() {
        desk.open(play.seminar() + "?org=" + REGISTERED);
        Clerk.fill(desk.page());
        desk.page().fill("#contact-email", "bounce@6760512.example");
        desk.press(CHECK);
        desk.press(SEND);
        play.settleMails();
    }

    private void opened(String summary) throws IOException {
        desk.page().click(summary);
        judge(desk.page());
    }

    /// The narrow page is the dark one: neither has anything to do with the other.
    private void judge(Page page) throws IOException {
        page.setViewportSize(DESK, HEIGHT);
        judged(page, DESK, Axe.violations(page));
        page.setViewportSize(PHONE, HEIGHT);
        judged(page, PHONE, Axe.violationsInDark(page));
    }

    private void judged(Page page, int width, List<String> found) {
        found.stream()
                .map(violation -> width + " px, " + page.url() + ", " + violation)
                .forEach(violations::add);
    }
}
