package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.given.AsRead;
import thabian.given.Given;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.TypedForm;

/// The deadline is the instant at which the gateway received the request, whatever the schedule does.
class DeadlineTest {
    private static final String BEFORE_OPENING = "2021-03-08T08:59:59.999+07:00";
    private static final String OPENING = "2021-03-08T09:00:00+07:00";
    private static final String LAST_INSTANT = "2021-03-19T23:59:59.999+07:00";
    private static final String CLOSING = "2021-03-20T00:00:00+07:00";

    @AutoClose
    private static final Stack STACK = Stack.start();

    private final String organisation = STACK.nextOrganisation();

    @Test
    void theLastInstantIsInAndTheNextIsOut() {
        STACK.moveClockTo(LAST_INSTANT);
        assertThat(STACK.register(TypedForm.of(organisation)).status()).isEqualTo(201);
        assertThat(submitted(STACK.nextOrganisation()).status()).isEqualTo(303);

        STACK.moveClockTo(CLOSING);
        var late = STACK.nextOrganisation();
        var refused = STACK.register(TypedForm.of(late));
        assertThat(refused.outcome()).isEqualTo("403 closed");
        assertThat(refused.field("detail"))
                .contains(
                        "วันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.",
                        "๐-๓๒๔๒-๔๕๑๘-๙",
                        Stack.letter().office().name());
        var page = submitted(late);
        assertThat(page.status()).isEqualTo(403);
        assertThat(AsRead.of(page.text()))
                .contains("วันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.", "๐-๓๒๔๒-๔๕๑๘-๙", "tel:+6632424518");
        assertThat(STACK.get("/s/ita-2564").text()).doesNotContain("name=\"submissionId\"");
        assertThat(STACK.slot(late).registration()).isEmpty();
    }

    @Test
    void theInstantBeforeOpeningIsOutAndOpeningIsIn() {
        STACK.moveClockTo(BEFORE_OPENING);
        var refused = STACK.register(TypedForm.of(organisation));
        assertThat(refused.outcome()).isEqualTo("403 not-open");
        assertThat(refused.field("detail")).contains("8 มีนาคม 2564 เวลา 09.00 น.", "๐-๓๒๔๒-๔๕๑๘-๙");
        assertThat(submitted(organisation).status()).isEqualTo(403);
        assertThat(STACK.get("/s/ita-2564").text()).doesNotContain("name=\"submissionId\"");

        STACK.moveClockTo(OPENING);
        assertThat(STACK.register(TypedForm.of(organisation)).status()).isEqualTo(201);
    }

    @Test
    void aLateExceptionIsForOneOrganisationAndEndsToo() {
        STACK.extend(organisation, "2021-03-22T16:30:00+07:00");
        STACK.moveClockTo("2021-03-22T16:29:59.999+07:00");
        assertThat(STACK.register(TypedForm.of(STACK.nextOrganisation())).outcome())
                .isEqualTo("403 closed");

        var registered = STACK.register(TypedForm.of(organisation));
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.json()).containsEntry("editableUntil", "2021-03-22T16:30:00+07:00");

        STACK.moveClockTo("2021-03-22T16:30:00+07:00");
        var late = STACK.registration("DELETE", organisation)
                .holding(registered.field("manageToken"))
                .ifMatch(1)
                .answer();
        assertThat(late.outcome()).isEqualTo("403 closed");
        assertThat(late.field("detail")).contains("วันจันทร์ที่ 22 มีนาคม 2564 เวลา 16.30 น.");
    }

    @Test
    void aRefusalIsNeverGivenFromACopy() {
        var seminars = STACK.seminars();
        Given.put(seminars, Stack.another("moved", OPENING, "2021-03-08T09:00:01+07:00", true));
        for (var invited : Stack.organisations()) {
            STACK.slots()
                    .invite(
                            Stack.another("moved", OPENING, CLOSING, false).id(),
                            Invitee.of(invited),
                            Optional.empty());
        }
        STACK.moveClockTo("2021-03-09T09:00:00+07:00");
        assertThat(STACK.register("moved", TypedForm.of(organisation)).outcome())
                .isEqualTo("403 closed");
        assertThat(STACK.register("made-later", TypedForm.of(organisation)).outcome())
                .isEqualTo("404 unknown-seminar");

        Given.put(seminars, Stack.another("moved", OPENING, CLOSING, true));
        assertThat(STACK.register("moved", TypedForm.of(organisation)).outcome())
                .isEqualTo("403 wrong-code");
        Given.put(seminars, Stack.another("moved", OPENING, CLOSING, false));
        assertThat(STACK.register("moved", TypedForm.of(organisation)).status()).isEqualTo(201);
        Given.put(seminars, Stack.another("made-later", OPENING, CLOSING, false));
        assertThat(STACK.register("made-later", TypedForm.of(organisation)).outcome())
                .isEqualTo("403 not-invited");
    }

    private static Answer submitted(String organisation) {
        return STACK.ask("POST", "/s/ita-2564")
                .form(TypedForm.of(organisation).form("send"))
                .asBrowser()
                .answer();
    }
}
