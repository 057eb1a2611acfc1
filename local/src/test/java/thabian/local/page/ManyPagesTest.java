package thabian.local.page;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.local.client.Browser.form;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Organisation;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.HistoryEntry.What;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Browser;
import thabian.local.client.TypedForm;

/// One act done to many organisations of the board.
class ManyPagesTest {
    private static final String BOARD = "/staff/seminars/ita-2564";
    private static final String MANY = BOARD + "/organisations";
    private static final String MORNING = "2021-03-08T09:00:00+07:00";

    @AutoClose
    private static final Stack STACK = Stack.start();

    private final String silent = STACK.nextOrganisation();
    private final String registered = STACK.nextOrganisation();
    private final Browser officer = new Browser(STACK.home());

    @BeforeEach
    void oneOfTwoIsRegistered() {
        STACK.moveClockTo(MORNING);
        officer.signIn(BOARD, "PHETCHABURI_OFFICER");
        STACK.register(TypedForm.of(registered));
        STACK.settleMails();
    }

    private static String ticks(String... codes) {
        return Stream.of(codes).map(code -> "org." + code + "=on").collect(Collectors.joining("&"));
    }

    private Answer send(String... fields) {
        return officer.send(MANY, ticks(silent, registered) + "&" + form(fields));
    }

    private static List<What> history(String organisation) {
        return STACK.slot(organisation).history().stream()
                .map(HistoryEntry::what)
                .toList();
    }

    private static String lines(Answer answer, String heading) {
        return answer.text().split("id=\"" + heading + "\"", 2)[1].split("</section>", 2)[0];
    }

    @Test
    void whoWasTickedIsNamedBeforeAnythingIsDone() {
        assertThat(officer.open(BOARD).text())
                .contains("<form class=\"many screen\" id=\"many\" method=\"get\"", "form=\"many\" name=\"org.");
        var page = officer.open(MANY + "?" + ticks(silent, registered, "6769999", "6700101") + "&show=silent");
        assertThat(page.text())
                .contains(
                        "หน่วยงานที่เลือก 2 แห่ง",
                        "name=\"org." + silent + "\" checked",
                        "name=\"show\" value=\"silent\"")
                .doesNotContain("6769999", "6700101");
        assertThat(history(silent)).isEmpty();
    }

    @Test
    void allThatALookFindsAreChosenAtOnce() {
        assertThat(officer.open(MANY + "?all=1&q=" + silent).text()).contains("หน่วยงานที่เลือก 1 แห่ง");
        assertThat(officer.open(MANY + "?all=1").text()).contains("หน่วยงานที่เลือก 85 แห่ง");
        assertThat(officer.open(MANY).text()).contains("ยังไม่ได้เลือกหน่วยงาน");
    }

    @Test
    void aNoteStandsAtEachAndIsNotWrittenTwice() {
        var begun = "2021-03-08T02:00:00Z";
        var done = send("act", "note", "reason", "แจ้งทางไลน์แล้ว", "begun", begun);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text()).contains("จดบันทึกแล้ว 2 แห่ง").doesNotContain("id=\"left\"");
        assertThat(history(silent)).containsExactly(What.NOTED);

        assertThat(send("act", "note", "reason", "แจ้งทางไลน์แล้ว", "begun", begun)
                        .text())
                .contains("จดบันทึกแล้ว 2 แห่ง");
        assertThat(history(silent)).as("the same form once more").containsExactly(What.NOTED);
        send("act", "note", "reason", "อีกเรื่อง", "begun", begun);
        assertThat(history(silent)).containsExactly(What.NOTED, What.NOTED);
    }

    @Test
    void whatIsRefusedIsToldOfEach() {
        var done = send("act", "resend", "reason", "ไม่ได้รับ");
        assertThat(lines(done, "left")).contains("/" + silent + "\"").doesNotContain("/" + registered + "\"");
        assertThat(lines(done, "done")).contains("/" + registered + "\"", "กำลังส่งอีเมลซ้ำ 1 แห่ง");
        assertThat(history(silent)).isEmpty();
        assertThat(history(registered)).endsWith(What.RESENT);
        STACK.settleMails();
    }

    @Test
    void nobodysTimeIsCutShort() {
        STACK.extend(silent, "2021-03-25T00:00:00+07:00");
        var done = send(
                "act", "extend", "choice", "typed", "day", "22", "month", "3", "year", "2564", "time", "16.30",
                "reason", "น้ำท่วม");
        assertThat(lines(done, "left")).contains("/" + silent + "\"", "ได้รับการขยายเวลาถึงวันพุธที่ 24 มีนาคม 2564");
        assertThat(lines(done, "done")).contains("/" + registered + "\"", "ขยายเวลาแล้ว 1 แห่ง");
        assertThat(STACK.slot(silent).extendedUntil()).contains(Stack.instant("2021-03-25T00:00:00+07:00"));
        assertThat(STACK.slot(registered).extendedUntil()).contains(Stack.instant("2021-03-22T16:30:00+07:00"));
    }

    @Test
    void whatAColleagueDidSinceTheTickIsNotPutOut() {
        STACK.extend(silent, "2021-03-25T00:00:00+07:00");
        var done = officer.send(
                MANY,
                "org." + silent + "=0-0&"
                        + form(
                                "act", "extend", "choice", "typed", "day", "27", "month", "3", "year", "2564", "time",
                                "16.30", "reason", "น้ำท่วม"));
        assertThat(lines(done, "left")).contains("/" + silent + "\"", "แก้ไขไปก่อนแล้ว");
        assertThat(STACK.slot(silent).extendedUntil()).contains(Stack.instant("2021-03-25T00:00:00+07:00"));
    }

    @Test
    void aBoxOfAFaultyFormChoosesTheVersionThatWasTicked() {
        STACK.extend(silent, "2021-03-25T00:00:00+07:00");
        assertThat(officer.send(MANY, "org." + silent + "=0-0&" + form("act", "resend", "reason", ""))
                        .text())
                .contains("name=\"org." + silent + "\" checked value=\"0-0\"");
    }

    @Test
    void whatIsMissingIsAskedForAndNothingIsDone() {
        var answer = send("act", "extend", "choice", "typed", "day", "32", "reason", "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("id=\"errors\"", "id=\"extend-until-fault\"", "id=\"reason-fault\"", "value=\"32\"")
                .contains("name=\"org." + silent + "\" checked");
        assertThat(send("reason", "x").text()).contains("id=\"act-fault\"");
        assertThat(officer.send(MANY, form("act", "note", "reason", "x")).text())
                .contains("ยังไม่ได้เลือกหน่วยงาน");
        assertThat(send("act", "withdraw", "reason", "x", "confirm", "yes").status())
                .as("not to many at once")
                .isEqualTo(422);
        assertThat(history(silent)).isEmpty();
        assertThat(history(registered)).containsExactly(What.REGISTERED);
    }

    @Test
    void noMoreThanOneRequestCanDoAreDoneAtOnce() {
        var codes = Stream.iterate(6700001, code -> code + 1)
                .limit(100)
                .map(String::valueOf)
                .toArray(String[]::new);
        var answer = officer.send(MANY, ticks(codes) + "&" + ticks(silent) + "&" + form("act", "note", "reason", "x"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("ทำรายการได้ครั้งละไม่เกิน 100 แห่ง");
        assertThat(history(silent)).isEmpty();
    }

    @Test
    void onlyOfficersOfTheProvinceDoIt() {
        var viewer = new Browser(STACK.home());
        viewer.signIn(BOARD, "PHETCHABURI_VIEWER");
        assertThat(viewer.open(BOARD).text()).doesNotContain("id=\"many\"", "form=\"many\"");
        assertThat(viewer.open(MANY + "?" + ticks(silent)).status()).isEqualTo(403);
        var others = Stack.organisations().stream()
                .map(Organisation::code)
                .map(Object::toString)
                .limit(2)
                .toArray(String[]::new);
        var foreign = new Browser(STACK.home());
        foreign.signIn("/staff", "RATCHABURI_OFFICER");
        assertThat(foreign.send(MANY, ticks(others) + "&" + form("act", "note", "reason", "x"))
                        .status())
                .isEqualTo(403);
    }
}
