package thabian.domain.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Organisations that people take for each other.
class TwinTest {
    private static Organisation called(String name, String type, String district) {
        return new Organisation(new OrganisationCode("6760607"), name, type, district, "เพชรบุรี");
    }

    private static final Organisation RURAL = called("องค์การบริหารส่วนตำบลเขาย้อย", "อบต.", "เขาย้อย");

    @Test
    void twoTypesOfOneNameInOneDistrictAreTwins() {
        assertThat(RURAL.isTwinOf(called("เทศบาลตำบลเขาย้อย", "เทศบาลตำบล", "เขาย้อย")))
                .isTrue();
        assertThat(called("ทต. เขาย้อย", "เทศบาลตำบล", "เขาย้อย").isTwinOf(RURAL))
                .isTrue();
        assertThat(called("เขาย้อย", "เทศบาลตำบล", "เขาย้อย").isTwinOf(RURAL)).isTrue();
    }

    @Test
    void anotherDistrictAnotherNameOrTheSameTypeMakesNone() {
        assertThat(RURAL.isTwinOf(RURAL)).isFalse();
        assertThat(RURAL.isTwinOf(called("เทศบาลตำบลเขาย้อย", "เทศบาลตำบล", "ชะอำ")))
                .isFalse();
        assertThat(RURAL.isTwinOf(called("เทศบาลตำบลหนองกะปุ", "เทศบาลตำบล", "เขาย้อย")))
                .isFalse();
        assertThat(called("สมุทรปราการ", "x", "เมือง").bareName()).isEqualTo("สมุทรปราการ");
    }
}
