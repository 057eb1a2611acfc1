package thabian.domain.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thabian.domain.people.Delegation;
import thabian.domain.post.DeliveryReport;
import thabian.domain.slot.Slot;
import thabian.domain.standing.Brake.Why;

/// What the brake does of mails that came back.
class BouncesTest extends Strangers {
    @Test
    void whatComesBackIsLookedAtHoweverSlowlyItWasSent() {
        for (int every : List.of(4, 12)) {
            province.clear();
            come(85, Duration.ofMinutes(400), false, false, false);
            for (int i = 0; i < province.size(); i++) {
                int number = i;
                Optional<DeliveryReport.What> back =
                        Optional.of(DeliveryReport.What.BOUNCED).filter(_ -> number % every == every - 1);
                province.set(i, sent(province.get(i), back));
            }
            assertThat(Suspicion.among(province, LATER))
                    .as("one mailbox of every %d offices", every)
                    .isEmpty();
        }
        for (int i : List.of(40, 41, 42)) {
            province.set(i, sent(province.get(i), Optional.of(DeliveryReport.What.BOUNCED)));
        }
        assertThat(Suspicion.among(province, LATER)).singleElement().satisfies(line -> {
            assertThat(line.why()).isEqualTo(Why.BOUNCES);
            assertThat(line.slots()).containsExactly(province.get(40), province.get(41), province.get(42));
            assertThat(line.held()).isFalse();
        });
        assertThat(held()).isZero();
    }

    @Test
    void twentyThatComeOneAfterTheOtherNeedNoLook() {
        come(20, Duration.ofSeconds(4), false, false, false);
        assertThat(Suspicion.among(province, LATER)).isEmpty();
    }

    @Test
    void afterThreeOfAHandsLastTwentyMailsCameBackItsNextWaits() {
        come(8, Duration.ofSeconds(40), true, true, false);
        province.replaceAll(slot -> sent(slot, Optional.empty()));
        assertThat(last()).isEmpty();
        for (int i = 3; i < 5; i++) {
            province.set(i, sent(province.get(i), Optional.of(DeliveryReport.What.BOUNCED)));
        }
        assertThat(last()).as("two came back").isEmpty();
        province.set(5, sent(province.get(5), Optional.of(DeliveryReport.What.BOUNCED)));
        assertThat(last()).contains(Why.BOUNCES);
        province.add(registered(untouched(50, "อำเภอที่ 1"), others(50), NOW.plus(Duration.ofMinutes(5)), true));
        assertThat(last()).as("by the own link").isEmpty();
    }

    @Test
    void whatComesBackOfStrangersHoldsNobodyWhoComesSoonAfter() {
        come(60, Duration.ofSeconds(30), false, false, false);
        for (int i = 0; i < 30; i += 3) {
            province.set(i, sent(province.get(i), Optional.of(DeliveryReport.What.BOUNCED)));
        }
        assertThat(held()).isZero();
    }

    @Test
    void whoeverIsNamedByThoseWhoseMailsComeBackIsNotHeldUntilTheirOwnDo() {
        for (int i = 0; i < 3; i++) {
            province.add(sent(
                    registered(
                            untouched(i, "อำเภอที่ 1"),
                            people(
                                    "นางคนที่ " + "กขค".charAt(i),
                                    "081000000" + i,
                                    "x" + i + "@x.example",
                                    "office.example"),
                            NOW.plusSeconds(20L * i),
                            false),
                    Optional.of(DeliveryReport.What.BOUNCED)));
        }
        Delegation named = people("นางสาวของตน เอง", "0899999999", "clerk@office.example", "office.example");
        province.add(registered(untouched(7, "อำเภอที่ 1"), named, NOW.plusSeconds(90), false));
        assertThat(last()).isEmpty();
        province.set(3, sent(province.get(3), Optional.of(DeliveryReport.What.BOUNCED)));
        assertThat(last()).contains(Why.BOUNCES);
    }

    @Test
    void whatComesBackOfOneHandHoldsItsNextWheneverItComes() {
        for (int i = 0; i < 4; i++) {
            Slot slot = registered(
                    untouched(i, "อำเภอที่ 1"),
                    people("นายคนเดียว กัน", "0812345678", "one@one.example", "o" + i + ".example"),
                    NOW.plus(Duration.ofHours(i)),
                    false);
            province.add(i < 3 ? sent(slot, Optional.of(DeliveryReport.What.BOUNCED)) : slot);
        }
        assertThat(last()).contains(Why.BOUNCES);
    }

    @Test
    void whoeverHelpsADistrictPutsRightWhatWasMistyped() {
        come(13, Duration.ofSeconds(30), true, true, false);
        for (int i = 0; i < 13; i++) {
            province.set(i, changed(province.get(i), i, Duration.ofMinutes(60 + 20L * i)));
            assertThat(Brake.of(province, LATER).holding(province.get(i)))
                    .as("correction " + (i + 1))
                    .isEmpty();
        }
        province.set(0, changed(province.getFirst(), 14, Duration.ofHours(8)));
        assertThat(Brake.of(province, LATER).holding(province.getFirst()))
                .as("more within a day than there are organisations")
                .contains(Why.HAND);
        province.set(1, changed(province.get(1), 15, Duration.ofHours(40)));
        assertThat(Brake.of(province, LATER).holding(province.get(1)))
                .as("another day")
                .isEmpty();
    }
}
