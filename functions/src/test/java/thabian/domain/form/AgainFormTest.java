package thabian.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.instant;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;

class AgainFormTest {
    private static final Instant FRIDAY = instant("2021-03-12T10:00:00+07:00");
    private static final Instant FRIDAY_EVENING = instant("2021-03-12T16:00:00+07:00");

    @ParameterizedTest
    @CsvSource({
        "hour, '', '', 2021-03-12T11:00:00+07:00",
        "afternoon, '', '', 2021-03-12T13:30:00+07:00",
        "morning, '', '', 2021-03-15T09:00:00+07:00",
        "typed, 2021-03-12, ๑๔.๐๕ น., 2021-03-12T14:05:00+07:00",
        "typed, 2021-03-16, 8:30, 2021-03-16T08:30:00+07:00"
    })
    void itIsReadAsItIsChosenOrTyped(String choice, String day, String time, String meant) {
        assertThat(new AgainForm(choice, day, time).read(FRIDAY)).isEqualTo(new Parsed.Value<>(instant(meant)));
    }

    @ParameterizedTest
    @CsvSource({
        "afternoon, '', '', TIME_PAST",
        "typed, 2021-03-12, 15.59, TIME_PAST",
        "typed, 2021-03-12, สาย ๆ, CLOCK_FORMAT",
        "typed, '', 17.00, REQUIRED",
        "typed, 12 มีนาคม, 17.00, DATE_FORMAT"
    })
    void whatIsOverOrUnreadableIsAskedBack(String choice, String day, String time, FaultCode code) {
        assertThat(new AgainForm(choice, day, time).read(FRIDAY_EVENING)).isEqualTo(new Parsed.Wrong<>(code));
    }

    @Test
    void theAfternoonIsOfferedInTheMorningOnly() {
        assertThat(AgainForm.ahead("afternoon", FRIDAY)).isTrue();
        assertThat(AgainForm.ahead("afternoon", FRIDAY_EVENING)).isFalse();
        assertThat(AgainForm.days(FRIDAY_EVENING))
                .startsWith(LocalDate.of(2021, 3, 12), LocalDate.of(2021, 3, 13))
                .hasSize(14);
    }
}
