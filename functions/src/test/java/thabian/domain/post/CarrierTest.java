package thabian.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.code;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    void anOutagesEndForgetsThatMailsWereSlow() {
        Allowance allowance = new Allowance(14, 50_000);
        Carrier slow = Carrier.NEW.slowed(NOW).slowed(after(2)).failed(SLOT, Sent.CLOSED, after(4));
        assertThat(slow.line().rate(allowance, after(4))).isLessThan(14);
        assertThat(slow.accepted().line().rate(allowance, after(4))).isEqualTo(14);
        assertThat(slow.relented(after(4)).line().rate(allowance, after(4))).isEqualTo(14);
        Carrier doubted = Carrier.NEW.slowed(NOW).failed(SLOT, Sent.UNKNOWN, after(1));
        assertThat(doubted.accepted().line()).as("no outage").isEqualTo(doubted.line());
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

    private static Address slot(int number) {
        return new Address.OfSlot(SEMINAR, code("67607%02d".formatted(number)));
    }

    private static Carrier failing(int places) {
        Carrier failing = Carrier.NEW;
        for (int i = 0; i < places; i++) {
            failing = failing.failed(slot(i), Sent.UNKNOWN, NOW);
        }
        return failing;
    }

    @Test
    void itIsDownOnceMailsFailedInThreePlaces() {
        assertThat(failing(2).outage()).isEmpty();
        assertThat(failing(3).outage().map(Carrier.Outage::since)).contains(NOW);
        assertThat(failing(3).serves(slot(9))).isFalse();
    }

    @Test
    void ofManyTriesTheLastThirtyAreKnown() {
        Carrier tried = IntStream.range(10, 90)
                .boxed()
                .reduce(failing(3), (carrier, i) -> carrier.probing(slot(i), NOW), (one, _) -> one);

        assertThat(tried.outage().orElseThrow().tried())
                .containsExactlyElementsOf(Stream.iterate(89, i -> i - 1)
                        .limit(30)
                        .map(CarrierTest::slot)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void inFewerPlacesItIsDownAfterThreeMinutesForThemAlone(int places) {
        Carrier failing = failing(places);
        assertThat(failing.failed(slot(0), Sent.UNKNOWN, after(180).minusMillis(1))
                        .outage())
                .isEmpty();

        Carrier down = failing.failed(slot(0), Sent.UNKNOWN, after(180));

        assertThat(down.outage().map(Carrier.Outage::since)).contains(after(180));
        assertThat(down.serves(slot(0))).as("it is tried").isTrue();
        assertThat(down.probing(slot(9), after(240)).serves(slot(0))).isFalse();
        assertThat(down.probing(slot(9), after(240)).serves(slot(8))).isTrue();
    }

    @Test
    void whatFailsInAThirdPlaceMakesItDownForAll() {
        Carrier few = failing(2).failed(slot(0), Sent.UNKNOWN, after(180));

        Carrier down = few.failed(slot(2), Sent.THROTTLED, after(190));

        assertThat(down.outage())
                .contains(new Carrier.Outage(after(180), Sent.THROTTLED.name(), after(240), List.of(slot(0), slot(1))));
        assertThat(down.serves(slot(2))).isFalse();
        assertThat(down.failed(slot(3), Sent.UNKNOWN, after(200)).serves(slot(9)))
                .isFalse();
        assertThat(down.accepted()).isEqualTo(Carrier.NEW);
    }

    @Test
    void whatItTookBetweenEndsTheDoubt() {
        assertThat(failing(2).accepted()).isEqualTo(Carrier.NEW);
        assertThat(failing(2)
                        .accepted()
                        .failed(slot(0), Sent.UNKNOWN, after(180))
                        .outage())
                .isEmpty();
    }

    @Test
    void aMailIsToBlameWhereOthersWereTakenAndNoneOfThemHadFailed() {
        assertThat(failing(1).blames(slot(0), NOW)).isFalse();
        assertThat(failing(1).blames(slot(1), NOW)).isTrue();
        assertThat(down.blames(slot(0), NOW)).isFalse();

        Carrier wavering = failing(1).relented(NOW);

        assertThat(wavering.blames(slot(0), after(300).minusMillis(1))).isFalse();
        assertThat(wavering.blames(slot(0), after(300))).isTrue();
    }

    @Test
    void thatItWaversIsNotedOnceAMinute() {
        Carrier wavering = Carrier.NEW.relented(NOW);
        assertThat(wavering.relented(after(60).minusMillis(1))).isEqualTo(wavering);
        assertThat(wavering.relented(after(60)).relented()).contains(after(60));
        assertThat(wavering.failed(slot(0), Sent.CLOSED, NOW)
                        .relented(after(59))
                        .outage())
                .isEmpty();
    }
}
