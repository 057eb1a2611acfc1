package thabian.local.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.domain.Given.NOW;
import static thabian.domain.Given.SEATS;
import static thabian.domain.Given.SEMINAR;
import static thabian.domain.Given.aForm;
import static thabian.domain.Given.aSeminar;
import static thabian.domain.Given.anOrganisation;
import static thabian.domain.Given.someTokens;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.Admission;
import thabian.domain.InvitationCode;
import thabian.domain.Invitee;
import thabian.domain.RegistrationForm.Checked;
import thabian.domain.Seminar;
import thabian.domain.Slots;
import thabian.domain.Submission;

/// An invitation code is the one text that reaches the table as somebody typed it: whatever it is, it is a wrong code.
class HostileCodeTest {
    private final Table table = new Table();
    private final Slots slots = table.slots();

    @ParameterizedTest
    @ValueSource(strings = {"", "\uD800", "\u0000", "รหัส", ":given", "K7M2Q9XD4T K7M2Q9XD4T"})
    void isAWrongCode(String typed) {
        Seminar guarded = aSeminar().askingForCodes().build();
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.of(new InvitationCode("K7M2Q9XD4T")));
        var checked = aForm().with("/code", typed).build().check(SEATS);
        Submission submission = ((Checked.Faultless<Submission>) checked).value();
        assertThat(slots.register(guarded, submission, someTokens(), NOW)).isEqualTo(new Admission.WrongCode());
    }
}
