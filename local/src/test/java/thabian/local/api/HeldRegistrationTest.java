package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.TypedForm;

/// What the holders of a registration's two tokens can do with it, and nobody else.
class HeldRegistrationTest {
    @AutoClose
    private static final Stack STACK = Stack.start();

    @BeforeEach
    void morningOfTheLetter() {
        STACK.moveClockTo("2021-03-08T09:00:00+07:00");
    }

    @Test
    void theManageTokenReadsChangesAndCancels() {
        var organisation = STACK.nextOrganisation();
        var typed = TypedForm.of(organisation);
        var registered = STACK.register(typed);
        var token = registered.field("manageToken");

        var read = STACK.registration("GET", organisation).holding(token).answer();
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json()).isEqualTo(registered.json());
        assertThat(read.header("ETag")).isEqualTo("\"1\"");

        var changed = STACK.change(token, 1, typed.with("/attendees/0/firstName", "วิชัย"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.json())
                .containsEntry("revision", 2)
                .containsEntry("manageToken", token)
                .containsEntry("viewToken", registered.field("viewToken"));
        assertThat(changed.json().get("attendees")).asString().contains("วิชัย").doesNotContain("สมมุติ");

        var cancelled = STACK.registration("DELETE", organisation)
                .holding(token)
                .ifMatch(2)
                .answer();
        assertThat(cancelled.status()).isEqualTo(204);
        assertThat(cancelled.bytes()).isEmpty();
        assertThat(STACK.registration("GET", organisation)
                        .holding(token)
                        .answer()
                        .outcome())
                .isEqualTo("404 unknown-registration");
        assertThat(STACK.register(typed).outcome()).isEqualTo("409 submission-ended");
        assertThat(STACK.register(TypedForm.of(organisation)).json()).containsEntry("revision", 4);
    }

    @Test
    void theViewTokenReadsWithoutTheManageTokenAndDoesNothingElse() {
        var organisation = STACK.nextOrganisation();
        var typed = TypedForm.of(organisation);
        var registered = STACK.register(typed);
        var view = registered.field("viewToken");

        var read = STACK.registration("GET", organisation).holding(view).answer();
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json()).doesNotContainKey("manageToken").containsEntry("viewToken", view);
        assertThat(read.text()).doesNotContain(registered.field("manageToken"));

        assertThat(STACK.change(view, 1, typed).outcome()).isEqualTo("404 unknown-registration");
        assertThat(STACK.registration("DELETE", organisation)
                        .holding(view)
                        .ifMatch(1)
                        .answer()
                        .outcome())
                .isEqualTo("404 unknown-registration");
        assertThat(STACK.slot(organisation).revision()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    void withoutItsOwnTokenARegistrationIsUnknown(String method) {
        var organisation = STACK.nextOrganisation();
        var silent = STACK.nextOrganisation();
        STACK.register(TypedForm.of(organisation));
        var foreign = STACK.register(TypedForm.of(STACK.nextOrganisation())).field("manageToken");
        var body = TypedForm.of(organisation).asChange().json();

        var answers = List.of(
                STACK.registration(method, organisation),
                STACK.registration(method, organisation).holding(""),
                STACK.registration(method, organisation).holding("wrong"),
                STACK.registration(method, organisation).holding(foreign),
                STACK.registration(method, silent).holding(foreign),
                STACK.registration(method, "6999999").holding(foreign),
                STACK.registration(method, "garbage").holding(foreign));

        assertThat(answers)
                .map(asking -> asking.ifMatch(1).json(body).answer())
                .allSatisfy(answer -> assertThat(answer.outcome()).isEqualTo("404 unknown-registration"))
                .map(Answer::text)
                .containsOnly(STACK.registration("GET", silent).answer().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE"})
    void aWriteNamesTheRevisionThatItSaw(String method) {
        var organisation = STACK.nextOrganisation();
        var typed = TypedForm.of(organisation);
        var token = STACK.register(typed).field("manageToken");
        STACK.change(token, 1, typed.with("/contact/name", "นายสมคิด ตัวอย่างดี"));
        var body = typed.asChange().json();

        assertThat(STACK.registration(method, organisation)
                        .holding(token)
                        .json(body)
                        .answer()
                        .outcome())
                .isEqualTo("428 revision-required");
        assertThat(List.of("\"1\"", "\"3\"", "\"x\"", "2", "W/\"2\"", "\"1\", \"3\"", "\"99999999999\""))
                .allSatisfy(seen -> assertThat(STACK.registration(method, organisation)
                                .holding(token)
                                .with("If-Match", seen)
                                .json(body)
                                .answer()
                                .outcome())
                        .isEqualTo("412 stale"));
        assertThat(STACK.slot(organisation).revision()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /organisation | 6760101 | 400 malformed
            /code         | K7M2Q9  | 400 malformed
            /submissionId | x       | 400 malformed
            /contact/phone | สองห้า   | 422 invalid
            """)
    void aChangeHasTheFieldsOfAChange(String pointer, String value, String outcome) {
        var organisation = STACK.nextOrganisation();
        var token = STACK.register(TypedForm.of(organisation)).field("manageToken");
        var body = TypedForm.of(organisation).asChange().with(pointer, value).json();
        assertThat(STACK.registration("PUT", organisation)
                        .holding(token)
                        .ifMatch(1)
                        .json(body)
                        .answer()
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void aChangesBodyKeepsToTheRulesOfBodies() {
        var organisation = STACK.nextOrganisation();
        assertThat(STACK.registration("PUT", organisation)
                        .body("text/plain", new byte[64 * 1024 + 1])
                        .answer()
                        .outcome())
                .isEqualTo("413 too-large");
        assertThat(STACK.registration("PUT", organisation)
                        .body("text/plain", new byte[1])
                        .answer()
                        .outcome())
                .isEqualTo("415 unsupported-media-type");
        assertThat(STACK.ask("PUT", "/api/seminars/none/registrations/" + organisation)
                        .json(TypedForm.of(organisation).asChange().json())
                        .answer()
                        .outcome())
                .isEqualTo("404 unknown-seminar");
    }

    @Test
    void afterClosingARegistrationIsReadOnly() {
        var organisation = STACK.nextOrganisation();
        var typed = TypedForm.of(organisation);
        var token = STACK.register(typed).field("manageToken");
        STACK.moveClockTo("2021-03-20T00:00:00+07:00");
        assertThat(STACK.change(token, 1, typed).outcome()).isEqualTo("403 closed");
        assertThat(STACK.registration("DELETE", organisation)
                        .holding(token)
                        .ifMatch(1)
                        .answer()
                        .outcome())
                .isEqualTo("403 closed");
        assertThat(STACK.registration("GET", organisation)
                        .holding(token)
                        .answer()
                        .status())
                .isEqualTo(200);
    }
}
