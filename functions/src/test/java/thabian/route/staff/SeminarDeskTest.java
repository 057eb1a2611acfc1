package thabian.route.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSeminar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Letter;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.call.Seminars;
import thabian.given.Given;
import thabian.memory.MemorySeminars;
import thabian.memory.MemorySlots;
import thabian.memory.MemoryStore;
import thabian.staff.Provinces;
import thabian.staff.Staff;
import thabian.staff.StaffRole;

class SeminarDeskTest {
    private static final Staff OFFICER =
            new Staff("officer-76", "officer-76", new Provinces.Named(new TreeSet<>(Set.of("76"))), StaffRole.OFFICER);

    private final Province plain = new Province("76", "เพชรบุรี");
    private final Seminars seminars = new MemorySeminars(new MemoryStore(), () -> 0);
    private final SeminarDesk desk =
            new SeminarDesk(seminars, new MemorySlots(new MemoryStore()), () -> NOW, Given.random());

    private Province under(String letter) {
        return new Province(
                "76",
                "เพชรบุรี",
                Optional.of(new Letter(letter, LocalDate.of(2021, 3, 8), "ศาลากลาง")),
                Optional.empty());
    }

    @Test
    void whatAColleagueWroteOfTheProvinceMeanwhileIsNotPutOut() {
        Seminar seminar = Given.put(seminars, aSeminar().build().listing(List.of(plain)));
        Province first = under("ที่ พบ 1");
        assertThat(desk.serve(seminar.id(), plain, first, OFFICER)).isPresent();
        assertThat(desk.serve(seminar.id(), plain, under("ที่ พบ 2"), OFFICER)).isEmpty();
        assertThat(seminars.current(seminar.id()).orElseThrow().province("76")).contains(first);
        assertThat(desk.serve(seminar.id(), first, under("ที่ พบ 2"), OFFICER)).isPresent();
    }
}
