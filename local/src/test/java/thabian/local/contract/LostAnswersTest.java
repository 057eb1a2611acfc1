package thabian.local.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.delegation;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.call.OrganisationCode;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Amendment.Opener;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Seen;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.work.Registry;

/// A write that was made, and whose answer was lost, is the same success when the SDK tries it again.
class LostAnswersTest {
    private static final OrganisationCode ORG = code("6760607");

    private final LostAnswers answers = new LostAnswers();
    private final TestTable table = new TestTable(answers);
    private final Slots slots = table.slots();
    private final Registry registry = table.registry();

    @BeforeEach
    void inviteOne() {
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty());
    }

    private Admission register(int id) {
        return registry.register(theSeminar(), aSubmission("6760607", id, threePeople()), someTokens(), NOW);
    }

    private String manage() {
        return stored().registration()
                .map(Registration::tokens)
                .orElseThrow()
                .manage()
                .secret();
    }

    private Slot stored() {
        return slots.find(SEMINAR, ORG).orElseThrow();
    }

    private void assertOneWrite(int revision) {
        assertThat(answers.left()).isZero();
        assertThat(stored().revision()).isEqualTo(revision);
        assertThat(stored().history()).hasSize(revision);
    }

    @Test
    void aRegistrationIsAdmittedOnce() {
        answers.loseNext(2);
        assertThat(register(1))
                .isInstanceOfSatisfying(
                        Admission.Admitted.class,
                        admitted -> assertThat(admitted.slot()).isEqualTo(stored()));
        assertOneWrite(1);
    }

    @Test
    void aRegistrationAfterACancellationIsAdmittedOnce() {
        register(1);
        registry.cancel(theSeminar(), ORG, Opener.token(manage()), Seen.revision(1), NOW);
        answers.loseNext(1);
        assertThat(register(2)).isInstanceOf(Admission.Admitted.class);
        assertOneWrite(3);
    }

    @Test
    void aChangeIsMadeOnce() {
        register(1);
        answers.loseNext(1);
        assertThat(registry.change(
                        theSeminar(),
                        ORG,
                        Opener.token(manage()),
                        Seen.revision(1),
                        delegation("saraban", "new", "b", "c"),
                        NOW))
                .isInstanceOfSatisfying(
                        Amendment.Amended.class,
                        amended -> assertThat(amended.slot()).isEqualTo(stored()));
        assertOneWrite(2);
    }

    @Test
    void aCancellationIsMadeOnce() {
        register(1);
        String manage = manage();
        answers.loseNext(1);
        assertThat(registry.cancel(theSeminar(), ORG, Opener.token(manage), Seen.revision(1), NOW))
                .isEqualTo(new Amendment.Amended(stored()));
        assertOneWrite(2);
    }
}
