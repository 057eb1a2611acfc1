package thabian.local.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.domain.post.Message;
import thabian.local.Stack;
import thabian.local.client.Eventually;
import thabian.local.client.TypedForm;

/// What clerks register while SES is in trouble, and when their mails are out.
class MailAfterOutageTest {
    private static final Instant START = Stack.instant("2021-03-08T09:00:00+07:00");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @AutoClose
    private final Stack stack = Stack.start();

    private Instant now = START;

    private List<String> registerMany(int many) {
        return Stream.generate(stack::nextOrganisation)
                .limit(many)
                .peek(organisation -> stack.register(TypedForm.of(organisation)))
                .toList();
    }

    private void minutes(int many) {
        for (int i = 0; i < many; i++) {
            now = now.plus(MINUTE);
            stack.moveClockTo(now.toString());
        }
    }

    private List<Message> messages(List<String> organisations) {
        return organisations.stream()
                .flatMap(organisation -> stack.slot(organisation).post().messages().stream())
                .toList();
    }

    private Set<String> owed(List<String> organisations) {
        Set<String> owed = new HashSet<>();
        for (String organisation : organisations) {
            stack.slot(organisation)
                    .registration()
                    .orElseThrow()
                    .delegation()
                    .mailboxes()
                    .forEach(mailbox -> owed.add(organisation + " " + mailbox));
        }
        return owed;
    }

    private List<String> out() {
        return stack.mails().stream()
                .map(mail -> organisation(mail) + " " + String.join(" ", recipients(mail)))
                .toList();
    }

    private static String organisation(Map<String, Object> mail) {
        return String.valueOf(mail.get("subject")).replaceFirst("(?s).*ITA-2564-(\\d{7}).*", "$1");
    }

    private static List<String> recipients(Map<String, Object> mail) {
        return mail.get("to") instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }

    @ParameterizedTest
    @CsvSource({"refuse", "throttle", "lose", "silent"})
    void afterThirteenMinutesEverybodyIsToldWithinThree(String mode) {
        stack.moveClockTo(now.toString());
        stack.switchSes(mode, 1);
        List<String> organisations = registerMany(4);
        Eventually.holds(() -> assertThat(stack.carrier().outage()).isPresent());
        minutes(13);
        if (!mode.equals("lose")) {
            assertThat(stack.carrier().outage()).isPresent();
        }

        stack.switchSes("ok", 1);
        minutes(3);

        Eventually.holds(() -> assertThat(out()).containsAll(owed(organisations)));
        stack.settleMails();
        if (!mode.equals("lose")) {
            assertThat(out()).as("nobody twice").hasSameSizeAs(owed(organisations));
        }
        assertThat(messages(organisations)).extracting(Message::tries).containsOnly(0);
        stack.sweep();
        assertThat(stack.carrier().outage()).as("nobody waits").isEmpty();
    }

    @Test
    void atSixtyPercentThrottlesTwentyOfficesAreToldWithinFiveMinutes() {
        stack.moveClockTo(now.toString());
        stack.switchSes("throttle", 0.6);
        List<String> organisations = registerMany(20);
        for (int minute = 0; minute < 5; minute++) {
            Eventually.holds(() -> assertThat(stack.everythingStored()).doesNotContain("lease=", "send="));
            minutes(1);
        }
        Eventually.holds(() -> assertThat(out()).containsExactlyInAnyOrderElementsOf(owed(organisations)));
    }
}
