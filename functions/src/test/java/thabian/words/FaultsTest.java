package thabian.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import thabian.domain.text.Fault;
import thabian.domain.text.FaultCode;

class FaultsTest {
    @ParameterizedTest
    @EnumSource
    void everyFaultHasItsSentence(FaultCode code) {
        assertThat(Faults.detail(new Fault("/anything", code))).isNotBlank();
    }

    @Test
    void aFieldMayHaveASentenceOfItsOwn() {
        assertThat(Faults.detail(new Fault("/attendees/2/lastName", FaultCode.REQUIRED)))
                .isEqualTo("กรุณากรอกนามสกุล");
    }
}
