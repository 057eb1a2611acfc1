package thabian.domain.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;

class OrderTest {
    private static Parsed<Instant> until(String typed) {
        return Order.until(typed, NOW);
    }

    @Test
    void theLinesOfAReasonBecomeOne() {
        assertThat(Order.reason(" ไฟฟ้าดับ\r\nทั้งตำบล\n")).isEqualTo(new Parsed.Value<>("ไฟฟ้าดับ ทั้งตำบล"));
    }

    @Test
    void aReasonIsGivenAndNotEndless() {
        String longest = "ก".repeat(Order.LONGEST_REASON);
        assertThat(Order.reason("\n ")).isEqualTo(new Parsed.Wrong<>(FaultCode.REQUIRED));
        assertThat(Order.reason(longest)).isEqualTo(new Parsed.Value<>(longest));
        assertThat(Order.reason(longest + "ก")).isEqualTo(new Parsed.Wrong<>(FaultCode.TOO_LONG));
    }

    @Test
    void aLateExceptionIsStillToCome() {
        assertThat(until(" 2021-03-08T09:00:01+07:00 ")).isEqualTo(new Parsed.Value<>(NOW.plusSeconds(1)));
        assertThat(until("2021-03-08T09:00:00+07:00")).isEqualTo(new Parsed.Wrong<>(FaultCode.TIME_PAST));
        assertThat(until("2021-03-08T08:59:59+07:00")).isEqualTo(new Parsed.Wrong<>(FaultCode.TIME_PAST));
    }

    @ParameterizedTest
    @CsvSource({"'', REQUIRED", "พรุ่งนี้, TIME_FORMAT", "2564-03-22T16:30:00+07:00, YEAR_BUDDHIST"})
    void whatNamesNoTimeIsAskedBack(String typed, FaultCode code) {
        assertThat(until(typed)).isEqualTo(new Parsed.Wrong<>(code));
    }
}
