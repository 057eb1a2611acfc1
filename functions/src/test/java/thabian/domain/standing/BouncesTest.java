package thabian.domain.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static thabian.given.Given.NOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.domain.people.Delegation;
import thabian.domain.post.Copy;
import thabian.domain.post.Correspondence;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.Message;
import thabian.domain.slot.Slot;
import thabian.domain.standing.Brake.Why;
import thabian.given.Given;

/// What the brake does of mails that came back.
class BouncesTest extends Strangers {
    private static final int SEEDS = 5;

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

    @Test
    void afterThreeHandsWhoseMailsCameBackTheNextWaits() {
        for (int i = 0; i < 4; i++) {
            province.add(i < 3 ? dead(comes(i, 20L * i)) : comes(i, 20L * i));
            assertThat(last())
                    .as("after %d", i)
                    .isEqualTo(Optional.of(Why.AFTER_BOUNCES).filter(_ -> province.size() > 3));
        }
        province.add(held(comes(4, 90)));
        province.set(3, held(province.get(3)));
        assertThat(Suspicion.among(province, LATER))
                .extracting(Suspicion::why, line -> line.slots().size(), Suspicion::held)
                .containsExactlyInAnyOrder(tuple(Why.BOUNCES, 3, false), tuple(Why.AFTER_BOUNCES, 2, true));
        province.add(registered(untouched(5, "อำเภอที่ 1"), others(5), NOW.plusSeconds(100), true));
        assertThat(last()).as("by the own link").isEmpty();
        province.set(5, comes(5, 3_641));
        assertThat(last()).as("an hour after the last but two").isEmpty();
    }

    @Test
    void whatOneHandWroteToNobodyHoldsNoOther() {
        for (int i = 0; i < 5; i++) {
            province.add(dead(registered(
                    untouched(i, "อำเภอที่ 1"),
                    people("นายคนเดียว กัน", "0812345678", "one@one.example", "o" + i + ".example"),
                    NOW.plusSeconds(20L * i),
                    false)));
        }
        province.add(comes(7, 120));
        assertThat(last()).isEmpty();
    }

    @Test
    void whomAMailReachedWaitsForNobody() {
        for (int i = 0; i < 3; i++) {
            province.add(dead(comes(i, 20L * i)));
        }
        province.add(sent(comes(3, 90), Optional.empty()));
        assertThat(last()).as("its mails went out").isEmpty();
        province.set(3, told(comes(3, 70), DeliveryReport.What.DELIVERED, place -> true));
        province.add(registered(
                untouched(6, "อำเภอที่ 1"),
                new Delegation(others(3).contact(), others(6).attendees()),
                NOW.plusSeconds(90),
                false));
        assertThat(last()).as("its contact was reached before").isEmpty();
    }

    /// Honest offices who come within two hours, and mistype one address in so many by chance; of the third
    /// row one office in a hundred mistypes the domain of all.
    @ParameterizedTest
    @CsvSource({"2, 0", "3, 0", "2, 1"})
    void honestOfficesWhoMistypeWaitForNobody(int mistyped, int domains) {
        int waiting = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            province.clear();
            List<Long> times = random.longs(85, 0, 7_200).sorted().boxed().toList();
            for (int i = 0; i < times.size(); i++) {
                Slot slot = comes(i, times.get(i));
                boolean wholly = random.nextInt(100) < domains;
                province.add(back(slot, _ -> wholly || random.nextInt(100) < mistyped));
            }
            waiting += IntStream.range(0, times.size()).anyMatch(i -> waits(i, times.get(i))) ? 1 : 0;
        }
        assertThat(waiting).isZero();
    }

    /// Whether an office's mails are kept back at first, those before it being told of.
    private boolean waits(int number, long seconds) {
        Slot fresh = comes(number, seconds);
        List<Slot> before = new ArrayList<>(province.subList(0, number));
        before.add(fresh);
        return Brake.of(before, LATER).holding(fresh).isPresent();
    }

    private static Slot comes(int number, long seconds) {
        return registered(
                untouched(number, "อำเภอที่ " + number / 10), others(number), NOW.plusSeconds(seconds), false);
    }

    private static Slot dead(Slot slot) {
        return back(slot, _ -> true);
    }

    /// A slot whose mails went out, and those to some came back.
    private static Slot back(Slot slot, IntPredicate which) {
        return told(slot, DeliveryReport.What.BOUNCED, which);
    }

    private static Slot told(Slot slot, DeliveryReport.What what, IntPredicate which) {
        Slot sent = sent(slot, Optional.empty());
        Message message = sent.post().messages().getLast();
        return Given.mailing(
                sent,
                new Correspondence(
                        sent.post().messages(),
                        IntStream.range(0, message.to().size())
                                .filter(which)
                                .mapToObj(place -> new DeliveryReport(new Copy(message.id(), place), what, NOW))
                                .toList(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Slot held(Slot slot) {
        return Given.mailing(slot, slot.post().held());
    }
}
