package thabian.local.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEATS;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aForm;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.someTokens;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Invitee;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Admission;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Submission;
import thabian.domain.text.Checked;
import thabian.work.Registry;

/// An invitation code is the one text that reaches the table as somebody typed it: whatever it is, it is a wrong code.
class HostileCodeTest {
    private final TestTable table = new TestTable();
    private final Slots slots = table.slots();
    private final Registry registry = table.registry();

    @ParameterizedTest
    @ValueSource(strings = {"", "\uD800", "\u0000", "รหัส", ":given", "K7M2Q9XD4T K7M2Q9XD4T"})
    void isAWrongCode(String typed) {
        Seminar guarded = aSeminar().askingForCodes().build();
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.of(new InvitationCode("K7M2Q9XD4T")));
        var checked = aForm().with("/code", typed).build().check(SEATS);
        Submission submission = ((Checked.Faultless<Submission>) checked).value();
        assertThat(registry.register(guarded, submission, someTokens(), NOW)).isEqualTo(new Admission.WrongCode());
    }
}
