package thabian.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffTest {
    private static Staff officerOf(String... provinces) {
        return new Staff(
                "somchai", "somchai", new Provinces.Named(new TreeSet<>(List.of(provinces))), StaffRole.OFFICER);
    }

    private static final Staff COMMISSION = new Staff("nacc", "nacc", new Provinces.Everywhere(), StaffRole.VIEWER);

    @Test
    void aProvinceReadsItsOwnOnly() {
        assertThat(officerOf("76").mayRead("76")).isTrue();
        assertThat(officerOf("76").mayRead("77")).isFalse();
    }

    @Test
    void theCommissionReadsEveryProvince() {
        assertThat(COMMISSION.mayRead("76")).isTrue();
    }

    @Test
    void theContextCarriesTheScopeAsStrings() {
        assertThat(officerOf("77", "76").context())
                .isEqualTo(Map.of("provinces", "76,77", "role", "officer", "name", "somchai"));
        assertThat(COMMISSION.context()).isEqualTo(Map.of("provinces", "*", "role", "viewer", "name", "nacc"));
    }

    @Test
    void theNameTravelsInTheContextAsAscii() {
        Staff staff = new Staff("somchai", "สมชาย + ใจทดสอบ", new Provinces.Everywhere(), StaffRole.OFFICER);
        assertThat(staff.context().get("name")).matches("[!-~]+");
        Map<String, String> context = new HashMap<>(staff.context());
        context.put("principalId", "somchai");
        assertThat(Staff.fromContext(context)).contains(staff);
    }

    @Test
    void aHistoryNamesThePersonAndTheAccount() {
        assertThat(COMMISSION.signature()).isEqualTo("nacc");
        assertThat(new Staff("s-1", "สมชาย", new Provinces.Everywhere(), StaffRole.OFFICER).signature())
                .isEqualTo("สมชาย (s-1)");
    }

    @Test
    void whatTheAuthorizerWroteIsReadBack() {
        assertThat(Staff.fromContext(Map.of("principalId", "somchai", "provinces", "76,77", "role", "officer")))
                .contains(officerOf("76", "77"));
        assertThat(Staff.fromContext(Map.of("principalId", "nacc", "provinces", "*", "role", "viewer")))
                .contains(COMMISSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "76,", ",76", "76, 77", "76,*", "*,*", "๗๖", "all"})
    void aScopeWrittenOtherwiseIsNone(String provinces) {
        assertThat(Staff.fromContext(Map.of("principalId", "somchai", "provinces", provinces, "role", "officer")))
                .isEqualTo(Optional.empty());
    }

    @Test
    void withoutAnAuthorizerThereIsNobody() {
        assertThat(Staff.fromContext(Map.of())).isEmpty();
        assertThat(Staff.fromContext(Map.of("principalId", " ", "provinces", "76", "role", "officer")))
                .isEmpty();
        assertThat(Staff.fromContext(Map.of("principalId", "somchai", "provinces", "76", "role", "OFFICER")))
                .isEmpty();
    }

    @Test
    void aScopeOfNothingCannotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Provinces.Named(new TreeSet<>()));
    }
}
