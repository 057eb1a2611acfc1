package thabian.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignedInTest {
    @Test
    void whereTheIssuerGivesNoOtherTheFirstTokenRenewsAgain() {
        Instant now = Instant.parse("2021-03-08T02:00:00Z");
        Staff staff = Staff.fromContext(Map.of(Staff.SUBJECT, "s", "name", "n", "provinces", "76", "role", "officer"))
                .orElseThrow();
        SignedIn first = SignedIn.now(
                new Arrival.Arrived(staff, now.plusSeconds(3600), Optional.of("r1"), ReturnPath.HOME), now);
        SignedIn again =
                first.renewed(new Arrival.Arrived(staff, now.plusSeconds(7200), Optional.empty(), ReturnPath.HOME));
        assertThat(again.refresh()).contains("r1");
        assertThat(again.renewable()).isTrue();
    }
}
