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
import thabian.domain.post.Errand.Queue;
import thabian.given.Given;

class ErrandTest {
    private static final Errand OWING = Errand.NONE.owing(owed(1, NOW));
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
        assertThat(OWING.waiting(
                        NOW.plus(Errand.PATIENCE).minusMillis(1),
                        NOW.plus(Errand.PATIENCE).minusMillis(1)))
                .isFalse();
        assertThat(OWING.waiting(NOW.plus(Errand.PATIENCE), NOW.plus(Errand.PATIENCE)))
                .isTrue();
    }

    @Test
    void whereNothingIsOwedNobodyTakesAnything() {
        assertThat(Errand.NONE.free(OTHER, NOW)).isFalse();
        assertThat(Errand.NONE.waiting(NOW, NOW)).isFalse();
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
    void whatGoesToEverybodyLetsPassWhoCameWhileItStoodBeforeASender() {
        Errand news = Errand.NONE.owing(bulk(1, NOW)).woken(NOW);

        assertThat(news.free(OTHER, NOW.plus(Errand.YIELDING))).isTrue();
        assertThat(news.free(OTHER, NOW.plus(Errand.YIELDING).plusMillis(1))).isFalse();
        assertThat(news.waiting(NOW.plus(Errand.PATIENCE), NOW.plus(Errand.PATIENCE)))
                .as("the sweep looks at it again")
                .isTrue();
        assertThat(OWING.free(OTHER, NOW.plus(Duration.ofDays(1))))
                .as("what somebody waits for goes whenever it is reached")
                .isTrue();
    }

    @Test
    void whatACrashedSenderLeftIsOverdueOnceItsLeaseIsOver() {
        assertThat(LEASE.until()).isEqualTo(NOW.plus(Lease.LENGTH));
        assertThat(TAKEN.waiting(LEASE.until().minusMillis(1), LEASE.until().minusMillis(1)))
                .isFalse();
        assertThat(TAKEN.waiting(LEASE.until(), LEASE.until())).isTrue();
    }

    @Test
    void itsHolderGivesItBack() {
        assertThat(TAKEN.finished(LEASE)).isTrue();
        assertThat(TAKEN.finished(OTHER)).isFalse();
        assertThat(OWING.finished(LEASE)).isFalse();
    }

    @Test
    void whereMoreBecameOwedMeanwhileItIsNotGivenBack() {
        Errand asked = TAKEN.owing(owed(2, NOW.plusSeconds(1)));

        assertThat(asked.heldBy(LEASE)).isTrue();
        assertThat(asked.finished(LEASE)).isFalse();
    }

    @Test
    void givenBackItIsLookedAtWhenTheFirstOfItsMessagesIsDue() {
        Message soon = owed(1, NOW).failed(NOW, false);
        Message late = owed(2, NOW).failed(NOW.plusSeconds(60), false);

        Errand left = Errand.left(List.of(late, soon));

        assertThat(left.lease()).isEmpty();
        assertThat(left.send()).isEmpty();
        assertThat(left.due()).contains(NOW.plus(Duration.ofMinutes(1)));
    }

    @Test
    void aMessageThatWasNotTriedYetIsLookedAtAtOnce() {
        assertThat(Errand.left(List.of(owed(1, NOW), owed(2, NOW).failed(NOW, false)))
                        .due())
                .contains(NOW);
    }

    @Test
    void nothingIsLeftOnceEverythingIsToldOrOver() {
        assertThat(Errand.left(List.of(Given.sent(owed(1, NOW)), owed(2, NOW).over())))
                .isEqualTo(Errand.NONE);
        assertThat(Errand.left(List.of())).isEqualTo(Errand.NONE);
    }

    private static Message bulk(int id, Instant at) {
        return Message.to(
                List.of(Recipient.of(Recipient.Role.CONTACT, Given.mail("saraban@lao.example"))),
                messageId(id),
                Message.Kind.REMINDER,
                1,
                at);
    }

    @Test
    void whatGoesToEverybodyWakesNobodyAndWaitsForTheSweep() {
        Errand waiting = Errand.NONE.owing(bulk(1, NOW));

        assertThat(waiting.send()).isEmpty();
        assertThat(waiting.due()).contains(NOW);
        assertThat(waiting.queue()).isEqualTo(Queue.BULK);
        assertThat(waiting.woken(NOW).send()).contains(NOW);
        assertThat(waiting.woken(NOW).queue()).isEqualTo(Queue.BULK);
    }

    @Test
    void whatSomebodyWaitsForGoesBeforeWhatGoesToEverybody() {
        assertThat(OWING.owing(bulk(2, NOW)).queue()).isEqualTo(Queue.FRESH);
        assertThat(Errand.NONE.owing(bulk(1, NOW)).owing(owed(2, NOW)).queue()).isEqualTo(Queue.FRESH);
        assertThat(Errand.left(List.of(owed(1, NOW), bulk(2, NOW))).queue()).isEqualTo(Queue.FRESH);
        assertThat(Errand.left(List.of(Given.sent(owed(1, NOW)), bulk(2, NOW))).queue())
                .isEqualTo(Queue.BULK);
    }

    @Test
    void whatMayWaitIsNotLostOnASenderThatHoldsTheLease() {
        assertThat(TAKEN.owing(bulk(2, NOW.plusSeconds(1))).finished(LEASE)).isFalse();
    }
}
