package thabian.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.OrganisationCode;
import thabian.domain.slot.Slots;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Asking;
import thabian.local.client.Browser;
import thabian.local.client.TypedForm;
import thabian.words.Words;

/// An officer and a clerk at the same organisation at the same time: whoever is later sees what the other sent, and
/// nothing goes over a version that was not seen.
class TwoAtOncePagesTest {
    private static final String BOARD = "/staff/seminars/ita-2564";
    private static final Words PAGE = Words.of("page");
    private static final Words CONSOLE = Words.of("console");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    @AutoClose
    private static final Stack STACK = Stack.start();

    private final String organisation = STACK.nextOrganisation();
    private final String page = BOARD + "/organisations/" + organisation;
    private final TypedForm clerks = TypedForm.of(organisation);
    private final TypedForm officers =
            TypedForm.of(organisation).with("/attendees/2/firstName", "วีระ").with("/contact/phone", "032-999-888");
    private final Browser officer = new Browser(STACK.home());

    @BeforeEach
    void anOfficerSignsIn() {
        officer.signIn(BOARD, "PHETCHABURI_OFFICER");
    }

    private Answer save(TypedForm typed, int seen) {
        return officer.send(page + "/registration", typed.form("send") + "&revision=" + seen + "&reason=x");
    }

    /// Presses a button of a page's form, with all that it carries.
    private Answer press(Answer shown, String step) {
        var last = shown.text().substring(shown.text().lastIndexOf("<form"));
        return officer.send(page + "/registration", fields(shown, last) + "&step=" + step);
    }

    private String third() {
        return STACK.slot(organisation)
                .registration()
                .orElseThrow()
                .delegation()
                .attendees()
                .get(2)
                .name()
                .full();
    }

    @Test
    void theOfficerSeesWhatTheClerkSentBesideWhatTheyTyped() {
        STACK.register(clerks);

        var both = save(officers, 0);

        assertThat(both.status()).isEqualTo(412);
        assertThat(both.text())
                .contains(CONSOLE.get("behalf.both"), "นางสาวปิติ ทดสอบดี", "นางสาววีระ ทดสอบดี", "032-999-888")
                .contains(PAGE.get("both.lead", 2), "name=\"revision\" value=\"1\"", "href=\"" + page + "\"")
                .contains("name=\"reason\" value=\"x\"");
        assertThat(both.text().split("<mark>" + PAGE.get("both.differs")))
                .as("two parts, and in each the field of either")
                .hasSize(1 + 2 + 4);
        assertThat(third()).isEqualTo("นางสาวปิติ ทดสอบดี");
    }

    @Test
    void whoLeftTheListMeanwhileTakesNothingTypedAlong() {
        assertThat(STACK.slots().withdraw(Stack.letter().id(), new OrganisationCode(organisation)))
                .isInstanceOf(Slots.Write.Written.class);
        var refused = save(officers, 0);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text()).contains("วีระ", "032-999-888", "value=\"x\"");
        assertThat(officer.send(page + "/registration", officers.form("check") + "&revision=0&reason=")
                        .text())
                .contains("วีระ");
    }

    @Test
    void ofTwoExceptionsTheSecondIsGivenByWhoeverSawTheFirst() {
        var instead = "&instead=" + instead(officer.open(page));
        var longer = "act=extend&choice=date&day=30&month=3&year=2564&time=16.30&reason=x&revision=0";
        var shorter = "act=extend&choice=date&day=22&month=3&year=2564&time=16.30&reason=y&revision=0";
        assertThat(officer.send(page, longer + instead).status()).isEqualTo(303);
        var refused = officer.send(page, shorter + instead);
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.text()).contains("30 มีนาคม 2564", "value=\"y\"");
        assertThat(officer.send(page, shorter + "&instead=" + instead(refused)).status())
                .isEqualTo(303);
    }

    @Test
    void aCodeThatAnotherIssuedIsNotPutOutAndADoubledPressIssuesOne() {
        var form = "act=reissue&reason=%s&revision=0&recorded="
                + officer.open(page).hidden("recorded");
        assertThat(officer.send(page, form.formatted("a")).status()).isEqualTo(303);
        var first = STACK.slot(organisation).code();
        assertThat(officer.send(page, form.formatted("a")).status()).isEqualTo(303);
        assertThat(STACK.slot(organisation).code()).as("pressed twice").isEqualTo(first);

        var colleague = new Browser(STACK.home());
        colleague.signIn(BOARD, "NACC_OFFICER");
        var unseen = colleague.send(page, form.formatted("b"));
        assertThat(unseen.status()).isEqualTo(412);
        assertThat(unseen.text()).contains(first.orElseThrow().written(), "value=\"b\"");
        assertThat(STACK.slot(organisation).code()).isEqualTo(first);
    }

    @Test
    void whoPutsAMailboxRightPutsNobodyBackOnTheList() {
        var fields = fields(officer.open(page), "id=\"own\"");
        assertThat(program("DELETE", "").json("{\"reason\": \"x\"}").answer().status())
                .isEqualTo(204);
        assertThat(officer.send(page, fields + "&email=new@office.example").status())
                .isEqualTo(412);
        assertThat(STACK.slot(organisation).withdrawn()).isTrue();
    }

    @Test
    void aProgramThatNamesTheVersionPutsOutNothingThatNoRevisionCounts() {
        var version = program("GET", "").answer().field("version");
        assertThat(version).matches("0-0-[0-9a-f]{1,8}");
        assertThat(extended("22", version)).isEqualTo("200");
        assertThat(extended("23", version)).isEqualTo("412 stale");
        assertThat(program("PUT", "")
                        .with("If-Match", "\"" + version + "\"")
                        .json("{\"phone\": \"032-111-222\"}")
                        .answer()
                        .outcome())
                .as("what it does not touch is no matter of its")
                .isEqualTo("200");
        assertThat(extended("23", program("GET", "").answer().field("version"))).isEqualTo("200");
        assertThat(extended("24", "0")).as("the revision guards what it counts").isEqualTo("200");
    }

    private Asking program(String method, String more) {
        return STACK.ask(method, "/api" + page + more).bearing(STACK.staffToken("76", "officer"));
    }

    private String extended(String day, String seen) {
        return program("PUT", "/extension")
                .with("If-Match", "\"" + seen + "\"")
                .json("{\"until\": \"2021-03-" + day + "T16:30:00+07:00\", \"reason\": \"น้ำท่วม\"}")
                .answer()
                .outcome();
    }

    private static String instead(Answer shown) {
        return shown.text().replaceFirst("(?s).*name=\"instead\" value=\"([^\"]+)\".*", "$1");
    }

    @Test
    void onlyASecondPressPutsTheOfficersInTheirPlace() {
        STACK.register(clerks);
        var replaced = press(save(officers, 0), "send");
        assertThat(replaced.status()).isEqualTo(303);
        assertThat(third()).isEqualTo("นางสาววีระ ทดสอบดี");
        assertThat(STACK.slot(organisation).revision()).isEqualTo(2);
    }

    @Test
    void aThirdVersionIsShownAgain() {
        var token = STACK.register(clerks).field("manageToken");
        var both = save(officers, 0);
        STACK.change(token, 1, clerks.with("/attendees/2/firstName", "มานะ"));

        var again = press(both, "send");

        assertThat(again.status()).isEqualTo(412);
        assertThat(again.text()).contains("นางสาวมานะ ทดสอบดี", "name=\"revision\" value=\"2\"");
        assertThat(third()).isEqualTo("นางสาวมานะ ทดสอบดี");
        assertThat(press(again, "send").status()).isEqualTo(303);
    }

    @Test
    void whatWasTypedMayBeChangedFirstAndCarriesWhatWasShown() {
        var token = STACK.register(clerks).field("manageToken");
        var form = press(save(officers, 0), "edit");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text())
                .contains("value=\"วีระ\"", "name=\"revision\" value=\"1\"")
                .doesNotContain("id=\"errors\"");
        STACK.change(token, 1, clerks.with("/attendees/2/firstName", "มานะ"));
        assertThat(save(officers, 1).status()).isEqualTo(412);
    }

    @Test
    void aFaultDoesNotLetTheFormForgetWhatItsOfficerSaw() {
        STACK.register(clerks);
        var faulty = save(officers.with("/contact/phone", "12"), 0);
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text()).contains("name=\"revision\" value=\"0\"").doesNotContain("value=\"1\">");
        assertThat(save(officers, 0).status()).isEqualTo(412);
        assertThat(third()).isEqualTo("นางสาวปิติ ทดสอบดี");
    }

    @Test
    void aRegistrationThatWasCancelledMeanwhileIsSaidToBe() {
        var token = STACK.register(clerks).field("manageToken");
        STACK.registration("DELETE", organisation).holding(token).ifMatch(1).answer();
        var both = save(officers, 1);
        assertThat(both.status()).isEqualTo(412);
        assertThat(both.text())
                .contains(PAGE.get("both.none"), CONSOLE.get("behalf.both.cancelled"), "name=\"revision\" value=\"2\"");
        assertThat(press(both, "send").status()).isEqualTo(303);
    }

    @Test
    void aRegistrationThatWasMovedMeanwhileIsSaidToBeAndWhere() {
        STACK.register(clerks);
        var twin = moved();
        var both = save(officers, 1);
        assertThat(both.status()).isEqualTo(412);
        assertThat(both.text())
                .contains(PAGE.get("both.none"), CONSOLE.get("behalf.both.moved"), "/organisations/" + twin + "\"")
                .doesNotContain(CONSOLE.get("behalf.both.cancelled"));
    }

    private String moved() {
        var twin = STACK.nextOrganisation();
        STACK.ask("POST", "/api/staff/seminars/ita-2564/registrations/" + organisation + "/move")
                .bearing(STACK.staffToken("76", "officer"))
                .json("{\"to\": \"" + twin + "\", \"reason\": \"ผิดแห่ง\"}")
                .answer();
        return twin;
    }

    @Test
    void anEarlierMoveIsNotTakenForWhatHappenedMeanwhile() {
        STACK.register(clerks);
        moved();
        var anew = STACK.register(TypedForm.of(organisation));
        int revision = STACK.slot(organisation).revision();
        STACK.registration("DELETE", organisation)
                .holding(anew.field("manageToken"))
                .ifMatch(revision)
                .answer();
        assertThat(save(officers, revision).text())
                .contains(CONSOLE.get("behalf.both.cancelled"))
                .doesNotContain(CONSOLE.get("behalf.both.moved"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resend", "new-link", "withdraw", "extend"})
    void anActIsDoneToWhatTheOfficerSaw(String act) {
        assertThat(officer.open(page).text()).contains("name=\"revision\" value=\"0\"");
        STACK.register(clerks);
        var answer = officer.send(
                page,
                "act=" + act + "&reason=x&confirm=yes&email=new%40lao.example&revision=0"
                        + "&choice=typed&day=25&month=3&year=2564&time=16.30");
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.text()).contains(CONSOLE.get("refused.stale"), "นางสาวปิติ ทดสอบดี");
        assertThat(STACK.slot(organisation).history()).hasSize(1);
    }

    /// A form of an officer's, sent with a fault after others were registered.
    @ParameterizedTest
    @CsvSource({
        "resend, '', false",
        "new-link, '', false",
        "withdraw, '', false",
        "decline, '', true",
        "undo, /undo?back=1, false",
        "move, /move, false"
    })
    void aFaultDoesNotHideWhatItsOfficerDidNotSee(String act, String more, boolean silent) {
        if (!silent) {
            STACK.register(clerks);
            save(clerks.with("/attendees/2/firstName", "ชูใจ"), 1);
        }
        var address = page + more.replaceFirst("[?].*", "");
        var form = more.isEmpty() ? "id=\"act-" + act + "\"" : "action=\"" + address + "\"";
        var shown = fields(officer.open(page + more), form);
        save(clerks.with("/attendees/2/firstName", "มานะ"), silent ? 0 : 2);

        var faulty = officer.send(address, shown + "&reason=&by=&email=new%40lao.example");
        assertThat(faulty.status()).isEqualTo(412);
        assertThat(faulty.text()).contains(CONSOLE.get("refused.stale"), "นางสาวมานะ ทดสอบดี");
        assertThat(third()).isEqualTo("นางสาวมานะ ทดสอบดี");
    }

    @Test
    void aFaultDoesNotPutOutWhatNoRevisionCounts() {
        var shown = fields(officer.open(page), "id=\"act-extend\"");
        var until = "&choice=date&day=%s&month=3&year=2564&time=16.30&reason=%s";
        assertThat(officer.send(page, shown + until.formatted("30", "x")).status())
                .isEqualTo(303);

        var faulty = officer.send(page, shown + until.formatted("22", ""));
        assertThat(faulty.status()).isEqualTo(422);
        var again = fields(faulty, "id=\"act-extend\"");
        assertThat(again).isEqualTo(shown);
        assertThat(officer.send(page, again + until.formatted("22", "y")).status())
                .isEqualTo(412);
    }

    @Test
    void aFaultInTheListsLineDoesNotPutOutWhatAColleagueCorrected() {
        var shown = fields(officer.open(page), "id=\"act-correct\"");
        assertThat(officer.send(page, shown + "&phone=032-111-222&email=").status())
                .isEqualTo(303);
        assertThat(officer.send(page, shown + "&phone=12&email=").status()).isEqualTo(412);
    }

    /// What a form carries unseen.
    ///
    /// @param at where in the page it begins
    private static String fields(Answer shown, String at) {
        var from = shown.text().substring(Math.max(0, shown.text().indexOf(at)));
        return HIDDEN.matcher(from.substring(0, from.indexOf("</form>")))
                .results()
                .map(field -> field.group(1) + "=" + URLEncoder.encode(field.group(2), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Test
    void aNoteIsTakenWhateverItsOfficerSaw() {
        STACK.register(clerks);
        assertThat(officer.send(page, "act=note&reason=x").status()).isEqualTo(303);
    }

    @Test
    void theClerkTooSeesBothAndDecides() {
        var token = STACK.register(clerks).field("manageToken");
        save(clerks.with("/attendees/2/firstName", "มานะ"), 1);
        var address = "/s/ita-2564/" + organisation + "/edit?t=" + token;
        var mine = clerks.with("/attendees/2/firstName", "วีระ").with("/contact/phone", "1");

        var both = officer.send(address, mine.asChange().form("check") + "&revision=1");

        assertThat(both.status()).isEqualTo(412);
        assertThat(both.text())
                .contains("นางสาวมานะ ทดสอบดี", "นางสาว วีระ ทดสอบดี", PAGE.get("both.take"))
                .contains("href=\"/s/ita-2564/" + organisation + "?t=" + token, "name=\"revision\" value=\"2\"");
        assertThat(officer.send(address, mine.asChange().form("send") + "&revision=2")
                        .status())
                .as("something is wrong with it")
                .isEqualTo(422);
        assertThat(officer.send(
                                address,
                                mine.with("/contact/phone", "032111222")
                                                .asChange()
                                                .form("send") + "&revision=2")
                        .status())
                .isEqualTo(303);
        assertThat(third()).isEqualTo("นางสาววีระ ทดสอบดี");
    }
}
