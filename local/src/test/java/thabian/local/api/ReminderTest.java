package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import thabian.local.Stack;
import thabian.local.client.Eventually;
import thabian.local.client.TypedForm;

/// The day before, everyone registered is reminded once.
class ReminderTest {
    @AutoClose
    private final Stack stack = Stack.start();

    @Test
    void theDayBeforeEveryoneRegisteredGetsOneReminderWithTheLinkThatOnlyShows() {
        stack.moveClockTo("2021-03-08T09:00:00+07:00");
        var organisation = stack.nextOrganisation();
        var registered = stack.register(TypedForm.of(organisation));
        stack.settleMails();
        var confirmed = stack.recipients();

        stack.moveClockTo("2021-03-23T09:00:00+07:00");
        Eventually.holds(() -> assertThat(reminders()).hasSameSizeAs(confirmed));
        stack.sweep();
        stack.settleMails();
        assertThat(reminders()).hasSameSizeAs(confirmed).allSatisfy(mail -> {
            assertThat(mail.get("subject")).asString().startsWith("แจ้งเตือนสัมมนาวันพุธที่ 24 มีนาคม 2564");
            assertThat(mail.get("text"))
                    .asString()
                    .contains(registered.field("viewToken"))
                    .doesNotContain(registered.field("manageToken"));
        });
        assertThat(stack.slot(organisation).revision()).isEqualTo(1);
    }

    private List<Map<String, Object>> reminders() {
        return stack.mails().stream()
                .filter(mail -> String.valueOf(mail.get("subject")).startsWith("แจ้งเตือน"))
                .toList();
    }
}
