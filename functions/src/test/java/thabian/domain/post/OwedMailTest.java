package thabian.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.given.Given;

class OwedMailTest {
    private static OwedMail attempted(int times) {
        OwedMail mail = OwedMail.closingReport(Given.OFFICE);
        for (int attempt = 0; attempt < times; attempt++) {
            mail = mail.claimed();
        }
        return mail;
    }

    @ParameterizedTest
    @CsvSource({"1, PT2M", "2, PT1H", "3, PT6H", "4, PT24H", "5, PT2M", "6, PT2M"})
    void theMoreAttemptsFailedTheLaterTheNextAndAfterTheLastItIsSoonGivenUp(int attempts, Duration pause) {
        assertThat(attempted(attempts).nextTry(NOW)).isEqualTo(NOW.plus(pause));
    }

    @Test
    void aClaimIsOneMoreAttempt() {
        OwedMail claimed = attempted(2);
        assertThat(claimed.attempts()).isEqualTo(2);
        assertThat(claimed.state()).isEqualTo(OwedMail.State.SENDING);
    }

    @Test
    void itIsUnderWayUntilItIsDoneOrGivenUp() {
        OwedMail mail = attempted(0);
        assertThat(mail.underWay()).isTrue();
        assertThat(mail.claimed().underWay()).isTrue();
        assertThat(mail.in(OwedMail.State.DONE).underWay()).isFalse();
        assertThat(mail.in(OwedMail.State.GIVEN_UP).underWay()).isFalse();
    }

    @Test
    void itIsCompleteOnceEveryCopyHasItsFate() {
        OwedMail two = OwedMail.toAll(
                OwedMail.Kind.CONFIRMATION, 1, Given.delegation("saraban", "somchai", "somchai", "somchai"), List.of());
        assertThat(two.with(0, OwedMail.Fate.SENT).complete()).isFalse();
        assertThat(two.with(0, OwedMail.Fate.SENT)
                        .with(1, OwedMail.Fate.REFUSED)
                        .complete())
                .isTrue();
    }
}
