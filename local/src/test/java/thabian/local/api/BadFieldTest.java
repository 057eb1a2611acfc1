package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.Stack;
import thabian.local.client.TypedForm;

/// What is wrong in a field is named with its place, by the API and on the page; nothing is stored of it.
class BadFieldTest {
    private static final String LONG = "ก".repeat(300);

    @AutoClose
    private static final Spoiler SPOILER = new Spoiler();

    private static final Stack STACK = SPOILER.stack();

    private static final String ORGANISATION = SPOILER.organisation();

    @AfterAll
    static void nothingPersonalWasPrinted() {
        SPOILER.nothingPersonalWasPrinted();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("/contact/phone", "สองห้าหก", "phone-format"),
                fault("/contact/phone", "12345", "phone-format"),
                fault("/contact/phone", "812345678", "phone-zero"),
                fault("/contact/phone", "032-111-222 หรือ 081-234-5678", "phone-two"),
                fault("/attendees/1/phone", "โทรหาพี่แดง", "phone-format"),
                fault("/contact/email", "a@b", "email-format"),
                fault("/attendees/0/email", "a@b", "email-format"),
                fault("/attendees/0/email", "สมชาย@example.com", "email-format"),
                fault("/attendees/0/email", "a b@example.com", "email-format"),
                fault("/attendees/0/email", "a@example.com, b@example.com", "email-format"),
                fault("/attendees/0/email", "<a@example.com", "email-format"),
                fault("/attendees/0/email", "x".repeat(65) + "@example.com", "email-format"),
                fault("/attendees/0/email", "", "required"),
                fault("/contact/name", " \u200b\u00a0", "required"),
                fault("/contact/name", LONG, "too-long"),
                fault("/attendees/0/firstName", LONG, "too-long"),
                fault("/attendees/0/position", LONG, "too-long"),
                fault("/attendees/0/firstName", "สมชาย 😀", "name-doubtful"),
                fault("/attendees/0/lastName", "ใจ(ดี)", "name-doubtful"),
                fault("/attendees/0/firstName", "<script>", "name-doubtful"),
                fault("/attendees/0/prefix", "นาย2", "name-doubtful"),
                fault("/attendees/0/firstName", "สม\u0000ชาย", "characters"),
                fault("/attendees/0/position", "ปลัด\u001b[31m", "characters"),
                fault("/attendees/0/capacity", "HOLDER", "capacity-unknown"),
                fault("/attendees/0/capacity", "", "required"),
                fault("/organisation", "676060", "code-format"),
                fault("/organisation", "16760607", "code-format"),
                fault("/organisation", "6760607; DROP TABLE", "code-format"),
                fault("/organisation", "", "required"),
                fault("/submissionId", "1", "submission-format"),
                fault("/submissionId", "1-1-1-1-1", "submission-format"),
                fault("/submissionId", "", "required"));
    }

    private static Arguments fault(String pointer, String value, String code) {
        return Arguments.of(pointer, value, code);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNamedWithItsPlace(String pointer, String value, String code) {
        var spoilt = SPOILER.spoilt(typed -> typed.with(pointer, value));
        assertThat(STACK.register(spoilt).faults()).containsExactly(pointer + " " + code);
        assertThat(SPOILER.submitted(spoilt))
                .satisfies(page -> assertThat(page.status()).isEqualTo(422))
                .satisfies(page -> assertThat(page.text())
                        .contains("href=\"#" + pointer.substring(1).replace('/', '-') + "\"")
                        .doesNotContain("<script>"));
        SPOILER.nothingIsStored();
    }

    static Stream<String> lines() {
        return Stream.of(
                "/contact/name",
                "/contact/phone",
                "/contact/email",
                "/attendees/0/prefix",
                "/attendees/0/firstName",
                "/attendees/0/lastName",
                "/attendees/0/position",
                "/attendees/0/phone",
                "/attendees/0/email");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineBreakIsInNoLine(String pointer) {
        var good = TypedForm.of(ORGANISATION)
                .with("/attendees/0/phone", "081-234-5678")
                .text(pointer);
        for (var lineBreak : List.of("\r\nBcc: x@example.com", "\n", "\r", "\u2028", "\u0085")) {
            var spoilt = SPOILER.spoilt(typed -> typed.with(pointer, good + lineBreak));
            assertThat(STACK.register(spoilt).faults()).containsExactly(pointer + " line-break");
            assertThat(SPOILER.submitted(spoilt).status()).isEqualTo(422);
        }
        SPOILER.nothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/organisation", "/submissionId", "/attendees/0/seat", "/attendees/0/capacity"})
    void aLineBreakIsInNoNameOfAThing(String pointer) {
        var good = TypedForm.of(ORGANISATION).text(pointer);
        var spoilt = SPOILER.spoilt(typed -> typed.with(pointer, good.substring(0, 4) + "\r\n" + good.substring(4)));
        assertThat(STACK.register(spoilt).outcome()).isEqualTo("422 invalid");
        assertThat(SPOILER.submitted(spoilt).status()).isEqualTo(422);
        SPOILER.nothingIsStored();
    }

    static Stream<Arguments> seatings() {
        return Stream.of(
                Arguments.of(
                        "three people in two seats",
                        edit(typed -> typed.with("/attendees/2/seat", "head-of-office")),
                        List.of("/attendees/2/seat seat-twice", "/attendees seat-missing")),
                Arguments.of(
                        "a seat that is none",
                        edit(typed -> typed.with("/attendees/2/seat", "mayor")),
                        List.of("/attendees/2/seat seat-unknown", "/attendees seat-missing")),
                Arguments.of(
                        "two people", edit(typed -> typed.without("/attendees/2")), List.of("/attendees seat-missing")),
                Arguments.of(
                        "one person in two seats",
                        edit(typed -> typed.with("/attendees/2/firstName", " มานี\u200b")
                                .with("/attendees/2/lastName", "มีตัวอย่าง")),
                        List.of("/attendees/2/firstName same-person")),
                Arguments.of(
                        "the notice unread",
                        edit(typed -> typed.with("/noticeRead", false)),
                        List.of("/noticeRead notice-unread")));
    }

    private static UnaryOperator<TypedForm> edit(UnaryOperator<TypedForm> edit) {
        return edit;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seatings")
    void everySeatIsForOnePerson(String what, UnaryOperator<TypedForm> edit, List<String> faults) {
        assertThat(STACK.register(SPOILER.spoilt(edit)).faults()).containsExactlyElementsOf(faults);
        SPOILER.nothingIsStored();
    }

    @Test
    void aFourthPersonHasNoSeat() {
        var fourth = SPOILER.spoilt(typed -> typed.with("/attendees/3/seat", "officer")
                .with("/attendees/3/capacity", "holder")
                .with("/attendees/3/prefix", "นาย")
                .with("/attendees/3/firstName", "วีระ")
                .with("/attendees/3/lastName", "เกินมา")
                .with("/attendees/3/position", "นิติกร")
                .with("/attendees/3/email", "wira@example.com"));
        assertThat(STACK.register(fourth).faults()).containsExactly("/attendees/3/seat seat-twice");
        assertThat(SPOILER.submitted(fourth).status()).isEqualTo(422);
        SPOILER.nothingIsStored();
    }

    @Test
    void allFaultsComeAtOnce() {
        var answer = STACK.register(SPOILER.spoilt(typed -> typed.with("/contact/phone", "-")
                .with("/attendees/0/email", "a@b")
                .with("/attendees/2/lastName", "")
                .without("/noticeRead")));
        assertThat(answer.faults())
                .containsExactly(
                        "/contact/phone phone-format",
                        "/attendees/0/email email-format",
                        "/attendees/2/lastName required",
                        "/noticeRead notice-unread");
        assertThat((List<?>) answer.json().get("errors"))
                .allSatisfy(error -> assertThat(error).asString().containsPattern("detail=[ก-๙]"));
        assertThat(STACK.ask("POST", Stack.REGISTRATIONS).json("{}").answer().outcome())
                .isEqualTo("422 invalid");
        assertThat(STACK.ask("POST", "/s/ita-2564").form("").answer().status()).isEqualTo(422);
        SPOILER.nothingIsStored();
    }

    @Test
    void aLoneSurrogateIsNoCharacter() {
        var json = TypedForm.of(ORGANISATION)
                .with("/attendees/0/position", "LONE")
                .json()
                .replace("LONE", "\\ud800");
        assertThat(STACK.ask("POST", Stack.REGISTRATIONS).json(json).answer().faults())
                .containsExactly("/attendees/0/position characters");
        var form =
                TypedForm.of(ORGANISATION).with("/attendees/0/position", "LONE").form("send");
        assertThat(STACK.ask("POST", "/s/ita-2564")
                        .form(form.replace("LONE", "%ED%A0%80"))
                        .answer()
                        .status())
                .isEqualTo(400);
        SPOILER.nothingIsStored();
    }
}
