package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.OrganisationCode;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Eventually;
import thabian.local.client.Typed;

/// The deadline is the instant at which the gateway received the request, whatever the schedule does; the work that
/// follows closing is done once.
class DeadlineTest {
    private static final String BEFORE_OPENING = "2021-03-08T08:59:59.999+07:00";
    private static final String OPENING = "2021-03-08T09:00:00+07:00";
    private static final String LAST_INSTANT = "2021-03-19T23:59:59.999+07:00";
    private static final String CLOSING = "2021-03-20T00:00:00+07:00";
    private static final String OFFICE = "dla-phetchaburi@province.example";

    @AutoClose
    private final Stack stack = Stack.start();

    private String organisation = "";

    @BeforeEach
    void anOrganisation() {
        organisation = stack.nextOrganisation();
    }

    @Test
    void theLastInstantIsInAndTheNextIsOut() {
        stack.moveClockTo(LAST_INSTANT);
        assertThat(stack.register(Typed.of(organisation)).status()).isEqualTo(201);
        assertThat(submitted(stack.nextOrganisation()).status()).isEqualTo(303);

        stack.moveClockTo(CLOSING);
        var refused = stack.register(Typed.of(stack.nextOrganisation()));
        assertThat(refused.outcome()).isEqualTo("403 closed");
        assertThat(refused.field("detail"))
                .contains(
                        "วันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.",
                        "๐-๓๒๔๒-๔๕๑๘-๙",
                        Stack.letter().office().name());
        var page = submitted(stack.nextOrganisation());
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text())
                .contains("วันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.", "๐-๓๒๔๒-๔๕๑๘-๙", "tel:+6632424518");
        assertThat(stack.get("/s/ita-2564").text()).doesNotContain("name=\"submissionId\"");
        assertThat(stack.slots().registered(Stack.letter().id(), "76")).hasSize(2);
    }

    @Test
    void theInstantBeforeOpeningIsOutAndOpeningIsIn() {
        stack.moveClockTo(BEFORE_OPENING);
        var refused = stack.register(Typed.of(organisation));
        assertThat(refused.outcome()).isEqualTo("403 not-open");
        assertThat(refused.field("detail")).contains("8 มีนาคม 2564 เวลา 09.00 น.", "๐-๓๒๔๒-๔๕๑๘-๙");
        assertThat(submitted(organisation).status()).isEqualTo(403);
        assertThat(stack.get("/s/ita-2564").text()).doesNotContain("name=\"submissionId\"");

        stack.moveClockTo(OPENING);
        assertThat(stack.register(Typed.of(organisation)).status()).isEqualTo(201);
    }

    @Test
    void aLateExceptionIsForOneOrganisationAndEndsToo() {
        stack.slots()
                .extend(
                        Stack.letter().id(),
                        new OrganisationCode(organisation),
                        Stack.instant("2021-03-22T16:30:00+07:00"));
        stack.moveClockTo("2021-03-22T16:29:59.999+07:00");
        assertThat(stack.register(Typed.of(stack.nextOrganisation())).outcome()).isEqualTo("403 closed");

        var registered = stack.register(Typed.of(organisation));
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.json()).containsEntry("editableUntil", "2021-03-22T16:30:00+07:00");

        stack.moveClockTo("2021-03-22T16:30:00+07:00");
        var late = stack.registration("DELETE", organisation)
                .holding(registered.field("manageToken"))
                .ifMatch(1)
                .answer();
        assertThat(late.outcome()).isEqualTo("403 closed");
        assertThat(late.field("detail")).contains("วันจันทร์ที่ 22 มีนาคม 2564 เวลา 16.29 น.");
    }

    @Test
    void theClosingWorkIsDoneOnceHoweverOftenTheSweepRuns() {
        stack.register(Typed.of(organisation));
        Eventually.holds(() -> assertThat(stack.mails()).hasSize(2));
        stack.moveClockTo("2021-03-20T00:00:59.999+07:00");
        assertThat(reports()).isEmpty();

        stack.moveClockTo("2021-03-20T00:01:00+07:00");
        Eventually.holds(() -> assertThat(reports()).hasSize(1));
        assertThat(reports().getFirst().get("subject")).asString().contains("1", "85");

        for (var time : List.of(
                "2021-03-20T00:01:00+07:00",
                "2021-03-20T00:02:00+07:00",
                CLOSING,
                "2021-03-20T09:00:00+07:00",
                LAST_INSTANT,
                "2021-03-21T00:00:00+07:00")) {
            stack.moveClockTo(time);
            stack.sweep();
        }
        waitForTheStream();
        assertThat(reports()).hasSize(1);
    }

    @Test
    void aRefusalIsNeverGivenFromACopy() {
        var seminars = stack.seminars();
        seminars.put(Stack.another("moved", OPENING, "2021-03-08T09:00:01+07:00", true));
        for (var invited : Stack.organisations()) {
            stack.slots().invite(Stack.another("moved", OPENING, CLOSING, false).id(), invited, Optional.empty());
        }
        stack.moveClockTo("2021-03-09T09:00:00+07:00");
        assertThat(stack.register("moved", Typed.of(organisation)).outcome()).isEqualTo("403 closed");
        assertThat(stack.register("made-later", Typed.of(organisation)).outcome())
                .isEqualTo("404 unknown-seminar");

        seminars.put(Stack.another("moved", OPENING, CLOSING, true));
        assertThat(stack.register("moved", Typed.of(organisation)).outcome()).isEqualTo("403 wrong-code");
        seminars.put(Stack.another("moved", OPENING, CLOSING, false));
        assertThat(stack.register("moved", Typed.of(organisation)).status()).isEqualTo(201);
        seminars.put(Stack.another("made-later", OPENING, CLOSING, false));
        assertThat(stack.register("made-later", Typed.of(organisation)).outcome())
                .isEqualTo("403 not-invited");
    }

    private Answer submitted(String organisation) {
        return stack.ask("POST", "/s/ita-2564")
                .form(Typed.of(organisation).form("send"))
                .asBrowser()
                .answer();
    }

    private List<Map<String, Object>> reports() {
        return stack.mails().stream()
                .filter(mail -> mail.get("to").equals(List.of(OFFICE)))
                .toList();
    }

    /// The stream brings what was written in its order: when a later registration's mail is there, all earlier were.
    private void waitForTheStream() {
        var later = stack.nextOrganisation();
        stack.slots()
                .extend(Stack.letter().id(), new OrganisationCode(later), Stack.instant("2021-03-30T00:00:00+07:00"));
        stack.register(Typed.of(later));
        Eventually.holds(() -> assertThat(stack.recipients()).contains("piti@" + later + ".example"));
    }
}
