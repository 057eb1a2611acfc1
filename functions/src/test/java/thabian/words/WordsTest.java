package thabian.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import thabian.domain.text.Fault;
import thabian.domain.text.FaultCode;

class WordsTest {
    @ParameterizedTest
    @EnumSource(FaultCode.class)
    void everyFaultHasItsSentence(FaultCode code) {
        assertThat(Faults.detail(new Fault("/somewhere", code))).isNotBlank();
    }

    @Test
    void aFieldMayHaveASentenceOfItsOwn() {
        String general = Faults.detail(new Fault("/contact/other", FaultCode.REQUIRED));
        assertThat(Faults.detail(new Fault("/attendees/0/firstName", FaultCode.REQUIRED)))
                .isNotEqualTo(general)
                .isEqualTo("กรุณากรอกชื่อ");
    }

    @Test
    void argumentsStandWhereTheSentenceWantsThem() {
        assertThat(Words.of("dates").get("moment", "วันนี้", "09.00 น.")).isEqualTo("วันนี้ เวลา 09.00 น.");
    }

    @Test
    void aMissingSentenceIsABug() {
        assertThatIllegalArgumentException().isThrownBy(() -> Words.of("dates").get("nonsense"));
        assertThat(Words.of("dates").find("nonsense")).isEmpty();
        assertThat(Words.of("dates").find("clock")).contains("น.");
    }
}
