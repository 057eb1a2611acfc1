package thabian.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static thabian.domain.Given.CLOSES;
import static thabian.domain.Given.aSeminar;
import static thabian.domain.Given.theSeminar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
}
