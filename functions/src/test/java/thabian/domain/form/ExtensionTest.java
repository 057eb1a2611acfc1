package thabian.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.theSeminar;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.domain.slot.Act;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Seen;
import thabian.domain.slot.Slot;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.TypedDay;
import thabian.domain.text.TypedTime;

class ExtensionTest {
    private static final Instant AFTERWARDS = CLOSES.plusSeconds(3600);

    private static Parsed<Act.Extend> until(Instant end, Instant now) {
        return Extension.read(new TypedTime.Rfc3339(end.toString()), theSeminar(), now);
    }

    private static Parsed<Act.Extend> granted(Instant end) {
        return new Parsed.Value<>(new Act.Extend(end));
    }

    private static Parsed<Act.Extend> refused(FaultCode code) {
        return new Parsed.Wrong<>(code);
    }

    @Test
    void itIsStillToCome() {
        assertThat(until(AFTERWARDS.plusMillis(1), AFTERWARDS)).isEqualTo(granted(AFTERWARDS.plusMillis(1)));
        assertThat(until(AFTERWARDS, AFTERWARDS)).isEqualTo(refused(FaultCode.TIME_PAST));
        assertThat(until(CLOSES.minusSeconds(60), AFTERWARDS)).isEqualTo(refused(FaultCode.TIME_PAST));
    }

    @Test
    void itIsLaterThanEveryones() {
        Instant before = CLOSES.minusSeconds(3600);
        assertThat(until(CLOSES.plusMillis(1), before)).isEqualTo(granted(CLOSES.plusMillis(1)));
        assertThat(until(CLOSES, before)).isEqualTo(refused(FaultCode.EXTENSION_NEEDLESS));
        assertThat(until(CLOSES.minusMillis(1), before)).isEqualTo(refused(FaultCode.EXTENSION_NEEDLESS));
    }

    @Test
    void itDoesNotOutliveThePersonalData() {
        Instant purge = theSeminar().purgeDate();
        assertThat(until(purge, AFTERWARDS)).isEqualTo(granted(purge));
        assertThat(until(purge.plusMillis(1), AFTERWARDS)).isEqualTo(refused(FaultCode.EXTENSION_TOO_LATE));
    }

    @Test
    void peopleAndProgramsAreGrantedTheSame() {
        TypedTime lastDay = new TypedTime.Thai(new TypedDay.Thai("19", "3", "2564"), "24.00 น.");
        TypedTime purge = new TypedTime.Thai(new TypedDay.Thai("22", "6", "2564"), "12.00");
        TypedTime later = new TypedTime.Thai(new TypedDay.Thai("22", "6", "2564"), "12.01");
        Instant before = CLOSES.minusSeconds(60);
        assertThat(Extension.read(lastDay, theSeminar(), before)).isEqualTo(until(CLOSES, before));
        assertThat(Extension.read(purge, theSeminar(), before))
                .isEqualTo(until(theSeminar().purgeDate(), before));
        assertThat(Extension.read(later, theSeminar(), before)).isEqualTo(refused(FaultCode.EXTENSION_TOO_LATE));
    }

    @ParameterizedTest
    @CsvSource({
        "'', REQUIRED",
        "พรุ่งนี้, TIME_FORMAT",
        "2021-03-22, TIME_FORMAT",
        "2021-03-22T16:30:00, TIME_FORMAT",
        "2564-03-22T16:30:00+07:00, YEAR_BUDDHIST"
    })
    void whatNamesNoTimeIsAskedBack(String typed, FaultCode code) {
        assertThat(Extension.read(new TypedTime.Rfc3339(typed), theSeminar(), AFTERWARDS))
                .isEqualTo(refused(code));
    }

    @Test
    void whoeverLookedAtAnEndPutsNoOtherOut() {
        Order order = new Order("officer-76", "น้ำท่วม", new Seen.Whatever(), NOW);
        Slot extended = aSlot().extendedUntil(AFTERWARDS).build();
        Act.Extend act = new Act.Extend(AFTERWARDS.plusSeconds(60));
        assertThat(Outcome.objection(theSeminar(), Optional.of(extended), act, order))
                .as("they looked at none")
                .isEmpty();
        assertThat(Outcome.objection(theSeminar(), Optional.of(extended), act.seeing(Optional.of(AFTERWARDS)), order))
                .isEmpty();
        assertThat(Outcome.objection(theSeminar(), Optional.of(extended), act.seeing(Optional.of(CLOSES)), order))
                .contains(new Outcome.Stale());
    }
}
