package thabian.domain.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.messageId;
import static thabian.given.Given.someTokens;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.standing.Brake.Why;
import thabian.given.Given;

class SuspicionTest extends Strangers {
    private void holdingWhatIsHeld() {
        province.replaceAll(slot -> Brake.of(province, LATER).holding(slot).isPresent()
                ? Given.mailing(slot, slot.post().held())
                : slot);
    }

    private static String mark(Slot... slots) {
        return new Suspicion(Brake.Why.HAND, List.of(slots), NOW, LATER).mark();
    }

    @Test
    void whatIsHeldStandsInOneSuspicionWithAllThatCameWithIt() {
        come(30, Duration.ofMillis(500), false, false, false);
        Slot later = registered(untouched(70, "อำเภอที่ 7"), others(70), NOW.plus(Duration.ofHours(1)), false);
        holdingWhatIsHeld();
        province.add(later);
        assertThat(Suspicion.among(province, LATER)).singleElement().satisfies(line -> {
            assertThat(line.why()).isEqualTo(Why.FLOOD);
            assertThat(line.slots()).hasSize(30);
            assertThat(line.districts()).isEqualTo(3);
            assertThat(line.held()).isTrue();
            assertThat(Duration.between(line.first(), line.last())).isEqualTo(Duration.ofMillis(14_500));
            assertThat(line.isOf(later)).isFalse();
        });
        assertThat(Board.of(province, NOW).showing(Show.CHECK)).hasSize(30);
    }

    @Test
    void whoeverCameBeforeOrAfterAFloodIsNoneOfIt() {
        for (int i = 0; i < 10; i++) {
            province.add(registered(
                    untouched(i, "อำเภอที่ 1"), others(i), NOW.minusSeconds(500).plusSeconds(50L * i), false));
        }
        for (int i = 10; i < 50; i++) {
            province.add(registered(untouched(i, "อำเภอที่ 2"), others(i), NOW.plusMillis(500L * i), false));
        }
        for (int i = 50; i < 60; i++) {
            province.add(
                    registered(untouched(i, "อำเภอที่ 3"), others(i), NOW.plusSeconds(90 + 55L * (i - 50)), false));
        }
        holdingWhatIsHeld();
        assertThat(Suspicion.among(province, LATER)).singleElement().satisfies(line -> {
            assertThat(line.held()).isTrue();
            assertThat(line.slots()).hasSize(40);
            assertThat(line.isOf(province.get(9))).as("before it").isFalse();
            assertThat(line.isOf(province.get(50))).isFalse();
        });
    }

    @Test
    void whatIsHeldForItselfGathersNobodyWhoCameBesideIt() {
        come(12, Duration.ofSeconds(30), false, false, false);
        Slot slot = province.get(6);
        for (int i = 1; i <= 6; i++) {
            slot = SlotChange.changing(
                            others(20 + i),
                            someTokens().manage(),
                            By.contact(NOW.plusSeconds(300 + i), messageId(10 + i)))
                    .apply(slot);
        }
        province.set(6, slot);
        holdingWhatIsHeld();
        assertThat(Suspicion.among(province, LATER)).singleElement().satisfies(line -> {
            assertThat(line.why()).isEqualTo(Why.CHANGES);
            assertThat(line.slots()).hasSize(1);
        });
    }

    @Test
    void handsThatShareAnythingAreOne() {
        IntStream.range(0, 4)
                .forEach(i -> province.add(registered(
                        untouched(i, "อำเภอที่ 1"),
                        people("นายหนึ่ง เดียว", "081000000" + i, "m" + i + "@m.example", "d" + i + ".example"),
                        NOW.plus(Duration.ofHours(i)),
                        false)));
        IntStream.range(4, 8)
                .forEach(i -> province.add(registered(
                        untouched(i, "อำเภอที่ 1"),
                        people(
                                "นายสอง " + i,
                                i == 4 ? "0810000003" : "0820000000",
                                "m" + i + "@m.example",
                                "e.example"),
                        NOW.plus(Duration.ofHours(i)),
                        false)));
        assertThat(Suspicion.among(province, LATER))
                .singleElement()
                .satisfies(line -> assertThat(line.slots()).hasSize(8));
    }

    @Test
    void whatAnOfficerSawIsAnotherOnceAnythingIsAnother() {
        Slot one = registered(untouched(1, "ชะอำ"), others(1), NOW, false);
        Slot two = registered(untouched(2, "ชะอำ"), others(2), NOW, false);
        String seen = mark(one, two);
        assertThat(mark(one, two)).isEqualTo(seen);
        assertThat(mark(one)).isNotEqualTo(seen);
        Slot changed = SlotChange.changing(others(3), someTokens().manage(), By.contact(LATER, messageId(2)))
                .apply(two);
        assertThat(mark(one, changed)).isNotEqualTo(seen);
        assertThat(mark(
                        one,
                        SlotChange.objecting(By.listed(LATER, messageId(3))).apply(two)))
                .isNotEqualTo(seen);
    }
}
