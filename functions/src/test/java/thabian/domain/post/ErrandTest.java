package thabian.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.id;
import static thabian.given.Given.messageId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import thabian.domain.post.Errand.Lease;
import thabian.given.Given;

class ErrandTest {
    private static final Errand OWING = Errand.NONE.owing(NOW);
    private static final Lease LEASE = Lease.of(id(1), NOW);
    private static final Lease OTHER = Lease.of(id(2), NOW);
    private static final Errand TAKEN = OWING.taken(LEASE);

    private static Message owed(int id, Instant at) {
        return Message.closingReport(messageId(id), at);
    }

    @Test
    void whatIsOwedWakesASenderAndWaitsForTheSweepForAMoment() {
        assertThat(OWING.send()).contains(NOW);
        assertThat(OWING.due()).contains(NOW.plus(Duration.ofMinutes(2)));
        assertThat(OWING.free(OTHER, NOW)).isTrue();
        assertThat(OWING.overdue(NOW.plus(Errand.PATIENCE).minusMillis(1))).isFalse();
        assertThat(OWING.overdue(NOW.plus(Errand.PATIENCE))).isTrue();
    }

    @Test
    void whereNothingIsOwedNobodyTakesAnything() {
        assertThat(Errand.NONE.free(OTHER, NOW)).isFalse();
        assertThat(Errand.NONE.overdue(NOW)).isFalse();
    }

    @Test
    void whatIsTakenIsNobodyElsesUntilItsLeaseIsOver() {
        assertThat(TAKEN.heldBy(LEASE)).isTrue();
        assertThat(TAKEN.heldBy(OTHER)).isFalse();
        assertThat(TAKEN.send()).isEmpty();
        assertThat(TAKEN.free(OTHER, LEASE.until().minusMillis(1))).isFalse();
        assertThat(TAKEN.free(LEASE, NOW)).as("another round of its holder").isTrue();
        assertThat(TAKEN.free(OTHER, LEASE.until())).isTrue();
    }

    @Test
    void whatACrashedSenderLeftIsOverdueOnceItsLeaseIsOver() {
        assertThat(LEASE.until()).isEqualTo(NOW.plus(Lease.LENGTH));
        assertThat(TAKEN.overdue(LEASE.until().minusMillis(1))).isFalse();
        assertThat(TAKEN.overdue(LEASE.until())).isTrue();
    }

    @Test
    void itsHolderGivesItBack() {
        assertThat(TAKEN.finished(LEASE)).isTrue();
        assertThat(TAKEN.finished(OTHER)).isFalse();
        assertThat(OWING.finished(LEASE)).isFalse();
    }

    @Test
    void whereMoreBecameOwedMeanwhileItIsNotGivenBack() {
        Errand asked = TAKEN.owing(NOW.plusSeconds(1));

        assertThat(asked.heldBy(LEASE)).isTrue();
        assertThat(asked.finished(LEASE)).isFalse();
    }

    @Test
    void givenBackItIsLookedAtWhenTheFirstOfItsMessagesIsDue() {
        Message soon = owed(1, NOW).triedInVain(NOW);
        Message late = owed(2, NOW).triedInVain(NOW).triedInVain(NOW);

        Errand left = Errand.left(List.of(late, soon));

        assertThat(left.lease()).isEmpty();
        assertThat(left.send()).isEmpty();
        assertThat(left.due()).contains(NOW.plus(Duration.ofMinutes(2)));
    }

    @Test
    void aMessageThatWasNotTriedYetIsLookedAtAtOnce() {
        assertThat(Errand.nextLook(List.of(owed(1, NOW), owed(2, NOW).triedInVain(NOW))))
                .contains(NOW);
    }

    @Test
    void nothingIsLeftOnceEverythingIsToldOrOver() {
        assertThat(Errand.left(List.of(Given.sent(owed(1, NOW)), owed(2, NOW).over())))
                .isEqualTo(Errand.NONE);
        assertThat(Errand.left(List.of())).isEqualTo(Errand.NONE);
    }
}
