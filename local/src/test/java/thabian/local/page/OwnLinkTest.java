package thabian.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.slot.Registration;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.TypedForm;
import thabian.words.Words;

/// An organisation's own link and QR, which carry its code: by them its registration is found open to change, whoever
/// made it; also where the seminar asks for no code.
class OwnLinkTest {
    @AutoClose
    private static final Stack STACK = Stack.start();

    private static final Words PAGE = Words.of("page");

    private final String organisation = STACK.nextOrganisation();
    private final String code = STACK.slot(organisation).code().orElseThrow().value();
    private final TypedForm strangers = TypedForm.of(organisation);
    /// The form as it is shown.
    private final TypedForm shown = masked(strangers);

    private String strangersToken = "";

    @BeforeEach
    void aStrangerIsThereFirst() {
        STACK.moveClockTo("2021-03-08T09:00:00+07:00");
        strangersToken = STACK.register("ita-2564", strangers).field("manageToken");
        STACK.settleMails();
    }

    private TypedForm masked(TypedForm typed) {
        String saraban = "s•••@" + organisation + ".example";
        return typed.with("/contact/phone", "03•••12")
                .with("/contact/email", saraban)
                .with("/attendees/0/phone", "08•••33")
                .with("/attendees/0/email", saraban)
                .with("/attendees/1/email", saraban)
                .with("/attendees/2/email", "p•••@" + organisation + ".example");
    }

    private String own() {
        return "/s/ita-2564?org=" + organisation + "&code=" + code;
    }

    private Answer edit(TypedForm typed, int revision, String step) {
        return STACK.ask("POST", "/s/ita-2564/" + organisation + "/edit?code=" + code)
                .form(typed.asChange().form(step) + "&revision=" + revision)
                .answer();
    }

    @Test
    void itShowsWhoIsRegisteredButNotHowTheyAreReached() {
        var page = STACK.get(own());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.text())
                .contains(
                        "value=\"นายสมมุติ ใจสะอาด\"",
                        "value=\"08•••33\"",
                        "value=\"s•••@" + organisation + ".example\"")
                .contains(PAGE.get("edit.own"), "action=\"/s/ita-2564/" + organisation + "/edit?code=" + code)
                .doesNotContain("089-611-2233", "saraban@", strangersToken, PAGE.get("already-registered.title"));
    }

    /// Two mailboxes may look the same in part: only one that is the contact's stays with the seat.
    @Test
    void aPastedListSwapsPeopleWithoutShowingHowAnybodyIsReached() {
        var list = URLEncoder.encode("นายวีระ มาแทน ปลัด\nนางใหม่ มาแทน นิติกร", StandardCharsets.UTF_8);
        var path = "/s/ita-2564/" + organisation + "/edit?code=" + code;
        var sent = shown.asChange().form("list") + "&revision=1&list=" + list;
        var asked = STACK.ask("POST", path).form(sent).answer();
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text())
                .contains("นายวีระ มาแทน", "value=\"place\"")
                .doesNotContain("089-611-2233", "saraban@");
        var mark = asked.text().replaceFirst("(?s).*name=\"placed\" value=\"([0-9a-f]+)\".*", "$1");
        var placed = STACK.ask("POST", path)
                .form(sent.replace("step=list", "step=place") + "&placed=" + mark
                        + "&place.0=chief-administrator&place.1=officer")
                .answer();
        assertThat(placed.text())
                .contains("value=\"วีระ\"", "value=\"ใหม่\"", "value=\"s•••@" + organisation + ".example\"")
                .doesNotContain("08•••33", "p•••@", "saraban@");
        assertThat(STACK.slot(organisation).revision()).isEqualTo(1);
    }

    @Test
    void aWrongCodeIsNone() {
        for (var wrong : new String[] {"", "WRONG", code + "X"}) {
            assertThat(STACK.get("/s/ita-2564?org=" + organisation + "&code=" + wrong)
                            .text())
                    .contains(PAGE.get("already-registered.title"))
                    .doesNotContain("สมมุติ");
            assertThat(STACK.get("/s/ita-2564/" + organisation + "/edit?code=" + wrong)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void alsoWhereTheContactsMailboxStays() {
        var view = STACK.slot(organisation)
                .registration()
                .orElseThrow()
                .tokens()
                .view()
                .secret();

        assertThat(edit(
                                shown.with("/contact/name", "นางสาวจริงใจ ถูกต้องดี")
                                        .with("/attendees/0/firstName", "ประเสริฐ"),
                                1,
                                "send")
                        .status())
                .isEqualTo(303);

        for (var token : List.of(strangersToken, view)) {
            assertThat(STACK.registration("GET", organisation)
                            .holding(token)
                            .answer()
                            .status())
                    .isEqualTo(404);
        }
        assertThat(STACK.registration("DELETE", organisation)
                        .holding(strangersToken)
                        .ifMatch(2)
                        .answer()
                        .status())
                .isEqualTo(404);
        assertThat(STACK.slot(organisation).filled()).isTrue();
    }

    @Test
    void theTrueOfficeTakesItsPlaceWithoutAnyOfficer() {
        var trueOnes = shown.with("/contact/name", "นางสาวจริงใจ ถูกต้องดี")
                .with("/contact/phone", "032-111-222")
                .with("/contact/email", "true@" + organisation + ".example")
                .with("/attendees/0/firstName", "ประเสริฐ");

        var strangersView = STACK.slot(organisation)
                .registration()
                .orElseThrow()
                .tokens()
                .view()
                .secret();
        var check = edit(trueOnes, 1, "check");
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.text())
                .contains(
                        "<ins>true@" + organisation + ".example</ins>", "<del>s•••@" + organisation + ".example</del>")
                .contains("name=\"attendees.0.phone\" value=\"08•••33\"")
                .doesNotContain("089-611-2233", "saraban@");
        var sent = edit(trueOnes, 1, "send");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location")).isEqualTo(own() + "&changed=1");
        assertThat(STACK.get(sent.header("Location")).text()).contains(PAGE.get("edit.saved"), "ประเสริฐ");
        var stored = STACK.slot(organisation).registration().orElseThrow().delegation();
        assertThat(stored.contact().email().value()).isEqualTo("true@" + organisation + ".example");
        assertThat(stored.attendees().getFirst().phone().orElseThrow().written())
                .isEqualTo("089-611-2233");
        assertThat(STACK.registration("GET", organisation)
                        .holding(strangersToken)
                        .answer()
                        .status())
                .as("the stranger's link has ended")
                .isEqualTo(404);
        assertThat(STACK.registration("GET", organisation)
                        .holding(strangersView)
                        .answer()
                        .status())
                .as("and so has the one to look")
                .isEqualTo(404);
        assertThat(STACK.get("/s/ita-2564/" + organisation + "?t=" + strangersView)
                        .text())
                .as("but for names")
                .contains("ประเสริฐ")
                .doesNotContain("true@", "032-111-222", "089-611-2233");
        var link = STACK.slot(organisation)
                .registration()
                .orElseThrow()
                .tokens()
                .manage()
                .secret();
        STACK.settleMails();
        assertThat(STACK.mails())
                .filteredOn(mail -> mail.toString().contains("true@" + organisation))
                .isNotEmpty()
                .anyMatch(mail -> mail.toString().contains(link));
    }

    @Test
    void whatIsWrongComesBackAsItWasTyped() {
        var page = edit(shown.with("/contact/phone", "08•••99"), 1, "check");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains("value=\"08•••99\"", "href=\"#contact-phone\"")
                .doesNotContain("089-611-2233", "saraban@");
    }

    @Test
    void whoeverIsOvertakenSeesNothingThatIsHidden() {
        STACK.change(strangersToken, 1, strangers.with("/contact/phone", "032-999-888"));
        var stale = edit(shown, 1, "send");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text()).contains(PAGE.get("stale.title")).doesNotContain("032-999-888");
    }

    /// Ticks that this form does not have would copy what the contact has to where it is shown.
    @Test
    void nothingHiddenIsLentToWhoeverAsksForIt() {
        var ticks = "&contact.emailForAll=true&contact.phoneForAll=true&attendees.0.isContact=true&revision=1";
        for (var step : new String[] {"check", "send", "edit"}) {
            var page = STACK.ask("POST", "/s/ita-2564/" + organisation + "/edit?code=" + code)
                    .form(shown.with("/attendees/0/email", "")
                                    .with("/attendees/0/phone", "")
                                    .asChange()
                                    .form(step)
                            + ticks)
                    .answer();
            assertThat(page.status()).isIn(200, 422);
            assertThat(page.text()).doesNotContain("saraban@", "089-611");
        }
        assertThat(STACK.slot(organisation).revision()).isEqualTo(1);
    }

    @Test
    void noRemarkNamesAnAddressThatOnlyStands() {
        var mistyped = strangers.with("/contact/email", "saraban@gmial.com");
        STACK.change(strangersToken, 1, mistyped);
        var check = edit(
                masked(mistyped).with("/contact/email", "s•••@gmial.com").with("/attendees/1/lastName", "ใหม่เอี่ยม"),
                2,
                "check");
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.text()).doesNotContain("saraban@");
        var typed = edit(masked(mistyped).with("/contact/email", "true@gmial.com"), 2, "check");
        assertThat(typed.text()).contains("true@gmail.com");
    }

    @Test
    void itCancels() {
        assertThat(edit(strangers, 1, "cancel-confirmed").status()).isEqualTo(200);
        assertThat(STACK.slot(organisation).registration()).isEmpty();
        assertThat(STACK.get(own()).text())
                .contains("<option value=\"" + organisation + "\" selected")
                .contains("<input type=\"hidden\" name=\"code\" value=\"" + code + "\">");
    }

    @Test
    void byTheApiTheCodeOpensWhatTheManageTokenOpens() {
        var read = STACK.registration("GET", organisation)
                .with("Organisation-Code", code.toLowerCase(Locale.ROOT))
                .answer();
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text())
                .contains("\"phone\":\"08•••33\"", "สมมุติ")
                .doesNotContain("manageToken", "viewToken", "saraban@");
        var put = STACK.registration("PUT", organisation)
                .with("Organisation-Code", code)
                .ifMatch(1)
                .json(shown.with("/attendees/1/lastName", "เปลี่ยนแล้ว")
                        .asChange()
                        .json())
                .answer();
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.text()).contains("เปลี่ยนแล้ว", "\"phone\":\"08•••33\"");
        assertThat(STACK.slot(organisation)
                        .registration()
                        .orElseThrow()
                        .delegation()
                        .contact()
                        .email()
                        .value())
                .isEqualTo("saraban@" + organisation + ".example");
        assertThat(STACK.registration("GET", organisation)
                        .holding(strangersToken)
                        .answer()
                        .status())
                .as("the contact is the same")
                .isEqualTo(200);
        assertThat(STACK.registration("DELETE", organisation)
                        .with("Organisation-Code", "WRONG")
                        .ifMatch(2)
                        .answer()
                        .status())
                .isEqualTo(404);
        assertThat(STACK.registration("DELETE", organisation)
                        .with("Organisation-Code", code)
                        .ifMatch(2)
                        .answer()
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aContactWhoNamesAnotherHandsTheLinkOver() {
        var other = strangers.with("/contact/email", "other@" + organisation + ".example");
        var put = STACK.change(strangersToken, 1, other);
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.text()).doesNotContain("manageToken", "viewToken", "other@");
        assertThat(STACK.change(strangersToken, 2, strangers).status()).isEqualTo(404);
    }

    @Test
    void byThePageTooAndThePageSaysSo() {
        var sent = STACK.ask("POST", "/s/ita-2564/" + organisation + "/edit?t=" + strangersToken)
                .form(strangers
                                .with("/contact/email", "other@" + organisation + ".example")
                                .asChange()
                                .form("send")
                        + "&revision=1")
                .answer();
        assertThat(sent.status()).isEqualTo(303);
        assertThat(STACK.get(sent.header("Location")).text())
                .contains(PAGE.get("slip.handed-over"))
                .doesNotContain("/edit?t=");
    }

    private Answer put(TypedForm typed, int revision) {
        return STACK.registration("PUT", organisation)
                .with("Organisation-Code", code)
                .ifMatch(revision)
                .json(typed.asChange().json())
                .answer();
    }

    private Registration stored() {
        return STACK.slot(organisation).registration().orElseThrow();
    }

    /// All that a mailbox was sent and its links open.
    private List<String> told(String mailbox) {
        STACK.settleMails();
        var tokens = stored().tokens();
        List<String> told = new ArrayList<>();
        STACK.mails().stream()
                .map(Object::toString)
                .filter(mail -> mail.contains(mailbox))
                .forEach(told::add);
        for (var token : List.of(tokens.manage().secret(), tokens.view().secret())) {
            if (told.stream().anyMatch(mail -> mail.contains(token))) {
                told.add(STACK.registration("GET", organisation)
                        .holding(token)
                        .answer()
                        .text());
                for (var page : List.of("", "/edit", "/calendar.ics")) {
                    told.add(STACK.get("/s/ita-2564/" + organisation + page + "?t=" + token)
                            .text());
                }
            }
        }
        assertThat(told).as("mails and what they open").hasSizeGreaterThan(4);
        return told;
    }

    @Test
    void noMailboxThatWasNamedByTheCodeIsToldWhatItMasks() {
        var thief = "thief@evil.example";
        var asContact = shown.with("/contact/name", "นายคนใหม่ มาแทน")
                .with("/contact/phone", "0899999999")
                .with("/contact/email", thief);

        assertThat(put(asContact, 1).status()).isEqualTo(200);

        assertThat(told(thief))
                .noneMatch(text -> text.contains("saraban@" + organisation)
                        || text.contains("piti@" + organisation)
                        || text.contains("0896112233")
                        || text.contains("089-611-2233"))
                .anyMatch(text -> text.contains("name=\"attendees.0.phone\" value=\"08•••33\""))
                .anyMatch(text -> text.contains("089-999-9999"));
        var manage = stored().tokens().manage().secret();
        assertThat(STACK.change(manage, 2, asContact.with("/attendees/0/phone", "0812223344"))
                        .text())
                .as("what they type is theirs, the rest stands as it was")
                .contains("0812223344", "p•••@" + organisation + ".example")
                .doesNotContain("piti@");
        assertThat(stored().delegation().attendees().getLast().email().value())
                .isEqualTo("piti@" + organisation + ".example");
    }

    @Test
    void norIsAnAttendeeWhoWasNamedSo() {
        var thief = "other-thief@evil.example";

        assertThat(put(shown.with("/attendees/2/email", thief), 1).status()).isEqualTo(200);

        assertThat(told(thief))
                .noneMatch(text -> text.contains("saraban@" + organisation)
                        || text.contains("032-111-222")
                        || text.contains("032111222")
                        || text.contains("0896112233")
                        || text.contains("089-611-2233"));
        assertThat(STACK.registration("GET", organisation)
                        .holding(strangersToken)
                        .answer()
                        .text())
                .as("the contact is the same")
                .contains("0896112233", "saraban@" + organisation);
    }

    private Answer register(String step, TypedForm typed, String more) {
        return STACK.ask("POST", "/s/ita-2564")
                .form(typed.with("/code", code).form(step) + more)
                .answer();
    }

    /// The form was opened while the place was free.
    @Test
    void whoeverWasOvertakenMeetsWhatStandsBesideWhatTheyTyped() {
        var typed = TypedForm.of(organisation)
                .with("/contact/name", "นางสาวจริงใจ ถูกต้องดี")
                .with("/contact/email", "true@" + organisation + ".example")
                .with("/attendees/0/firstName", "ประเสริฐ");
        for (var step : List.of("check", "send")) {
            var page = register(step, typed, "");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text())
                    .contains(PAGE.get("already.title"), "สมมุติ", "ประเสริฐ", "true@" + organisation, "s•••@")
                    .contains("action=\"/s/ita-2564/" + organisation + "/edit?code=" + code)
                    .contains("name=\"revision\" value=\"1\"")
                    .doesNotContain(PAGE.get("step.send-link"), PAGE.get("already-registered.title"), strangersToken);
        }
        var faulty = register("check", typed.with("/contact/phone", "12"), "");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text())
                .contains("href=\"#contact-phone\"", "/edit?code=" + code, "ประเสริฐ")
                .doesNotContain(PAGE.get("step.send-link"));
        var list = "&list=" + URLEncoder.encode("นายวีระ มาแทน ปลัด", StandardCharsets.UTF_8);
        for (var page : List.of(register("edit", typed, ""), register("list", typed, list))) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains("/edit?code=" + code).doesNotContain(PAGE.get("step.send-link"));
        }
        assertThat(STACK.slot(organisation).revision()).as("nothing is stored").isEqualTo(1);
        assertThat(edit(typed, 1, "send").status()).isEqualTo(303);
        assertThat(stored().delegation().contact().email().value()).isEqualTo("true@" + organisation + ".example");
    }

    @Test
    void whoeverHasAnotherCodeIsAStranger() {
        var page = STACK.ask("POST", "/s/ita-2564")
                .form(TypedForm.of(organisation).with("/code", "WRONG").form("send"))
                .answer();
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains(PAGE.get("step.send-link")).doesNotContain("/edit?code=");
    }

    @Test
    void byTheApiTheRefusalSaysTheWay() {
        var own = STACK.register(TypedForm.of(organisation).with("/code", code));
        assertThat(own.outcome()).isEqualTo("409 already-registered");
        assertThat(own.text()).contains("Organisation-Code");
        var byHeader = STACK.ask("POST", "/api/seminars/ita-2564/registrations")
                .with("Organisation-Code", code.toLowerCase(Locale.ROOT))
                .json(TypedForm.of(organisation).json())
                .answer();
        assertThat(byHeader.outcome()).isEqualTo("409 already-registered");
        assertThat(byHeader.text())
                .as("the header is read as the body's code is")
                .contains("Organisation-Code");
        assertThat(STACK.register(TypedForm.of(organisation).with("/code", "WRONG"))
                        .text())
                .doesNotContain("Organisation-Code");
    }
}
