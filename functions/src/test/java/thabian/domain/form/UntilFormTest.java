package thabian.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.instant;
import static thabian.given.Given.theSeminar;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.domain.form.UntilForm.Until;

class UntilFormTest {
    private static final Instant AFTERWARDS = instant("2021-03-22T10:15:00+07:00");

    @ParameterizedTest
    @CsvSource({
        "22, 3, 2564, 16.30, 2021-03-22T16:31:00+07:00",
        "22, 3, 2564, 23:59, 2021-03-23T00:00:00+07:00",
        "22, 3, 2564, '', 2021-03-23T00:00:00+07:00",
        "๒๓, ๓, ๒๕๖๔, ๙.๐๕, 2021-03-23T09:06:00+07:00",
        "' 1 ', 04, 2564, 09.00, 2021-04-01T09:01:00+07:00"
    })
    void theTypedMinuteIsTheLast(String day, String month, String year, String time, String end) {
        assertThat(typed(day, month, year, time)).isEqualTo(new Until.At(instant(end)));
    }

    @ParameterizedTest
    @CsvSource({
        "today, 2021-03-23T00:00:00+07:00",
        "tomorrow, 2021-03-24T00:00:00+07:00",
        "week, 2021-03-30T00:00:00+07:00"
    })
    void aChosenDayLastsToItsEnd(String choice, String end) {
        assertThat(new UntilForm(choice, "", "", "", "").read(theSeminar(), AFTERWARDS))
                .isEqualTo(new Until.At(instant(end)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 3, 2564, 16.30",
        "31, 4, 2564, 16.30",
        "29, 2, 2565, 16.30",
        "22, 13, 2564, 16.30",
        "22, มีนาคม, 2564, 16.30",
        "22, 3, 2564, 24.00",
        "22, 3, 2564, 16.60",
        "22, 3, 2564, บ่ายสาม",
        "22, 3, 256400, 16.30",
        "-1, 3, 2564, 16.30"
    })
    void whatNamesNoTimeIsUnreadable(String day, String month, String year, String time) {
        assertThat(typed(day, month, year, time)).isEqualTo(new Until.Unreadable());
    }

    @ParameterizedTest
    @CsvSource({"22, 3, 2564, 10.14", "21, 3, 2564, ''", "23, 3, 2021, 16.30"})
    void whatHasPassedIsOver(String day, String month, String year, String time) {
        assertThat(typed(day, month, year, time)).isEqualTo(new Until.Over());
    }

    @Test
    void theMinuteThatRunsIsNotOver() {
        assertThat(typed("22", "3", "2564", "10.15")).isInstanceOf(Until.At.class);
    }

    @Test
    void noLongerThanEveryonesTimeIsNeedless() {
        UntilForm lastDay = new UntilForm("typed", "19", "3", "2564", "23.59");

        assertThat(lastDay.read(theSeminar(), CLOSES.minusSeconds(60))).isEqualTo(new Until.Needless());
        assertThat(new UntilForm("typed", "20", "3", "2564", "0.00").read(theSeminar(), CLOSES.minusSeconds(60)))
                .isEqualTo(new Until.At(CLOSES.plusSeconds(60)));
    }

    @Test
    void noExceptionOutlivesThePersonalData() {
        Instant purge = aSeminar().build().purgeDate();

        assertThat(typed("22", "6", "2564", "12.00")).isEqualTo(new Until.TooLate());
        assertThat(typed("22", "6", "2564", "11.59")).isEqualTo(new Until.At(purge));
        assertThat(typed("1", "1", "3104", "12.00")).isEqualTo(new Until.TooLate());
    }

    private static Until typed(String day, String month, String year, String time) {
        return new UntilForm("typed", day, month, year, time).read(theSeminar(), AFTERWARDS);
    }
}
