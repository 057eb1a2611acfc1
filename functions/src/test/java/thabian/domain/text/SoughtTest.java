package thabian.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTest {
    private static final String KAEO = "องค์การบริหารส่วนตำบลบางแก้ว อบต. บ้านแหลม 6760706 032-060-706";
    private static final String KHUN_SAI = "องค์การบริหารส่วนตำบลบางขุนไทร อบต. บ้านแหลม 6760702 032-060-702";
    private static final String NAM_KLAT = "องค์การบริหารส่วนตำบลยางน้ำกลัดเหนือ อบต. หนองหญ้าปล้อง 6760303";
    private static final List<String> ALL = List.of(KAEO, KHUN_SAI, NAM_KLAT);

    private static List<String> found(String typed) {
        return Sought.of(typed).among(ALL, Function.identity());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "บางแก้ว",
                " บางแก้ว ",
                "อบต.บางแก้ว",
                "อบต. บางแก้ว",
                "บ้านแหลม แก้ว",
                "๖๗๖๐๗๐๖",
                "676-0706",
                "032 060706",
                "06760706"
            })
    void peopleTypeItInManyWays(String typed) {
        assertThat(found(typed)).as(typed).containsExactly(KAEO);
    }

    @ParameterizedTest
    @CsvSource({"นํ้ากลัด", "ยางนำ้กลัด", "ยางน้ำ กลัด"})
    void marksInAnotherOrderAreTheSameWord(String typed) {
        assertThat(found(typed)).containsExactly(NAM_KLAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"บางแกว", "อบต บางแกว", "บางแก้วว", "บานแก้ว", "บางแก้ง"})
    void whereNothingElseIsFoundOneWrongLetterIsForgiven(String typed) {
        assertThat(found(typed)).containsExactly(KAEO);
    }

    @Test
    void twoWrongLettersAndShortWordsAreNot() {
        assertThat(found("บางแปง")).isEmpty();
        assertThat(found("กลง")).isEmpty();
    }

    @Test
    void whatIsFoundAsTypedKeepsOthersOut() {
        assertThat(Sought.of("บางแก้ว").among(List.of(KAEO, "บางแก้ง"), Function.identity()))
                .containsExactly(KAEO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ".", "()", "\u200b"})
    void nothingTypedFindsEverything(String typed) {
        assertThat(found(typed)).isEqualTo(ALL);
    }
}
