package thabian.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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
        return among(ALL, typed);
    }

    private static List<String> among(List<String> all, String typed) {
        return Sought.of(typed).among(all, text -> new Sought.Target("", "", text));
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
        assertThat(among(List.of(KAEO, "บางแก้ง"), "บางแก้ว")).containsExactly(KAEO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ".", "()", "\u200b"})
    void nothingTypedFindsEverything(String typed) {
        assertThat(found(typed)).isEqualTo(ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "ท่าแร้ง, 2 1 0 3",
        "แร้ง ท่า, 1 2 0 3",
        "ท่า แร้ง, 2 1 0 3",
        "ท่าแร้งอ, 1",
        "ท่าแร็ง, 2 0 1 3",
        "ท่าแ, 1 2 0 3"
    })
    void whoIsCalledSoComesFirstThenWhoseNameBeginsSoThenWhoseNameSaysSo(String typed, String order) {
        List<Sought.Target> all = List.of(
                new Sought.Target("บ้านท่าแร้ง", "อบต. บ้านท่าแร้ง", "อบต. บ้านท่าแร้ง"),
                new Sought.Target("ท่าแร้งออก", "อบต. ท่าแร้งออก", "อบต. ท่าแร้งออก"),
                new Sought.Target("ท่าแร้ง", "อบต. ท่าแร้ง", "อบต. ท่าแร้ง"),
                new Sought.Target("บางครก", "อบต. บางครก", "อบต. บางครก อำเภอท่าแร้ง"));

        assertThat(Sought.of(typed).among(all, Function.identity()))
                .containsExactlyElementsOf(Stream.of(order.split(" "))
                        .map(Integer::valueOf)
                        .map(all::get)
                        .toList());
    }
}
