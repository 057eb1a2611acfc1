package thabian.domain.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;

class OrderTest {
    @Test
    void aRevisionIsAWholeNumberFromOneOn() {
        assertThat(Order.revision("12")).isEqualTo(new Parsed.Value<>(12));
        assertThat(Order.revision("")).isEqualTo(new Parsed.Wrong<Integer>(FaultCode.REQUIRED));
        for (String odd : List.of("0", "-1", "01", "1.5", "9999999999", "x")) {
            assertThat(Order.revision(odd)).as(odd).isEqualTo(new Parsed.Wrong<Integer>(FaultCode.REVISION_FORMAT));
        }
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
}
