package thabian.export;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.export.Registered.chief;
import static thabian.export.Registered.filled;
import static thabian.export.Registered.head;
import static thabian.export.Registered.khaoYoi;
import static thabian.export.Registered.officer;
import static thabian.export.Registered.organisation;
import static thabian.export.Registered.silent;
import static thabian.given.Given.like;
import static thabian.given.Given.theSeminar;

import java.util.List;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Seat;
import thabian.domain.people.Attendee;

class RosterTest {
    @Test
    void runsByDistrictThenOrganisation() {
        Roster roster = Roster.of(
                theSeminar(),
                List.of(
                        filled(organisation("6760201", "ค", "เขาย้อย"), chief()),
                        filled(organisation("6760102", "ข", "เมืองเพชรบุรี"), chief()),
                        filled(organisation("2760101", "ก", "เมืองเพชรบุรี"), chief()),
                        filled(organisation("5760202", "ง", "เขาย้อย"), chief())));

        assertThat(roster.rows())
                .extracting(row -> row.organisation().code().digits())
                .containsExactly("2760101", "6760102", "5760202", "6760201");
    }

    @Test
    void runsBySeatWithinAnOrganisation() {
        Roster roster = Roster.of(theSeminar(), List.of(filled(khaoYoi(), officer(), head(), chief())));

        assertThat(roster.rows())
                .extracting(row -> row.attendee().seat().id())
                .containsExactly("chief-administrator", "head-of-office", "officer");
    }

    @Test
    void aSeatThatTheSeminarNoLongerHasComesLast() {
        Attendee former = like(chief()).in(new Seat("former", "ตำแหน่งเดิม")).build();

        Roster roster = Roster.of(theSeminar(), List.of(filled(khaoYoi(), former, officer())));

        assertThat(roster.rows()).extracting(row -> row.attendee().seat().id()).containsExactly("officer", "former");
    }

    @Test
    void theSilentAreNotOnIt() {
        assertThat(Roster.of(theSeminar(), List.of(silent(khaoYoi()))).rows()).isEmpty();
    }
}
