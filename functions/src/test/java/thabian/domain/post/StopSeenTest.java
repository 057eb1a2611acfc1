package thabian.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import thabian.domain.post.Carrier.Stop;

class StopSeenTest {
    private static final Stop FIRST = new Stop(Optional.of("สมศรี"), "ตรวจรายชื่อ", NOW);

    private static Carrier stopped(Stop stop) {
        return Carrier.NEW.stopped(stop);
    }

    private static boolean overtaken(Carrier seen, Carrier standing, Optional<Stop> ordered) {
        return StopSeen.of(seen).isOvertaken(standing, ordered);
    }

    @Test
    void aStopThatNobodySawIsNotLifted() {
        Stop sameInstant = new Stop(Optional.of("สมศรี"), "รายชื่อผิดคน", NOW);
        Stop byAnother = new Stop(Optional.of("สมชาย"), "ตรวจรายชื่อ", NOW);
        Stop later = new Stop(Optional.of("สมศรี"), "ตรวจรายชื่อ", NOW.plusSeconds(60));
        Stop restored = new Stop(Optional.empty(), "", NOW);
        for (Stop unseen : new Stop[] {sameInstant, byAnother, later, restored}) {
            assertThat(overtaken(stopped(FIRST), stopped(unseen), Optional.empty()))
                    .isTrue();
            assertThat(overtaken(Carrier.NEW, stopped(unseen), Optional.empty()))
                    .isTrue();
            assertThat(overtaken(stopped(unseen), stopped(unseen), Optional.empty()))
                    .isFalse();
        }
    }

    @Test
    void nobodyPutsAnotherReasonInThePlaceOfOneThatTheyDidNotSee() {
        Optional<Stop> other = Optional.of(new Stop(Optional.of("สมชาย"), "อีกเหตุหนึ่ง", NOW.plusSeconds(5)));
        assertThat(overtaken(Carrier.NEW, stopped(FIRST), other)).isTrue();
        assertThat(overtaken(Carrier.NEW, Carrier.NEW, other)).isFalse();
        assertThat(overtaken(stopped(FIRST), Carrier.NEW, other))
                .as("others let mails go on meanwhile")
                .isTrue();
    }

    @Test
    void anOrderThatIsSentTwiceIsDoneOnce() {
        Optional<Stop> again = Optional.of(new Stop(FIRST.who(), FIRST.reason(), NOW.plusSeconds(1)));
        assertThat(overtaken(Carrier.NEW, stopped(FIRST), again)).isFalse();
        assertThat(StopSeen.isDone(stopped(FIRST), again)).isTrue();
        assertThat(overtaken(stopped(FIRST), Carrier.NEW, Optional.empty())).isFalse();
        assertThat(StopSeen.isDone(Carrier.NEW, Optional.empty())).isTrue();
    }
}
