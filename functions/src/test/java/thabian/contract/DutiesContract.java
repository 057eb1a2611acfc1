package thabian.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Duties;
import thabian.domain.call.DutyRoster;
import thabian.domain.call.SeminarId;

/// What every [DutyRoster] keeps, whatever it keeps it in.
public abstract class DutiesContract {
    private DutyRoster roster;

    /// The roster of an empty store.
    protected abstract DutyRoster emptyRoster();

    @BeforeEach
    void begin() {
        roster = emptyRoster();
    }

    private void assign(String district, String who) {
        assertThat(assign(district, who, roster.of(SEMINAR, "76").of(district).orElse("")))
                .isTrue();
    }

    private boolean assign(String district, String who, String seen) {
        return roster.assign(SEMINAR, "76", district, name(who), name(seen), NOW);
    }

    private static Optional<String> name(String name) {
        return Optional.of(name).filter(some -> !some.isEmpty());
    }

    @Test
    void whoDoesADistrictIsKnownUntilAnotherTakesItOrNobodyDoes() {
        assertThat(roster.of(SEMINAR, "76")).isEqualTo(Duties.NONE);
        assign("ท่ายาง", "สมหญิง");
        assign("ชะอำ", "สมหญิง");
        assign("ท่ายาง", "สมชาย");
        assertThat(roster.of(SEMINAR, "76")).isEqualTo(new Duties(Map.of("ท่ายาง", "สมชาย", "ชะอำ", "สมหญิง")));
        assign("ชะอำ", "");
        assertThat(roster.of(SEMINAR, "76").officers()).containsOnlyKeys("ท่ายาง");
    }

    @Test
    void whoeverTookADistrictMeanwhileKeepsIt() {
        assertThat(assign("ท่ายาง", "สมหญิง", "")).isTrue();
        assertThat(assign("ท่ายาง", "สมชาย", "")).as("seen before").isFalse();
        assertThat(assign("ท่ายาง", "", "สมชาย")).isFalse();
        assertThat(assign("ท่ายาง", "สมหญิง", "")).as("pressed twice").isTrue();
        assertThat(roster.of(SEMINAR, "76")).isEqualTo(new Duties(Map.of("ท่ายาง", "สมหญิง")));
        assertThat(assign("ท่ายาง", "", "สมหญิง")).isTrue();
        assertThat(assign("ท่ายาง", "", "สมหญิง")).as("pressed twice").isTrue();
        assertThat(assign("ท่ายาง", "สมชาย", "สมหญิง")).as("let go meanwhile").isFalse();
        assertThat(assign("บ้านแหลม", "", "สมหญิง")).as("nobody's anyway").isTrue();
        assertThat(roster.of(SEMINAR, "76")).isEqualTo(Duties.NONE);
    }

    @Test
    void anotherProvinceAndAnotherSeminarHaveTheirOwn() {
        assign("เมือง", "สมหญิง");
        assertThat(roster.of(SEMINAR, "70")).isEqualTo(Duties.NONE);
        assertThat(roster.of(new SeminarId("another"), "76")).isEqualTo(Duties.NONE);
    }

    @Test
    void aDistrictIsOnesOwnOrAColleaguesOrEverybodys() {
        Duties duties = new Duties(Map.of("ท่ายาง", "สมชาย"));
        assertThat(duties.own("สมชาย", "ท่ายาง")).isTrue();
        assertThat(duties.others("สมหญิง", "ท่ายาง")).isTrue();
        assertThat(duties.others("สมหญิง", "ชะอำ")).isFalse();
        assertThat(duties.own("สมหญิง", "ชะอำ")).isFalse();
    }
}
