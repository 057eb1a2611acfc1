package thabian.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.slot.Amendment;
import thabian.given.AsRead;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Asking;
import thabian.local.client.TypedForm;
import thabian.words.Words;

/// Changing and cancelling by the pages, asked as a browser without JavaScript asks.
class EditPagesTest {
    @AutoClose
    private static final Stack STACK = Stack.start();

    private static final Words PAGE = Words.of("page");

    private final String organisation = STACK.nextOrganisation();
    private final TypedForm typed = TypedForm.of(organisation);
    private final TypedForm other = typed.with("/attendees/2/firstName", "วีระ")
            .with("/attendees/2/email", "weera@" + organisation + ".example");
    private String token = "";
    private String view = "";

    @BeforeEach
    void morningOfTheLetter() {
        STACK.moveClockTo("2021-03-08T09:00:00+07:00");
        Answer registered = STACK.register(typed);
        token = registered.field("manageToken");
        view = registered.field("viewToken");
    }

    @Test
    void theFormHoldsWhatIsRegisteredAndReadingChangesNothing() {
        var before = STACK.slot(organisation);

        var page = get("");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "name=\"revision\" value=\"1\"",
                        "value=\"นายสมมุติ ใจสะอาด\"",
                        "value=\"089-611-2233\"",
                        "value=\"นางสาวปิติ ทดสอบดี\"")
                .doesNotContain("name=\"organisation\"", "name=\"code\"");
        for (var step : List.of("check", "send", "cancel", "cancel-confirmed")) {
            assertThat(get("&revision=1&step=" + step).text()).isEqualTo(page.text());
        }
        assertThat(STACK.slot(organisation))
                .usingRecursiveComparison()
                .ignoringFields("post")
                .isEqualTo(before);
    }

    @Test
    void nothingOfItMayBeKeptOrPassedOn() {
        for (var page : List.of(get(""), post(other, 1, "check"), post(other, 9, "check"), post("cancel", 1))) {
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        }
        assertThat(post(other, 1, "send").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void checkingStoresNothingAndSendingLeadsBackToTheSlip() {
        var check = post(other, 1, "check");
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.text()).contains("<ins>นางสาววีระ ทดสอบดี</ins>", "value=\"send\"");
        assertThat(STACK.slot(organisation).revision()).isEqualTo(1);

        var sent = post(other, 1, "send");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location")).isEqualTo(slip(token) + "&changed=1");
        assertThat(STACK.get(sent.header("Location")).text())
                .contains(PAGE.get("slip.changed"), "วีระ", "/edit?t=" + token)
                .doesNotContain("ปิติ");
        assertThat(STACK.slot(organisation).revision()).isEqualTo(2);
        STACK.settleMails();
        assertThat(mailsTo("piti")).last().asString().startsWith("เปลี่ยนรายชื่อ");
        assertThat(mailsTo("weera")).singleElement().asString().startsWith("ยืนยันการลงทะเบียน");
    }

    @Test
    void goingBackKeepsWhatWasTyped() {
        var page = post(other.with("/contact/phone", "สองห้า"), 1, "edit");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("value=\"วีระ\"", "value=\"สองห้า\"").doesNotContain("id=\"errors\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "send"})
    void aFaultyChangeComesBackWithEverythingTyped(String step) {
        var page = post(other.with("/contact/phone", "สองห้า\"><b>"), 1, step);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains("href=\"#contact-phone\"", "value=\"สองห้า&#34;", "value=\"วีระ\"")
                .doesNotContain("\"><b>");
        assertThat(STACK.slot(organisation).revision()).isEqualTo(1);
    }

    @Test
    void aChangeSentTwiceIsOneChange() {
        post(other, 1, "send");
        assertThat(post(other, 1, "send").header("Location")).isEqualTo(slip(token) + "&changed=1");
        assertThat(STACK.slot(organisation).revision()).isEqualTo(2);
    }

    @Test
    void whoSawAnOlderRevisionIsToldAndLosesNothing() {
        STACK.change(token, 1, typed.with("/contact/name", "นายสมคิด ตัวอย่างดี"));

        for (var step : List.of("check", "send", "edit")) {
            var stale = post(other, 1, step);
            assertThat(stale.status()).isEqualTo(412);
            assertThat(stale.text())
                    .contains(PAGE.get("stale.title"), "href=\"" + slip(token) + "\"")
                    .contains("นายสมคิด ตัวอย่างดี", "นางสาวพิมพ์ใจ ตัวอย่างดี")
                    .contains("name=\"revision\" value=\"2\"", "name=\"attendees.2.firstName\" value=\"วีระ\"");
        }
        var cancel = post("cancel-confirmed", 1);
        assertThat(cancel.status()).isEqualTo(412);
        assertThat(cancel.text()).contains(PAGE.get("stale.title")).doesNotContain("<form");
        assertThat(STACK.ask("POST", address())
                        .form(other.asChange().form("send"))
                        .answer()
                        .status())
                .isEqualTo(428);
        assertThat(STACK.slot(organisation).revision()).isEqualTo(2);

        assertThat(post(other, 2, "check").text()).contains("<ins>นางสาวพิมพ์ใจ ตัวอย่างดี</ins>");
    }

    @Test
    void cancellingIsAskedOnceAndFreesTheSlot() {
        var question = post("cancel", 1);
        assertThat(question.status()).isEqualTo(200);
        assertThat(question.text()).contains(PAGE.get("cancel.title"), "value=\"cancel-confirmed\"");
        assertThat(STACK.slot(organisation).registration()).isPresent();

        var cancelled = post("cancel-confirmed", 1);
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.text()).contains(PAGE.get("cancelled.title"), "/s/ita-2564?org=" + organisation);
        assertThat(STACK.slot(organisation).registration()).isEmpty();
        assertThat(STACK.slot(organisation).revision()).isEqualTo(2);
        assertThat(post("cancel-confirmed", 1).status()).isEqualTo(404);
        assertThat(STACK.register(TypedForm.of(organisation)).status()).isEqualTo(201);
        assertThat(get("").status()).isEqualTo(404);
    }

    @Test
    void whatWasTypedStaysInViewWhereTheLinkEndedMeanwhile() {
        post("cancel-confirmed", 1);
        for (var step : List.of("check", "send", "edit")) {
            var late = post(other, 1, step);
            assertThat(late.status()).isEqualTo(404);
            assertThat(late.text()).contains("วีระ ทดสอบดี", "อ่านให้สำนักงานฟังทางโทรศัพท์");
        }
        assertThat(post("cancel-confirmed", 1).text()).doesNotContain("อ่านให้สำนักงานฟัง");
    }

    @Test
    void withoutItsManageTokenARegistrationIsUnknown() {
        var silent = STACK.nextOrganisation();
        var answers = List.of(
                asProgram("/s/ita-2564/" + organisation + "/edit"),
                asProgram("/s/ita-2564/" + organisation + "/edit?t=" + view),
                asProgram("/s/ita-2564/" + silent + "/edit?t=" + token),
                asProgram("/s/ita-2564/6999999/edit?t=" + token),
                asProgram("/s/ita-2564/garbage/edit?t=" + token),
                form(view, other, 1, "send").asProgram().answer(),
                form(view, other, 9, "check").asProgram().answer(),
                form("", other, 1, "cancel-confirmed").asProgram().answer());
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.outcome()).isEqualTo("404 unknown-registration"))
                .map(Answer::text)
                .containsOnly(
                        asProgram("/s/ita-2564/" + organisation + "?t=wrong").text());
        assertThat(STACK.slot(organisation).revision()).isEqualTo(1);
    }

    @Test
    void afterClosingEveryStepIsRefusedButForTheExtended() {
        STACK.moveClockTo("2021-03-20T00:00:00+07:00");
        for (var answer : List.of(
                get(""),
                post(other, 1, "check"),
                post(other, 1, "send"),
                post("cancel", 1),
                post("cancel-confirmed", 1))) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(AsRead.of(answer.text()))
                    .contains(PAGE.get("edit-closed.title"), "19 มีนาคม 2564 เวลา 23.59 น.", "tel:+6632424518");
        }
        assertThat(STACK.slot(organisation).revision()).isEqualTo(1);

        STACK.extend(organisation, "2021-03-21T00:00:00+07:00");
        assertThat(post(other, 1, "send").status()).isEqualTo(303);
    }

    @Test
    void tooManyChangesAreTheOfficesMatter() {
        IntStream.range(1, Amendment.MOST_REVISIONS)
                .forEach(seen -> assertThat(post(seen % 2 == 1 ? other : typed, seen, "send")
                                .status())
                        .isEqualTo(303));
        for (var answer : List.of(
                get(""),
                post(typed, Amendment.MOST_REVISIONS, "send"),
                post("cancel-confirmed", Amendment.MOST_REVISIONS))) {
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.text()).contains(PAGE.get("too-many-changes.title"), "tel:+6632424518");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "revision=x&step=send", "revision=99999999999&step=cancel-confirmed", "step=nothing&=&&"})
    void anOddBodyChangesNothing(String body) {
        assertThat(STACK.ask("POST", address()).form(body).answer().status()).isEqualTo(428);
        assertThat(STACK.slot(organisation).revision()).isEqualTo(1);
    }

    @Test
    void aBodyKeepsToTheRulesOfBodies() {
        assertThat(STACK.ask("POST", address()).asProgram().json("{}").answer().outcome())
                .isEqualTo("415 unsupported-media-type");
        assertThat(STACK.ask("POST", address())
                        .asProgram()
                        .form("a=" + "x".repeat(64 * 1024))
                        .answer()
                        .outcome())
                .isEqualTo("413 too-large");
        assertThat(STACK.ask("POST", address())
                        .asProgram()
                        .form("a=%zz")
                        .answer()
                        .outcome())
                .isEqualTo("400 malformed");
        assertThat(STACK.ask("POST", "/s/none/" + organisation + "/edit?t=" + token)
                        .asProgram()
                        .form("step=cancel-confirmed&revision=1")
                        .answer()
                        .outcome())
                .isEqualTo("404 unknown-seminar");
    }

    private static Answer asProgram(String path) {
        return STACK.ask("GET", path).asProgram().answer();
    }

    private String slip(String held) {
        return "/s/ita-2564/" + organisation + "?t=" + held;
    }

    private String address() {
        return "/s/ita-2564/" + organisation + "/edit?t=" + token;
    }

    private Answer get(String more) {
        return STACK.get(address() + more);
    }

    private Answer post(TypedForm change, int revision, String step) {
        return form(token, change, revision, step).answer();
    }

    private Asking form(String held, TypedForm change, int revision, String step) {
        return STACK.ask("POST", "/s/ita-2564/" + organisation + "/edit?t=" + held)
                .form(change.asChange().form(step) + "&revision=" + revision);
    }

    private Answer post(String step, int revision) {
        return STACK.ask("POST", address())
                .form("step=" + step + "&revision=" + revision)
                .answer();
    }

    /// The subjects of the mails to one mailbox of the organisation.
    private List<Object> mailsTo(String name) {
        return STACK.mails().stream()
                .filter(mail -> mail.get("to").equals(List.of(name + "@" + organisation + ".example")))
                .map(mail -> mail.get("subject"))
                .toList();
    }
}
