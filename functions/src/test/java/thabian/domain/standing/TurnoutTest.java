package thabian.domain.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.code;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import java.util.List;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Organisation;
import thabian.domain.slot.Slot;

class TurnoutTest {
    private static Organisation organisation(String digits, String district, String province) {
        return new Organisation(code(digits), "อบต. " + digits, "อบต.", district, province);
    }

    private static Slot silent(String digits, String district, String province) {
        return aSlot().of(organisation(digits, district, province)).build();
    }

    private static Slot filled(String digits, String district, String province) {
        return aSlot().of(organisation(digits, district, province))
                .filledBy(threePeople())
                .build();
    }

    @Test
    void oneProvinceIsCountedByDistrictInTheOrderOfCodes() {
        Turnout turnout = Turnout.of(
                theSeminar(),
                List.of(
                        silent("6760201", "เขาย้อย", "เพชรบุรี"),
                        filled("6760101", "เมืองเพชรบุรี", "เพชรบุรี"),
                        filled("6760102", "เมืองเพชรบุรี", "เพชรบุรี")));

        assertThat(turnout.by()).isEqualTo(Turnout.By.DISTRICT);
        assertThat(turnout.areas()).extracting(Turnout.Area::name).containsExactly("เมืองเพชรบุรี", "เขาย้อย");
        assertThat(turnout.areas())
                .extracting(area -> area.progress().registered())
                .containsExactly(2, 0);
        assertThat(turnout.total().invited()).isEqualTo(3);
        assertThat(turnout.total().outstanding())
                .extracting(organisation -> organisation.code().digits())
                .containsExactly("6760201");
        assertThat(turnout.people()).isEqualTo(6);
    }

    @Test
    void severalProvincesAreCountedByProvince() {
        Turnout turnout = Turnout.of(
                theSeminar(), List.of(filled("6760201", "เมือง", "เพชรบุรี"), silent("6700201", "เมือง", "ราชบุรี")));

        assertThat(turnout.by()).isEqualTo(Turnout.By.PROVINCE);
        assertThat(turnout.areas()).extracting(Turnout.Area::name).containsExactly("ราชบุรี", "เพชรบุรี");
    }

    @Test
    void theWithdrawnAreNotCounted() {
        Slot withdrawn = aSlot().of("6760203").withdrawn().build();

        assertThat(Turnout.of(theSeminar(), List.of(withdrawn)).total().invited())
                .isZero();
    }
}
