package thabian.domain.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.OPENS;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.theSeminar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import thabian.given.Given;

class SeminarTest {
    private static List<Seat> seats(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Seat("seat-" + i, "ตำแหน่ง " + i))
                .toList();
    }

    @Test
    void endsAfterItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aSeminar().held(CLOSES, CLOSES).build());
    }

    @Test
    void hasOneToTenSeats() {
        assertThat(aSeminar().seating(seats(1)).build().seats()).hasSize(1);
        assertThat(aSeminar().seating(seats(10)).build().seats()).hasSize(10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aSeminar().seating(seats(0)).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aSeminar().seating(seats(11)).build());
    }

    @Test
    void tellsSeatsApartByTheirIds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aSeminar()
                        .seating(List.of(Given.CHIEF, new Seat("chief-administrator", "อื่น")))
                        .build());
    }

    @Test
    void findsItsProvinces() {
        assertThat(theSeminar().province("76")).contains(new Province("76", "เพชรบุรี"));
        assertThat(theSeminar().province("77")).isEmpty();
    }

    @Test
    void isClosedAMinuteAfterItsWindow() {
        Instant due = CLOSES.plus(Duration.ofMinutes(1));
        assertThat(theSeminar().closingDue(due.minusMillis(1))).isFalse();
        assertThat(theSeminar().closingDue(due)).isTrue();
    }

    @Test
    void isPurgedSoManyDaysAfterItEnds() {
        Instant due = theSeminar().ends().plus(Duration.ofDays(90));
        assertThat(theSeminar().purgeDue(due.minusMillis(1))).isFalse();
        assertThat(theSeminar().purgeDue(due)).isTrue();
    }

    private static final Instant MORNING = OPENS.plus(Duration.ofDays(1));

    private static Seminar closing(Instant closes) {
        return aSeminar().open(OPENS, closes).build();
    }

    private static Instant closesAfter(Seminar next, Seminar standing, Instant now) {
        return next.replacing(standing, now).window().closes();
    }

    @Test
    void closingTakesEffectWhenEveryCopyIsGone() {
        Seminar closed = theSeminar().closed(MORNING);
        assertThat(closed.window().closes()).isEqualTo(MORNING.plusSeconds(10));
        assertThat(closed.window().opens()).isEqualTo(OPENS);
        assertThat(closed.revision()).isEqualTo(theSeminar().revision());
    }

    @Test
    void whatIsClosedOrAboutToBeStaysAsItIs() {
        assertThat(theSeminar().closed(CLOSES)).isEqualTo(theSeminar());
        assertThat(theSeminar().closed(CLOSES.minusSeconds(10))).isEqualTo(theSeminar());
        assertThat(theSeminar().closed(CLOSES.minusSeconds(11)).window().closes())
                .isEqualTo(CLOSES.minusSeconds(1));
    }

    @Test
    void closedBeforeItOpensItOpensForNobody() {
        Window never = theSeminar().closed(OPENS.minusSeconds(3600)).window();
        assertThat(never).isEqualTo(new Window(OPENS, OPENS.plusMillis(1)));
    }

    @Test
    void anEarlierClosingIsPutOffUntilEveryCopyIsGone() {
        assertThat(closesAfter(closing(MORNING), theSeminar(), MORNING)).isEqualTo(MORNING.plusSeconds(10));
        assertThat(closesAfter(closing(MORNING.minusSeconds(3600)), theSeminar(), MORNING))
                .isEqualTo(MORNING.plusSeconds(10));
        assertThat(closesAfter(closing(MORNING.plusSeconds(10)), theSeminar(), MORNING))
                .isEqualTo(MORNING.plusSeconds(10));
        assertThat(closesAfter(closing(MORNING.plusSeconds(11)), theSeminar(), MORNING))
                .isEqualTo(MORNING.plusSeconds(11));
    }

    @Test
    void aClosingThatIsPastOrAtHandIsNotMovedIntoThePast() {
        Instant atHand = CLOSES.minusSeconds(5);
        assertThat(closesAfter(closing(MORNING), theSeminar(), atHand)).isEqualTo(CLOSES);
        assertThat(closesAfter(closing(MORNING), theSeminar(), CLOSES.plusSeconds(3600)))
                .isEqualTo(CLOSES);
    }

    @Test
    void whatIsStricterHoldsOnceEveryCopyIsGone() {
        List<Seminar> stricter = List.of(
                aSeminar().askingForCodes().build(),
                aSeminar().open(OPENS.plusMillis(1), CLOSES).build(),
                closing(CLOSES.minusMillis(1)));
        for (Seminar next : stricter) {
            assertThat(next.holdsFrom(Optional.of(theSeminar()), MORNING)).isEqualTo(MORNING.plusSeconds(10));
            assertThat(theSeminar().holdsFrom(Optional.of(next), MORNING)).isEqualTo(MORNING);
            assertThat(next.holdsFrom(Optional.of(next), MORNING)).isEqualTo(MORNING);
            assertThat(next.holdsFrom(Optional.empty(), MORNING)).isEqualTo(MORNING);
        }
    }

    /// A registration is by the seats of the copy that its function has, so that one more and one less are both
    /// stricter.
    @Test
    void otherSeatsHoldOnceEveryCopyIsGone() {
        Seminar fewer = aSeminar().seating(Given.SEATS.subList(0, 2)).build();
        assertThat(fewer.holdsFrom(Optional.of(theSeminar()), MORNING)).isEqualTo(MORNING.plusSeconds(10));
        assertThat(theSeminar().holdsFrom(Optional.of(fewer), MORNING)).isEqualTo(MORNING.plusSeconds(10));
    }

    @Test
    void aLaterClosingIsTakenAtOnce() {
        Instant later = CLOSES.plus(Duration.ofDays(3));
        assertThat(closesAfter(closing(later), theSeminar(), MORNING)).isEqualTo(later);
        assertThat(closesAfter(closing(later), theSeminar(), CLOSES.plusSeconds(1)))
                .isEqualTo(later);
        assertThat(closesAfter(closing(CLOSES), theSeminar(), CLOSES.plusSeconds(60)))
                .isEqualTo(CLOSES);
    }

    @Test
    void aWindowThatHasNotOpenedIsMovedFreely() {
        Seminar upcoming = aSeminar().open(CLOSES, CLOSES.plusSeconds(60)).build();
        assertThat(aSeminar()
                        .open(OPENS.minusSeconds(60), OPENS)
                        .build()
                        .replacing(upcoming, MORNING)
                        .window())
                .isEqualTo(new Window(OPENS.minusSeconds(60), OPENS));
    }

    @Test
    void anotherTimeOrLinkIsNewsAndNothingElseIs() {
        Seminar standing = theSeminar();
        assertThat(aSeminar()
                        .titled("อื่น")
                        .build()
                        .replacing(standing, MORNING)
                        .newsSince())
                .isEmpty();
        assertThat(closing(CLOSES.plusSeconds(60)).replacing(standing, MORNING).newsSince())
                .isEmpty();
        assertThat(aSeminar()
                        .withoutJoinLink()
                        .build()
                        .replacing(standing, MORNING)
                        .newsSince())
                .contains(MORNING.plusMillis(1));
        assertThat(aSeminar()
                        .held(standing.starts().minusSeconds(60), standing.ends())
                        .build()
                        .replacing(standing, MORNING)
                        .newsSince())
                .contains(MORNING.plusMillis(1));
        assertThat(aSeminar()
                        .held(standing.starts(), standing.ends().plusSeconds(60))
                        .build()
                        .replacing(standing, MORNING)
                        .newsSince())
                .contains(MORNING.plusMillis(1));
    }

    @Test
    void newsThatWasNotToldYetStaysNews() {
        Seminar standing = aSeminar().withNewsSince(OPENS).ofRevision(4).build();
        Seminar next = theSeminar().replacing(standing, MORNING);
        assertThat(next.newsSince()).contains(OPENS);
        assertThat(next.revision()).isEqualTo(4);
        assertThat(next.newsDue(MORNING)).isTrue();
        assertThat(next.newsDue(next.starts().minusMillis(1))).isTrue();
        assertThat(next.newsDue(next.starts())).isFalse();
        assertThat(theSeminar().newsDue(MORNING)).isFalse();
    }

    @Test
    void aProvinceServesItUnderItsOwnLetterOrOffice() {
        Office desk = new Office("ราชบุรี", "032111222", theSeminar().office().dial(), Given.mail("r@lao.example"));
        Letter letter = new Letter("ที่ รบ ๑", theSeminar().letter().date(), "ศาลากลางจังหวัดราชบุรี");
        Seminar seminar = aSeminar()
                .in(
                        new Province("70", "ราชบุรี", Optional.empty(), Optional.of(desk)),
                        new Province("71", "กาญจนบุรี", Optional.of(letter), Optional.empty()),
                        new Province("76", "เพชรบุรี"))
                .build();
        assertThat(seminar.in("70").office()).isEqualTo(desk);
        assertThat(seminar.in("70").letter()).isEqualTo(seminar.letter());
        assertThat(seminar.in("71").office()).isEqualTo(seminar.office());
        assertThat(seminar.in("71").letter()).isEqualTo(letter);
        assertThat(seminar.in("76")).isEqualTo(seminar);
        assertThat(seminar.in("10")).isEqualTo(seminar);
        assertThat(seminar.in("70").provinces()).isEqualTo(seminar.provinces());
    }

    @Test
    void aSeatIsMissedByItsId() {
        Seminar fewer = aSeminar()
                .seating(List.of(new Seat("officer", "ผู้แทน"), Given.CHIEF))
                .build();
        assertThat(theSeminar().without(fewer)).containsExactly(Given.HEAD);
        assertThat(fewer.without(theSeminar())).isEmpty();
    }
}
