package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import thabian.local.Stack;
import thabian.local.client.Eventually;
import thabian.local.client.TypedForm;

/// What the sweep does by date is done once: the report when registration closed, letting personal data go.
class ClosingWorkTest {
    private static final String OFFICE = "dla-phetchaburi@province.example";

    @AutoClose
    private final Stack stack = Stack.start();

    @Test
    void theClosingWorkIsDoneOnceHoweverOftenTheSweepRuns() {
        stack.register(TypedForm.of(stack.nextOrganisation()));
        stack.settleMails();
        assertThat(stack.mails()).hasSize(2);
        stack.moveClockTo("2021-03-20T00:00:59.999+07:00");
        assertThat(reports()).isEmpty();

        stack.moveClockTo("2021-03-20T00:01:00+07:00");
        stack.settleMails();
        assertThat(reports()).hasSize(1);
        assertThat(reports().getFirst().get("subject")).asString().contains("1", "85");

        for (var time : List.of(
                "2021-03-20T00:01:00+07:00",
                "2021-03-20T00:02:00+07:00",
                "2021-03-20T00:00:00+07:00",
                "2021-03-20T09:00:00+07:00",
                "2021-03-19T23:59:59.999+07:00",
                "2021-03-21T00:00:00+07:00")) {
            stack.moveClockTo(time);
            stack.sweep();
        }
        stack.settleMails();
        assertThat(reports()).hasSize(1);
    }

    @Test
    void personalDataLeaveOnTheirDayAndCountsStay() {
        var kept = stack.nextOrganisation();
        var token = stack.register(TypedForm.of(kept)).field("manageToken");
        var cancelled = stack.nextOrganisation();
        stack.registration("DELETE", cancelled)
                .holding(stack.register(TypedForm.of(cancelled)).field("manageToken"))
                .ifMatch(1)
                .answer();
        stack.settleMails();

        stack.moveClockTo("2021-06-22T11:59:59.999+07:00");
        assertThat(stack.registration("GET", kept).holding(token).answer().status())
                .isEqualTo(200);

        stack.moveClockTo("2021-06-22T12:00:00+07:00");
        assertThat(stack.registration("GET", kept).holding(token).answer().outcome())
                .isEqualTo("404 unknown-registration");
        Eventually.holds(() -> assertThat(stack.everythingStored())
                .contains(kept, "registered")
                .doesNotContain("สมมุติ", "มานี", "ปิติ", "พิมพ์ใจ", "0896112233", "032111222")
                .doesNotContain("piti@" + kept, "piti@" + cancelled, token));
        assertThat(stack.get(Stack.SEMINAR + "/organisations").list())
                .filteredOn(organisation -> kept.equals(organisation.get("code")))
                .allSatisfy(organisation -> assertThat(organisation).containsEntry("registered", true));
    }

    private List<Map<String, Object>> reports() {
        return stack.mails().stream()
                .filter(mail -> mail.get("to").equals(List.of(OFFICE)))
                .toList();
    }
}
