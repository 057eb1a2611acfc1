package thabian.domain.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Organisation;
import thabian.domain.slot.Invitation;

class ProgressTest {
    private static Invitation invitation(String digits, String district, boolean registered) {
        return new Invitation(new Organisation(code(digits), "อบต.", "อบต.", district, "เพชรบุรี"), registered);
    }

    private final List<Invitation> invitations = List.of(
            invitation("6760101", "เมืองเพชรบุรี", true),
            invitation("6760102", "เมืองเพชรบุรี", false),
            invitation("6760201", "เขาย้อย", false),
            invitation("6760103", "เมืองเพชรบุรี", true));

    @Test
    void countsWhoIsInAndNamesWhoIsSilent() {
        Progress progress = Progress.of(invitations);
        assertThat(progress.invited()).isEqualTo(4);
        assertThat(progress.registered()).isEqualTo(2);
        assertThat(progress.outstanding())
                .containsExactly(
                        invitations.get(1).organisation(), invitations.get(2).organisation());
    }

    @Test
    void countsDistrictByDistrictInTheOrderOfTheirCodes() {
        assertThat(Progress.byDistrict(invitations))
                .containsExactly(
                        Map.entry(
                                "เมืองเพชรบุรี",
                                new Progress(3, 2, List.of(invitations.get(1).organisation()))),
                        Map.entry(
                                "เขาย้อย",
                                new Progress(1, 0, List.of(invitations.get(2).organisation()))));
    }

    @Test
    void nobodyInvitedIsNobodySilent() {
        assertThat(Progress.of(List.of())).isEqualTo(new Progress(0, 0, List.of()));
        assertThat(Progress.byDistrict(List.of())).isEmpty();
    }

    @Test
    void whoDeclinedStaysAmongTheInvitedAndStandsApartFromTheSilent() {
        Organisation declining = new Organisation(code("6760104"), "อบต.", "อบต.", "เมืองเพชรบุรี", "เพชรบุรี");
        Progress progress = Progress.of(List.of(
                invitations.get(0),
                invitations.get(1),
                new Invitation(declining, false, true, Optional.empty()),
                new Invitation(invitations.get(3).organisation(), true, true, Optional.empty())));
        assertThat(progress.invited()).isEqualTo(4);
        assertThat(progress.registered()).isEqualTo(2);
        assertThat(progress.outstanding()).containsExactly(invitations.get(1).organisation());
        assertThat(progress.declined()).containsExactly(declining);
    }
}
