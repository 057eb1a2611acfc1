package thabian.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.code;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thabian.domain.post.Mailer.Sent;
import thabian.domain.post.Outbox.Address;

class CarrierTest {
    private static final Address SLOT = new Address.OfSlot(SEMINAR, code("6760607"));
    private static final Address REPORT = new Address.OfSeminar(SEMINAR);

    private final Carrier down = Carrier.NEW.failed(SLOT, Sent.CLOSED, NOW);

    private static Instant after(long seconds) {
        return NOW.plusSeconds(seconds);
    }

    @Test
    void anOutageIsLeftAloneForAMinuteBeforeEachTry() {
        assertThat(down.probeDue(after(60).minusMillis(1))).isFalse();
        assertThat(down.probeDue(after(60))).isTrue();
        Carrier probing = down.probing(REPORT, after(60));
        assertThat(probing.probeDue(after(119))).isFalse();
        assertThat(probing.probeDue(after(120))).isTrue();
    }

    @Test
    void aTryInVainPutsNothingOff() {
        Carrier again = down.probing(REPORT, after(60)).failed(REPORT, Sent.UNKNOWN, after(90));
        assertThat(again.probeDue(after(119))).isFalse();
        assertThat(again.probeDue(after(120))).isTrue();
        assertThat(again.outage().map(Carrier.Outage::since)).contains(NOW);
    }

    @Test
    void nothingIsTriedWithoutAnOutageOrWhilePeopleStoppedIt() {
        assertThat(Carrier.NEW.probeDue(after(60))).isFalse();
        Carrier stopped = down.stopped(new Carrier.Stop(Optional.of("an officer"), "ตรวจสอบ", NOW));
        assertThat(stopped.probeDue(after(60))).isFalse();
        assertThat(stopped.resumed().probeDue(after(60))).isTrue();
    }

    @Test
    void onlyTheMailThatIsTriedIsServedInAnOutage() {
        assertThat(down.serves(REPORT)).isFalse();
        assertThat(down.probing(REPORT, after(60)).serves(REPORT)).isTrue();
        assertThat(down.probing(REPORT, after(60)).serves(SLOT)).isFalse();
    }
}
