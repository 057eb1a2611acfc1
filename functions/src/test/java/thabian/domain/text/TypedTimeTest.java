package thabian.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.instant;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTimeTest {
    private static final Instant MARCH_24 = instant("2021-03-24T09:00:00+07:00");

    private static TypedTime.Thai typed(String day, String month, String year, String time) {
        return new TypedTime.Thai(new TypedDay.Thai(day, month, year), time);
    }

    private static Parsed<Instant> wrong(FaultCode code) {
        return new Parsed.Wrong<>(code);
    }

    @ParameterizedTest
    @CsvSource({
        "24, 3, 2564, 09.00",
        "24, 03, 2564, 9:00",
        "๒๔, ๓, ๒๕๖๔, ๐๙.๐๐",
        "' 24 ', '3', '2564 ', '09.00 น.'",
        "24, 3, 2564, 09.00น."
    })
    void aMomentIsReadAsOfficesWriteIt(String day, String month, String year, String time) {
        assertThat(typed(day, month, year, time).moment(NOW)).isEqualTo(new Parsed.Value<>(MARCH_24));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', '', REQUIRED",
        "'', '', 2564, '', REQUIRED",
        "'', '', 2564, 09.00, REQUIRED",
        "24, '', 2564, 09.00, DAY_UNKNOWN",
        "24, 3, '', 09.00, DAY_UNKNOWN",
        "31, 2, 2564, 09.00, DAY_UNKNOWN",
        "29, 2, 2564, 09.00, DAY_UNKNOWN",
        "0, 3, 2564, 09.00, DAY_UNKNOWN",
        "24, 13, 2564, 09.00, DAY_UNKNOWN",
        "x, 3, 2564, 09.00, DAY_UNKNOWN",
        "24, 3, 64, 09.00, DAY_UNKNOWN",
        "24, 3, 2021, 09.00, YEAR_COMMON",
        "24, 3, 2400, 09.00, YEAR_COMMON",
        "24, 3, 2499, 09.00, YEAR_FAR",
        "24, 3, 2559, 09.00, YEAR_FAR",
        "24, 3, 2570, 09.00, YEAR_FAR",
        "24, 3, 3104, 09.00, YEAR_FAR",
        "24, 3, 2564, '', CLOCK_FORMAT",
        "24, 3, 2564, 24.00, CLOCK_FORMAT",
        "24, 3, 2564, 23.60, CLOCK_FORMAT",
        "24, 3, 2564, 09.60, CLOCK_FORMAT",
        "24, 3, 2564, 9, CLOCK_FORMAT",
        "24, 3, 2564, บ่ายสาม, CLOCK_FORMAT"
    })
    void whatIsDoubtfulIsAskedBack(String day, String month, String year, String time, FaultCode code) {
        assertThat(typed(day, month, year, time).moment(NOW)).isEqualTo(wrong(code));
    }

    @ParameterizedTest
    @CsvSource({
        "24/3/2564",
        "24-03-2564",
        "24.3.2564",
        "24 3 2564",
        "24 มี.ค. 2564",
        "24 มีค 2564",
        "24มี.ค.2564",
        "' ๒๔  มีนาคม ๒๕๖๔ '"
    })
    void aDayIsReadFromOneLine(String line) {
        assertThat(TypedDay.Thai.line(line).read(NOW)).isEqualTo(new Parsed.Value<>(LocalDate.of(2021, 3, 24)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', REQUIRED",
        "เมื่อวาน, DAY_UNKNOWN",
        "24/3, DAY_UNKNOWN",
        "24/3/64, DAY_UNKNOWN",
        "31 ก.พ. 2564, DAY_UNKNOWN",
        "24 มี.ข. 2564, DAY_UNKNOWN",
        "24/3/2021, YEAR_COMMON"
    })
    void aLineThatIsNoDayIsAskedBack(String line, FaultCode code) {
        assertThat(TypedDay.Thai.line(line).read(NOW)).isEqualTo(new Parsed.Wrong<>(code));
    }

    @Test
    void aDayHasItsFirstAndItsLastMinute() {
        assertThat(typed("24", "3", "2564", "0.00").moment(NOW))
                .isEqualTo(new Parsed.Value<>(instant("2021-03-24T00:00:00+07:00")));
        assertThat(typed("24", "3", "2564", "23.59").moment(NOW))
                .isEqualTo(new Parsed.Value<>(instant("2021-03-24T23:59:00+07:00")));
    }

    @ParameterizedTest
    @CsvSource({"2560", "2564", "2569"})
    void theYearsAroundNowAreTaken(String year) {
        assertThat(typed("1", "1", year, "00.00").moment(NOW)).isInstanceOf(Parsed.Value.class);
    }

    @ParameterizedTest
    @CsvSource({"''", "23.59", "23:59", "24.00", "'๒๓.๕๙ น.'"})
    void aDeadlineIsTheEndOfItsDay(String time) {
        assertThat(typed("19", "3", "2564", time).deadline(NOW)).isEqualTo(new Parsed.Value<>(CLOSES));
    }

    @Test
    void aDeadlineMayHaveATime() {
        assertThat(typed("19", "3", "2564", "16.30").deadline(NOW))
                .isEqualTo(new Parsed.Value<>(instant("2021-03-19T16:30:00+07:00")));
        assertThat(typed("19", "3", "2564", "25.00").deadline(NOW)).isEqualTo(wrong(FaultCode.CLOCK_FORMAT));
        assertThat(typed("", "", "2564", "").deadline(NOW)).isEqualTo(wrong(FaultCode.REQUIRED));
    }

    @Test
    void whatIsShownIsReadBackTheSame() {
        assertThat(TypedTime.Thai.of(MARCH_24)).isEqualTo(typed("24", "3", "2564", "09.00"));
        assertThat(TypedTime.Thai.ofDeadline(CLOSES)).isEqualTo(typed("19", "3", "2564", ""));
        Instant afternoon = instant("2021-03-19T16:30:00+07:00");
        assertThat(TypedTime.Thai.ofDeadline(afternoon).deadline(NOW)).isEqualTo(new Parsed.Value<>(afternoon));
    }

    @Test
    void programsWriteTheCommonEraWithAnOffset() {
        assertThat(new TypedTime.Rfc3339("2021-03-24T09:00:00+07:00").moment(NOW))
                .isEqualTo(new Parsed.Value<>(MARCH_24));
        assertThat(new TypedTime.Rfc3339("2021-03-24T02:00:00.0004Z").deadline(NOW))
                .isEqualTo(new Parsed.Value<>(MARCH_24));
    }

    @ParameterizedTest
    @CsvSource({
        "'', REQUIRED",
        "' ', REQUIRED",
        "2564-03-24T09:00:00+07:00, YEAR_BUDDHIST",
        "3104-03-24T09:00:00+07:00, YEAR_BUDDHIST",
        "+999999999-12-31T23:59:59+07:00, YEAR_BUDDHIST",
        "2016-12-31T23:59:59+07:00, YEAR_FAR",
        "2027-01-01T00:00:00+07:00, YEAR_FAR",
        "2021-03-24T09:00:00, TIME_FORMAT",
        "2021-03-24, TIME_FORMAT",
        "2021-02-30T09:00:00+07:00, TIME_FORMAT",
        "24 มีนาคม 2564, TIME_FORMAT"
    })
    void aProgramsTimeIsAskedBackToo(String text, FaultCode code) {
        assertThat(new TypedTime.Rfc3339(text).moment(NOW)).isEqualTo(wrong(code));
    }

    @Test
    void theYearIsThatOfThailand() {
        assertThat(new TypedTime.Rfc3339("2016-12-31T17:00:00Z").moment(NOW)).isInstanceOf(Parsed.Value.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', REQUIRED",
        "2564-03-05, YEAR_BUDDHIST",
        "5/3/2564, DATE_FORMAT",
        "2021-02-29, DATE_FORMAT",
        "2000-01-01, YEAR_FAR",
        "2400-01-01, YEAR_FAR",
        "2401-01-01, YEAR_BUDDHIST"
    })
    void aProgramsDateIsAskedBackToo(String text, FaultCode code) {
        assertThat(new TypedDay.Iso(text).read(NOW)).isEqualTo(new Parsed.Wrong<>(code));
    }

    @Test
    void aDateIsReadInBothEras() {
        LocalDate letter = LocalDate.of(2021, 3, 5);
        assertThat(new TypedDay.Iso("2021-03-05").read(NOW)).isEqualTo(new Parsed.Value<>(letter));
        assertThat(TypedDay.Thai.of(letter)).isEqualTo(new TypedDay.Thai("5", "3", "2564"));
        assertThat(TypedDay.Thai.of(letter).read(NOW)).isEqualTo(new Parsed.Value<>(letter));
    }
}
