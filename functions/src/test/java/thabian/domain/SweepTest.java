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
        Given.put(
                seminars,
                aSeminar()
                        .in(new Province("76", "เพชรบุรี"), new Province("77", "ประจวบคีรีขันธ์"))
                        .build());
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty());
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6770101")), Optional.empty());
    }

    private void register(String digits) {
        slots.register(theSeminar(), aSubmission(digits), someTokens(), NOW);
    }

    private List<Slot> registered(String province) {
        return slots.all(SEMINAR, province).stream()
                .filter(slot -> slot.registration().isPresent())
                .toList();
    }

    @Test
    void nothingIsDueWhileTheWindowIsOpen() {
        register("6760607");
        assertThat(sweep.run(NOW)).isEqualTo(new Sweep.Round(0, 0, List.of(), 0, 0));
    }

    @Test
    void theClosingReportIsOwedOnceAMinuteAfterClosing() {
        assertThat(sweep.run(CLOSING.minusMillis(1))).isEqualTo(new Sweep.Round(0, 0, List.of(), 0, 0));
        assertThat(sweep.run(CLOSING)).isEqualTo(new Sweep.Round(1, 0, List.of(), 0, 0));
        assertThat(outbox.claim(REPORT, CLOSING)).isPresent();
        assertThat(sweep.run(CLOSING.plusSeconds(60))).isEqualTo(new Sweep.Round(0, 0, List.of(), 0, 0));
    }

    @Test
    void mailThatLayTooLongIsAskedForAgain() {
        register("6760607");
        outbox.claim(CONFIRMATION, NOW);
        Instant over = NOW.plus(OwedMail.LEASE);
        assertThat(sweep.run(over.minusMillis(1))).isEqualTo(new Sweep.Round(0, 0, List.of(), 0, 0));
        assertThat(sweep.run(over)).isEqualTo(new Sweep.Round(0, 1, List.of(), 0, 0));
        assertThat(outbox.claim(CONFIRMATION, over)).isPresent();
        assertThat(sweep.run(over)).isEqualTo(new Sweep.Round(0, 0, List.of(), 0, 0));
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
        assertThat(registered("76")).isEmpty();
        assertThat(registered("77")).isEmpty();
        assertThat(seminars.unpurged()).hasSize(1);
        assertThat(sweep.run(date).purged()).isZero();
        assertThat(seminars.unpurged()).isEmpty();
    }

    @Test
    void newsReachesEveryoneRegisteredBeforeItOnceAndThenIsNoNews() {
        register("6760607");
        Instant news = NOW.plusSeconds(60);
        Seminar standing = seminars.current(SEMINAR).orElseThrow();
        Given.put(
                seminars,
                aSeminar()
                        .in(standing.provinces().toArray(Province[]::new))
                        .withoutJoinLink()
                        .withNewsSince(news)
                        .build());
        slots.register(theSeminar(), aSubmission("6770101"), someTokens(), news);
        assertThat(sweep.run(news).announced()).isEqualTo(1);
        Slot told = slots.find(SEMINAR, Given.code("6760607")).orElseThrow();
        assertThat(told.revision()).isEqualTo(2);
        assertThat(told.mail().orElseThrow().kind()).isEqualTo(OwedMail.Kind.UPDATED);
        assertThat(sweep.run(news).idle()).isTrue();
        assertThat(seminars.current(SEMINAR).orElseThrow().newsSince()).isEmpty();
    }

    @Test
    void whatIsOverIsNoNews() {
        register("6760607");
        Given.put(seminars, aSeminar().withNewsSince(NOW.plusSeconds(60)).build());
        assertThat(sweep.run(theSeminar().ends()).announced()).isZero();
    }
}
