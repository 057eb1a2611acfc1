package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.TypedForm;

/// What a change of a seminar does to those who register and who have registered.
class ChangedSeminarTest {
    private static final String SEMINAR = "/api/staff/seminars/ita-2564";

    @AutoClose
    private final Stack stack = Stack.start();

    /// A token of this very hour: the clock goes on by days.
    private String officer() {
        return stack.staffToken("76", "officer");
    }

    private Answer read() {
        return stack.ask("GET", SEMINAR).bearing(officer()).answer();
    }

    private Answer put(String field, Object value) {
        var read = read();
        return stack.ask("PUT", SEMINAR)
                .bearing(officer())
                .with("If-Match", read.header("ETag"))
                .json(SeminarBody.of(read.json()).with(field, value).json())
                .answer();
    }

    private String register() {
        return stack.register(TypedForm.of(stack.nextOrganisation())).outcome();
    }

    @Test
    void closingNowTakesEffectTenSecondsLaterAndOnce() {
        stack.moveClockTo("2021-03-10T09:00:00+07:00");
        for (int i = 0; i < 2; i++) {
            var closed =
                    stack.ask("POST", SEMINAR + "/close").bearing(officer()).answer();
            assertThat(closed.status()).isEqualTo(200);
            assertThat(closed.json()).containsEntry("closesAt", "2021-03-10T09:00:10+07:00");
            assertThat(closed.header("ETag")).isEqualTo("\"2\"");
            stack.moveClockTo("2021-03-10T09:00:05+07:00");
        }
        stack.moveClockTo("2021-03-10T09:00:09.999+07:00");
        assertThat(register()).isEqualTo("201");
        stack.moveClockTo("2021-03-10T09:00:10+07:00");
        assertThat(register()).isEqualTo("403 closed");
    }

    @Test
    void whoeverReadItJustBeforeSeesItClosedToo() {
        stack.moveClockTo("2021-03-10T09:00:00+07:00");
        assertThat(register()).isEqualTo("201");
        stack.ask("POST", SEMINAR + "/close").bearing(officer()).answer();
        assertThat(register()).isEqualTo("201");
        stack.moveClockTo("2021-03-10T09:00:10+07:00");
        assertThat(stack.get(Stack.SEMINAR).json()).containsEntry("state", "closed");
        assertThat(register()).isEqualTo("403 closed");
    }

    @Test
    void anEarlierDeadlineIsAnsweredAsItIsStoredAndALaterOneOpensAgain() {
        stack.moveClockTo("2021-03-10T09:00:00+07:00");
        var earlier = put("closesAt", "2021-03-09T00:00:00+07:00");
        assertThat(earlier.json()).containsEntry("closesAt", "2021-03-10T09:00:10+07:00");
        assertThat(register()).isEqualTo("201");
        stack.moveClockTo("2021-03-10T09:00:10+07:00");
        assertThat(register()).isEqualTo("403 closed");

        var later = put("closesAt", "2021-03-22T00:00:00+07:00");
        assertThat(later.json()).containsEntry("closesAt", "2021-03-22T00:00:00+07:00");
        assertThat(register()).isEqualTo("201");
        stack.moveClockTo("2021-03-21T23:59:59.999+07:00");
        assertThat(register()).isEqualTo("201");
        stack.moveClockTo("2021-03-22T00:00:00+07:00");
        assertThat(register()).isEqualTo("403 closed");
    }

    @Test
    void aLinkThatComesLaterIsMailedToEverybodyWithARaisedSequence() {
        put("joinLink", "");
        assertThat(register()).isEqualTo("201");
        assertThat(register()).isEqualTo("201");
        stack.settleMails();
        var before = stack.mails().size();

        var changed = put("joinLink", "https://zoom.example/w/late");
        assertThat(changed.json()).containsEntry("announcing", 2);
        stack.moveClockTo("2021-03-09T09:00:00+07:00");
        stack.sweep();
        stack.settleMails();

        var news = stack.mails().subList(before, stack.mails().size());
        assertThat(news).hasSize(before);
        assertThat(news).allSatisfy(mail -> {
            assertThat(mail.get("html")).asString().contains("https://zoom.example/w/late");
            assertThat(calendar(mail)).contains("SEQUENCE:1", "METHOD:REQUEST", "https://zoom.example/w/late");
        });

        stack.moveClockTo("2021-03-09T09:05:00+07:00");
        stack.sweep();
        stack.settleMails();
        assertThat(stack.mails()).as("told once").hasSize(2 * before);
        assertThat(put("audience", "ทุกคน").json()).containsEntry("announcing", 0);

        put("joinLink", "https://zoom.example/w/later");
        stack.moveClockTo("2021-03-09T09:06:00+07:00");
        stack.sweep();
        stack.settleMails();
        assertThat(stack.mails()).as("news of the minute of the last news").hasSize(3 * before);
    }

    @Test
    void aSeatInWhichSomebodySitsIsNotTakenAway() {
        var three = (List<?>) read().json().get("seats");
        assertThat(put("seats", three.subList(0, 2)).status())
                .as("nobody has registered yet")
                .isEqualTo(200);
        assertThat(put("seats", three).status()).isEqualTo(200);
        assertThat(register()).isEqualTo("201");

        var refused = put("seats", three.subList(0, 2));
        assertThat(refused.outcome()).isEqualTo("422 invalid");
        assertThat(refused.faults()).containsExactly("/seats seat-in-use");
        assertThat(put(
                                "seats",
                                List.of(
                                        Map.of("id", "officer", "title", "ผู้แทน"),
                                        three.get(0),
                                        three.get(1),
                                        Map.of("title", "ผู้สังเกตการณ์")))
                        .status())
                .as("another title, another order and one more")
                .isEqualTo(200);
    }

    private static String calendar(Map<String, Object> mail) {
        return ((List<?>) mail.get("attachments"))
                .stream()
                        .map(attachment -> String.valueOf(((Map<?, ?>) attachment).get("text")))
                        .reduce("", String::concat)
                        .replace("\r\n ", "");
    }
}
