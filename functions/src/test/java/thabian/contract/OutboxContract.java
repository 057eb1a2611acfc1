package thabian.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.delegation;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.people.Delegation;
import thabian.domain.post.Outbox;
import thabian.domain.post.OwedMail;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Invitee;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.given.Given;

/// What every [Outbox] keeps, whatever it keeps it in.
public abstract class OutboxContract {
    private static final Outbox.Address ADDRESS = new Outbox.Address.OfSlot(SEMINAR, code("6760607"));
    private static final Instant LEASE_OVER = NOW.plus(OwedMail.LEASE);

    private Outbox outbox;
    private Slots slots;
    private Registration registration;

    /// The mails of an empty store.
    protected abstract Outbox emptyOutbox();

    /// The slots of that store.
    protected abstract Slots itsSlots();

    @BeforeEach
    void registerOne() {
        outbox = emptyOutbox();
        slots = itsSlots();
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty());
        Admission admission = slots.register(theSeminar(), aSubmission("6760607"), someTokens(), NOW);
        registration = ((Admission.Admitted) admission).registration();
    }

    private OwedMail stored() {
        return slots.find(SEMINAR, code("6760607")).flatMap(Slot::mail).orElseThrow();
    }

    private OwedMail claim(Instant now) {
        return outbox.claim(ADDRESS, now).orElseThrow();
    }

    private static OwedMail sent(OwedMail mail) {
        return Given.sent(mail).with(0, OwedMail.Fate.REFUSED);
    }

    @Test
    void aClaimBeginsAnAttempt() {
        OwedMail owed = stored();
        assertThat(claim(NOW)).isEqualTo(owed.claimed());
        assertThat(stored()).isEqualTo(owed.claimed());
    }

    @Test
    void whatIsClaimedIsNobodyElses() {
        claim(NOW);
        assertThat(outbox.claim(ADDRESS, NOW)).isEmpty();
    }

    @Test
    void ofManyClaimantsOneWins() throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(10)) {
            List<Callable<Optional<OwedMail>>> tries = IntStream.range(0, 10)
                    .<Callable<Optional<OwedMail>>>mapToObj(_ -> () -> outbox.claim(ADDRESS, NOW))
                    .toList();
            assertThat(senders.invokeAll(tries).stream().map(Future::resultNow).filter(Optional::isPresent))
                    .hasSize(1);
        }
    }

    @Test
    void whereNothingIsOwedNothingIsClaimed() {
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760608")), Optional.empty());
        assertThat(outbox.claim(new Outbox.Address.OfSlot(SEMINAR, code("6760608")), NOW))
                .isEmpty();
        assertThat(outbox.claim(new Outbox.Address.OfSlot(SEMINAR, code("6760699")), NOW))
                .isEmpty();
        assertThat(slots.find(SEMINAR, code("6760699"))).isEmpty();
    }

    @Test
    void anOwedMailFallsDueWhenItsLeaseIsOver() {
        assertThat(outbox.due(LEASE_OVER.minusMillis(1), 10)).isEmpty();
        assertThat(outbox.due(LEASE_OVER, 10)).containsExactly(ADDRESS);
    }

    @Test
    void aClaimPutsOffWhenItFallsDue() {
        Instant later = NOW.plusSeconds(30);
        claim(later);
        assertThat(outbox.due(LEASE_OVER, 10)).isEmpty();
        assertThat(outbox.due(later.plus(OwedMail.LEASE), 10)).containsExactly(ADDRESS);
    }

    @Test
    void onlySoManyAreAskedForAtOnce() {
        for (String digits : List.of("6760608", "6760609", "6760610")) {
            slots.invite(SEMINAR, Invitee.of(anOrganisation(digits)), Optional.empty());
            slots.register(theSeminar(), aSubmission(digits), someTokens(), NOW);
        }
        assertThat(outbox.due(LEASE_OVER, 10)).hasSize(4).doesNotHaveDuplicates();
        assertThat(outbox.due(LEASE_OVER, 3)).hasSize(3);
    }

    @Test
    void rearmingOwesAgainWhatWasLeftBehind() {
        OwedMail half = claim(NOW).with(0, OwedMail.Fate.SENT);
        outbox.keep(ADDRESS, half);
        outbox.rearm(ADDRESS, LEASE_OVER.minusMillis(1));
        assertThat(stored()).as("not due yet").isEqualTo(half);

        outbox.rearm(ADDRESS, LEASE_OVER);
        assertThat(stored()).isEqualTo(half.in(OwedMail.State.OWED));
        assertThat(outbox.due(LEASE_OVER, 10)).isEmpty();
        assertThat(claim(LEASE_OVER)).isEqualTo(half.claimed());
    }

    @Test
    void whatIsDoneIsNotRearmed() {
        OwedMail all = sent(claim(NOW));
        outbox.keep(ADDRESS, all);
        outbox.rearm(ADDRESS, LEASE_OVER);
        assertThat(stored()).isEqualTo(all.in(OwedMail.State.DONE));
    }

    @Test
    void whatIsSentIsKeptOneByOneAndOnlyTheWholeIsDone() {
        OwedMail first = claim(NOW).with(0, OwedMail.Fate.SENT);
        assertThat(outbox.keep(ADDRESS, first)).isTrue();
        assertThat(stored()).isEqualTo(first);
        assertThat(outbox.due(LEASE_OVER, 10)).containsExactly(ADDRESS);

        assertThat(outbox.keep(ADDRESS, sent(first))).isTrue();
        assertThat(stored()).isEqualTo(sent(first).in(OwedMail.State.DONE));
        assertThat(outbox.due(LEASE_OVER, 10)).isEmpty();
        assertThat(outbox.claim(ADDRESS, LEASE_OVER)).isEmpty();
    }

    @Test
    void anAttemptThatLostItsLeaseKeepsNothing() {
        OwedMail slow = claim(NOW);
        outbox.rearm(ADDRESS, LEASE_OVER);
        assertThat(outbox.keep(ADDRESS, sent(slow))).as("owed again").isFalse();
        OwedMail second = claim(LEASE_OVER);
        assertThat(outbox.keep(ADDRESS, sent(slow))).as("another's").isFalse();
        assertThat(outbox.keep(ADDRESS, sent(second))).isTrue();
    }

    @Test
    void aMailOfAnOlderRevisionKeepsNothing() {
        OwedMail confirmation = claim(NOW);
        Delegation next = delegation("saraban", "new", "somying", "somsak");
        slots.change(
                theSeminar(), code("6760607"), registration.tokens().manage().secret(), OptionalInt.of(1), next, NOW);
        claim(NOW);
        assertThat(outbox.keep(ADDRESS, sent(confirmation))).isFalse();
        assertThat(stored().kind()).isEqualTo(OwedMail.Kind.CHANGED);
    }

    @Test
    void aMailOfAnotherKindKeepsNothing() {
        OwedMail confirmation = sent(claim(NOW));
        outbox.keep(ADDRESS, confirmation);
        slots.oweManageLink(SEMINAR, code("6760607"), NOW);
        OwedMail link = claim(NOW);
        assertThat(outbox.keep(ADDRESS, confirmation)).isFalse();
        assertThat(stored()).isEqualTo(link);
        assertThat(link).isEqualTo(OwedMail.manageLink(1, threePeople()).claimed());
    }

    @Test
    void aMailThatWasBegunFiveTimesIsGivenUpWhenItFallsDueAgain() {
        Instant now = NOW;
        for (int attempt = 1; attempt < OwedMail.MAX_ATTEMPTS; attempt++) {
            assertThat(claim(now).attempts()).isEqualTo(attempt);
            now = now.plus(OwedMail.LEASE);
            assertThat(outbox.rearm(ADDRESS, now)).isFalse();
        }
        assertThat(claim(now).attempts()).isEqualTo(OwedMail.MAX_ATTEMPTS);
        now = now.plus(OwedMail.LEASE);
        assertThat(outbox.rearm(ADDRESS, now)).isTrue();
        assertThat(outbox.claim(ADDRESS, now)).isEmpty();
        assertThat(stored().state()).isEqualTo(OwedMail.State.GIVEN_UP);
        assertThat(outbox.due(now.plus(OwedMail.LEASE), 10)).isEmpty();
        assertThat(outbox.rearm(ADDRESS, now)).as("only once").isFalse();
    }

    @Test
    void whatIsPostponedFallsDueTheLaterTheMoreAttemptsThereWere() {
        OwedMail first = claim(NOW);
        outbox.postpone(ADDRESS, first, NOW);
        Instant second = NOW.plus(Duration.ofMinutes(2));
        assertThat(outbox.due(second.minusMillis(1), 10)).isEmpty();
        outbox.rearm(ADDRESS, second);
        outbox.postpone(ADDRESS, claim(second), second);
        assertThat(outbox.due(second.plus(Duration.ofHours(1)).minusMillis(1), 10))
                .isEmpty();
        assertThat(outbox.due(second.plus(Duration.ofHours(1)), 10)).containsExactly(ADDRESS);
    }

    @Test
    void anAttemptThatLostItsLeasePostponesNothing() {
        OwedMail slow = claim(NOW);
        outbox.rearm(ADDRESS, LEASE_OVER);
        outbox.postpone(ADDRESS, slow, LEASE_OVER.plus(Duration.ofDays(1)));
        assertThat(outbox.due(LEASE_OVER.plus(OwedMail.LEASE), 10)).containsExactly(ADDRESS);
    }
}
