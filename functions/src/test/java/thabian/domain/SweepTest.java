package thabian.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.domain.Given.CLOSES;
import static thabian.domain.Given.NOW;
import static thabian.domain.Given.SEMINAR;
import static thabian.domain.Given.aSeminar;
import static thabian.domain.Given.aSubmission;
import static thabian.domain.Given.anOrganisation;
import static thabian.domain.Given.code;
import static thabian.domain.Given.someTokens;
import static thabian.domain.Given.theSeminar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final Instant CLOSING = CLOSES.plus(Duration.ofMinutes(1));
    private static final Outbox.Address REPORT = new Outbox.Address.OfSeminar(SEMINAR);
    private static final Outbox.Address CONFIRMATION = new Outbox.Address.OfSlot(SEMINAR, code("6760607"));

    private final MemoryStore store = new MemoryStore();
    private final Slots slots = new MemorySlots(store);
    private final Seminars seminars = new MemorySeminars(store, () -> 0);
    private final Outbox outbox = new MemoryOutbox(store);
    private final Sweep sweep = new Sweep(seminars, slots, outbox);

    @BeforeEach
    void inviteTwo() {
        seminars.put(aSeminar()
                .in(new Province("76", "เพชรบุรี"), new Province("77", "ประจวบคีรีขันธ์"))
                .build());
        slots.invite(SEMINAR, anOrganisation("6760607"), Optional.empty());
        slots.invite(SEMINAR, anOrganisation("6770101"), Optional.empty());
    }

    private void register(String digits) {
        slots.register(theSeminar(), aSubmission(digits), someTokens(), NOW);
    }

    @Test
    void nothingIsDueWhileTheWindowIsOpen() {
        register("6760607");
        assertThat(sweep.run(NOW)).isEqualTo(new Sweep.Round(0, 0, List.of(), 0));
    }

    @Test
    void theClosingReportIsOwedOnceAMinuteAfterClosing() {
        assertThat(sweep.run(CLOSING.minusMillis(1))).isEqualTo(new Sweep.Round(0, 0, List.of(), 0));
        assertThat(sweep.run(CLOSING)).isEqualTo(new Sweep.Round(1, 0, List.of(), 0));
        assertThat(outbox.claim(REPORT, CLOSING)).isPresent();
        assertThat(sweep.run(CLOSING.plusSeconds(60))).isEqualTo(new Sweep.Round(0, 0, List.of(), 0));
    }

    @Test
    void mailThatLayTooLongIsAskedForAgain() {
        register("6760607");
        outbox.claim(CONFIRMATION, NOW);
        Instant over = NOW.plus(OwedMail.LEASE);
        assertThat(sweep.run(over.minusMillis(1))).isEqualTo(new Sweep.Round(0, 0, List.of(), 0));
        assertThat(sweep.run(over)).isEqualTo(new Sweep.Round(0, 1, List.of(), 0));
        assertThat(outbox.claim(CONFIRMATION, over)).isPresent();
        assertThat(sweep.run(over)).isEqualTo(new Sweep.Round(0, 0, List.of(), 0));
    }

    @Test
    void whatWasTriedFiveTimesIsGivenUpAndNamed() {
        register("6760607");
        Instant now = NOW;
        for (int attempt = 1; attempt <= OwedMail.MAX_ATTEMPTS; attempt++) {
            assertThat(outbox.claim(CONFIRMATION, now)).isPresent();
            now = now.plus(OwedMail.LEASE);
            assertThat(sweep.run(now).givenUp())
                    .isEqualTo(attempt < OwedMail.MAX_ATTEMPTS ? List.of() : List.of(CONFIRMATION));
        }
        assertThat(sweep.run(now).idle()).isTrue();
    }

    @Test
    void personalDataLeaveOnTheirDateInEveryProvince() {
        register("6760607");
        register("6770101");
        Instant date = theSeminar().ends().plus(Duration.ofDays(90));
        assertThat(sweep.run(date.minusMillis(1)).purged()).isZero();
        assertThat(sweep.run(date).purged()).isEqualTo(2);
        assertThat(slots.registered(SEMINAR, "76")).isEmpty();
        assertThat(slots.registered(SEMINAR, "77")).isEmpty();
        assertThat(seminars.unpurged()).hasSize(1);
        assertThat(sweep.run(date).purged()).isZero();
        assertThat(seminars.unpurged()).isEmpty();
    }
}
