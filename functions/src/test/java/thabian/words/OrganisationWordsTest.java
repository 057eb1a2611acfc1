package thabian.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.OrganisationType;
import thabian.upload.RegisterFile;

class OrganisationWordsTest {
    @ParameterizedTest
    @CsvSource({
        "เทศบาลตำบลเขาย้อย, เทศบาลตำบล, เทศบาลตำบลเขาย้อย อำเภอเขาย้อย, อำเภอเขาย้อย จังหวัดเพชรบุรี",
        "เขาย้อย, เทศบาลตำบล, เขาย้อย (เทศบาลตำบล) อำเภอเขาย้อย, เทศบาลตำบล อำเภอเขาย้อย จังหวัดเพชรบุรี",
        "เมืองพัทยา, รูปแบบพิเศษ, เมืองพัทยา (รูปแบบพิเศษ) อำเภอเขาย้อย, รูปแบบพิเศษ อำเภอเขาย้อย จังหวัดเพชรบุรี"
    })
    void aTypeIsSaidOnce(String name, String type, String inDistrict, String where) {
        Organisation one = new Organisation(new OrganisationCode("5760201"), name, type, "เขาย้อย", "เพชรบุรี");

        assertThat(OrganisationWords.inDistrict(one)).isEqualTo(inDistrict);
        assertThat(OrganisationWords.where(one)).isEqualTo(where);
    }

    @Test
    void ofTheRegisterOnlyTheOneOfItsOwnKindHasItsTypeBesideItsName() {
        List<String> beside = RegisterFile.register().provinces().stream()
                .flatMap(province -> RegisterFile.register().in(province).stream())
                .filter(one -> !OrganisationWords.name(one).equals(one.name()))
                .map(Organisation::type)
                .toList();

        assertThat(beside).hasSize(1);
        assertThat(OrganisationType.of(beside.getFirst())).isEmpty();
    }
}
