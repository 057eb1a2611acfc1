package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.slot.InvitationCode;
import thabian.given.Given;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Asking;
import thabian.local.client.TypedForm;

/// Of several things that are wrong with a registration, the first in the contract's order is answered; the API and
/// its page alike.
class RefusalOrderTest {
    private static final String CODE = "K7M2Q9XD4T";
    private static final String OPENS = "2021-03-08T09:00:00+07:00";
    private static final String CLOSES = "2021-03-20T00:00:00+07:00";

    @AutoClose
    private static final Stack STACK = codedToo();

    private static Stack codedToo() {
        var stack = Stack.start();
        Seminar coded = Stack.another("coded", OPENS, CLOSES, true);
        Given.put(stack.seminars(), coded);
        for (Organisation organisation : Stack.organisations()) {
            stack.slots().invite(coded.id(), Invitee.of(organisation), Optional.of(new InvitationCode(CODE)));
        }
        return stack;
    }

    @BeforeEach
    void open() {
        STACK.moveClockTo(OPENS);
    }

    static Stream<Arguments> breakingTwoRulesAtOnce() {
        return Stream.of(
                refusal("size before media type", "413 too-large", () -> sent("ita-2564", "text/plain", tooLong())),
                refusal("size before form", "413 too-large", () -> sent("ita-2564", "application/json", tooLong())),
                refusal(
                        "media type before form",
                        "415 unsupported-media-type",
                        () -> sent("ita-2564", "text/plain", "no JSON")),
                refusal(
                        "media type before seminar",
                        "415 unsupported-media-type",
                        () -> sent("none", "text/json", typed().json())),
                refusal("form before seminar", "400 malformed", () -> sent("none", "application/json", "no JSON")),
                refusal(
                        "unknown field before faults",
                        "400 malformed",
                        () -> STACK.register(typed().with("/x", "").with("/contact/phone", "-"))),
                refusal(
                        "seminar before fields",
                        "404 unknown-seminar",
                        () -> STACK.register("none", typed().with("/contact/phone", "-"))),
                refusal(
                        "fields before target list",
                        "422 invalid",
                        () -> STACK.register(TypedForm.of("6999999").with("/contact/phone", "-"))),
                refusal("fields before window", "422 invalid", () -> {
                    STACK.moveClockTo(CLOSES);
                    return STACK.register(typed().with("/contact/phone", "-"));
                }),
                refusal("target list before window", "403 not-invited", () -> {
                    STACK.moveClockTo(CLOSES);
                    return STACK.register(TypedForm.of("6999999"));
                }),
                refusal(
                        "target list before code",
                        "403 not-invited",
                        () -> STACK.register("coded", TypedForm.of("6999999"))),
                refusal("target list, once withdrawn", "403 not-invited", () -> {
                    var organisation = STACK.nextOrganisation();
                    STACK.slots().withdraw(Stack.letter().id(), new OrganisationCode(organisation));
                    return STACK.register(TypedForm.of(organisation));
                }),
                refusal("replay before window", "200", () -> {
                    var typed = registered();
                    STACK.moveClockTo("2021-03-20T00:00:01+07:00");
                    return STACK.register(typed);
                }),
                refusal("reused before window", "409 submission-reused", () -> {
                    var typed = registered();
                    STACK.moveClockTo(CLOSES);
                    return STACK.register(typed.with("/contact/name", "นายสมคิด ตัวอย่างดี"));
                }),
                refusal("ended before window", "409 submission-ended", () -> {
                    var typed = cancelled();
                    STACK.moveClockTo(CLOSES);
                    return STACK.register(typed);
                }),
                refusal("ended, whoever registered since", "409 submission-ended", () -> {
                    var typed = cancelled();
                    STACK.register(TypedForm.of(typed.text("/organisation")));
                    return STACK.register(typed);
                }),
                refusal("replay before code", "200", () -> {
                    var typed = typed().with("/code", CODE);
                    STACK.register("coded", typed);
                    return STACK.register("coded", typed.without("/code"));
                }),
                refusal("replay before a registration that stands", "200", () -> STACK.register(registered())),
                refusal("opening before code", "403 not-open", () -> {
                    STACK.moveClockTo("2021-03-08T08:59:59.999+07:00");
                    return STACK.register("coded", typed());
                }),
                refusal("closing before code", "403 closed", () -> {
                    STACK.moveClockTo(CLOSES);
                    return STACK.register("coded", typed().with("/code", "WRONG"));
                }),
                refusal("closing before a registration that stands", "403 closed", () -> {
                    var typed = registered();
                    STACK.moveClockTo(CLOSES);
                    return STACK.register(TypedForm.of(typed.text("/organisation")));
                }),
                refusal("code before a registration that stands", "403 wrong-code", () -> {
                    var typed = typed().with("/code", CODE);
                    STACK.register("coded", typed);
                    return STACK.register(
                            "coded", TypedForm.of(typed.text("/organisation")).with("/code", "WRONG"));
                }),
                refusal("code missing", "403 wrong-code", () -> STACK.register("coded", typed())),
                refusal(
                        "a registration that stands",
                        "409 already-registered",
                        () -> STACK.register(TypedForm.of(registered().text("/organisation")))),
                refusal("nothing", "201", () -> STACK.register("coded", typed().with("/code", " k7m2-q9xd 4t "))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("breakingTwoRulesAtOnce")
    void theFirstRuleThatFailsAnswers(String order, String outcome, Supplier<Answer> asking) {
        assertThat(asking.get().outcome()).isEqualTo(outcome);
    }

    @Test
    void everyRefusalIsAProblemInThai() {
        var refusals = refusals().map(asking -> asking.answer()).toList();
        assertThat(refusals).hasSize(9).allSatisfy(answer -> {
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.json())
                    .containsKeys("type", "title", "status", "detail")
                    .containsEntry("status", answer.status());
            assertThat(answer.field("title")).containsPattern("[ก-๙]");
            assertThat(answer.field("detail")).containsPattern("[ก-๙]");
        });
    }

    @Test
    void aBrowserGetsEveryRefusalAsAPageOfTheSameStatus() {
        var statuses = refusals().map(asking -> asking.answer().status()).toList();
        var pages = refusals().map(asking -> asking.asBrowser().answer()).toList();
        assertThat(pages.stream().map(Answer::status)).isEqualTo(statuses);
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(page.text()).contains("<html lang=\"th\"").doesNotContain("/problems/");
        });
    }

    @Test
    void refusalsNameWhomToRing() {
        var refusals = List.of(
                STACK.register(TypedForm.of("6999999")),
                STACK.register("coded", typed()),
                STACK.register(TypedForm.of(registered().text("/organisation"))));
        assertThat(refusals)
                .allSatisfy(answer -> assertThat(answer.field("detail"))
                        .contains("๐-๓๒๔๒-๔๕๑๘-๙", Stack.letter().office().name()));
    }

    /// One request for each refusal that needs no clock.
    private static Stream<Asking> refusals() {
        var standing = TypedForm.of(registered().text("/organisation"));
        return Stream.of(
                posted("ita-2564").body("application/json", tooLong().getBytes(StandardCharsets.UTF_8)),
                posted("ita-2564").body("text/plain", new byte[1]),
                posted("ita-2564").json("no JSON"),
                posted("none").json(typed().json()),
                posted("ita-2564").json(typed().with("/contact/phone", "-").json()),
                posted("ita-2564").json(TypedForm.of("6999999").json()),
                posted("coded").json(typed().json()),
                posted("ita-2564").json(standing.json()),
                posted("ita-2564").json(cancelled().json()));
    }

    private static Arguments refusal(String order, String outcome, Supplier<Answer> asking) {
        return Arguments.of(order, outcome, asking);
    }

    private static TypedForm typed() {
        return TypedForm.of(STACK.nextOrganisation());
    }

    private static TypedForm registered() {
        var typed = typed();
        assertThat(STACK.register(typed).status()).isEqualTo(201);
        return typed;
    }

    private static TypedForm cancelled() {
        var typed = typed();
        var token = STACK.register(typed).field("manageToken");
        STACK.registration("DELETE", typed.text("/organisation"))
                .holding(token)
                .ifMatch(1)
                .answer();
        return typed;
    }

    private static Asking posted(String seminar) {
        return STACK.ask("POST", "/api/seminars/" + seminar + "/registrations");
    }

    private static Answer sent(String seminar, String type, String body) {
        return posted(seminar).body(type, body.getBytes(StandardCharsets.UTF_8)).answer();
    }

    private static String tooLong() {
        return "x".repeat(64 * 1024 + 1);
    }
}
