package thabian.domain.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationTest {
    private static Organisation called(String name, String type) {
        return new Organisation(new OrganisationCode("6760607"), name, type, "ท่ายาง", "เพชรบุรี");
    }

    @ParameterizedTest
    @CsvSource({
        "องค์การบริหารส่วนตำบลเขาย้อย, อบต., true",
        "เทศบาลเมืองชะอำ, เทศบาลเมือง, true",
        "อบต.เขาย้อย, อบต., true",
        "ทม.ชะอำ, เทศบาลเมือง, true",
        "องค์การบริหารส่วนตำบลเขาย้อย, เทศบาลตำบล, false",
        "เมืองพัทยา, รูปแบบพิเศษ, false",
        "เขาย้อย, อบต., false"
    })
    void aTypeIsSaidBesideANameThatDoesNotTellIt(String name, String type, boolean tells) {
        assertThat(called(name, type).typeBeside()).isEqualTo(tells ? Optional.empty() : Optional.of(type));
    }

    @ParameterizedTest
    @CsvSource({"เทศบาลตำบล, ทต.", "เทศบาลเมือง, ทม.", "เทศบาลนคร, ทน."})
    void aTownIsAlsoCalledByItsLetters(String type, String letters) {
        assertThat(called("ชะอำ", type).calledBy()).contains("ชะอำ", type, letters);
        assertThat(called("ชะอำ", "อบต.").calledBy()).doesNotContain(letters);
    }

    @ParameterizedTest
    @CsvSource({
        "เทศบาลท่ายาง, เทศบาล ท่ายาง",
        "อบต.เขาย้อย, อบต. เขาย้อย",
        "องค์การบริหารส่วนตำบลเขาย้อย, องค์การบริหารส่วนตำบล เขาย้อย",
        "ทม.ชะอำ, ทม. ชะอำ",
        "เทศบาล อ. ท่ายาง จ.เพชรบุรี, เทศบาล อำเภอท่ายาง จังหวัดเพชรบุรี",
        "อ.บ.ต.ท่ายาง, อบต. ท่ายาง",
        "ต.ท่ายาง, ท่ายาง",
        "ท่ายาง, ท่ายาง"
    })
    void whatIsWrittenTogetherIsTakenApart(String typed, String apart) {
        assertThat(Organisation.apart(typed)).isEqualTo(apart);
    }
}
