package thabian.domain.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.OPENS;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.code;
import static thabian.given.Given.delegation;
import static thabian.given.Given.id;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Seminar;

class AdmissionTest {
    private static final Instant LATE = CLOSES.plus(Duration.ofDays(1));

    private final Seminar guarded = aSeminar().askingForCodes().build();

    private static Optional<Admission> objection(Seminar seminar, Slot slot, Submission submission, Instant now) {
        return Admission.objection(seminar, Optional.of(slot), submission, now);
    }

    private static Optional<Admission> objection(Slot slot, Instant now) {
        return objection(theSeminar(), slot, aSubmission("6760607"), now);
    }

    private static Submission withCode(String given, int id) {
        return new Submission(code("6760607"), InvitationCode.parse(given), id(id), threePeople());
    }

    @Test
    void nothingIsSaidAgainstTheInvitedInTime() {
        assertThat(objection(aSlot().build(), NOW)).isEmpty();
    }

    @Test
    void whoHasNoSlotIsNotInvitedWhateverTheTime() {
        assertThat(Admission.objection(theSeminar(), Optional.empty(), aSubmission("6760607"), LATE))
                .contains(new Admission.NotInvited());
    }

    @Test
    void whoWasWithdrawnIsNotInvitedWhateverTheTime() {
        assertThat(objection(aSlot().withdrawn().build(), LATE)).contains(new Admission.NotInvited());
    }

    @Test
    void aReplayComesBeforeWindowAndCode() {
        Slot slot = aSlot().withCode("RIGHT").filledBy(threePeople()).build();
        Admission replayed = new Admission.Replayed(slot, slot.registration().orElseThrow());
        assertThat(objection(guarded, slot, withCode("wrong", 1), LATE)).contains(replayed);
        assertThat(objection(guarded, slot, withCode("", 1), OPENS.minusMillis(1)))
                .contains(replayed);
    }

    @Test
    void otherContentUnderTheSameIdIsReusedAlsoAfterClosing() {
        Slot slot = aSlot().filledBy(threePeople()).build();
        Submission other = aSubmission("6760607", 1, delegation("other", "a", "b", "c"));
        assertThat(objection(theSeminar(), slot, other, LATE)).contains(new Admission.SubmissionReused());
    }

    @Test
    void aCancelledSubmissionHasEndedAlsoAfterClosing() {
        Slot slot = aSlot().filledBy(threePeople()).thenCancelled().build();
        assertThat(objection(slot, NOW)).contains(new Admission.SubmissionEnded());
        assertThat(objection(slot, LATE)).contains(new Admission.SubmissionEnded());
        assertThat(objection(theSeminar(), slot, aSubmission("6760607", 2, threePeople()), NOW))
                .isEmpty();
    }

    @Test
    void theWindowComesBeforeTheCode() {
        Slot slot = aSlot().withCode("RIGHT").build();
        assertThat(objection(guarded, slot, withCode("wrong", 1), OPENS.minusMillis(1)))
                .contains(new Admission.NotOpen(OPENS));
        assertThat(objection(guarded, slot, withCode("wrong", 1), CLOSES)).contains(new Admission.Closed(CLOSES));
    }

    @Test
    void aClosedSeminarRefusesEvenTheRegistered() {
        Slot slot = aSlot().filledBy(threePeople()).build();
        assertThat(objection(theSeminar(), slot, aSubmission("6760607", 2, threePeople()), CLOSES))
                .contains(new Admission.Closed(CLOSES));
    }

    @Test
    void theCodeComesBeforeWhetherSomeoneRegistered() {
        Slot slot = aSlot().withCode("RIGHT").filledBy(threePeople()).build();
        assertThat(objection(guarded, slot, withCode("wrong", 2), NOW)).contains(new Admission.WrongCode());
        assertThat(objection(guarded, slot, withCode("", 2), NOW)).contains(new Admission.WrongCode());
        assertThat(objection(guarded, slot, withCode("right", 2), NOW)).contains(new Admission.AlreadyRegistered());
    }

    @Test
    void aCodeIsOnlyAskedWhereTheSeminarAsks() {
        Slot slot = aSlot().withCode("RIGHT").build();
        assertThat(objection(theSeminar(), slot, withCode("wrong", 1), NOW)).isEmpty();
        assertThat(objection(guarded, slot, withCode("r-i ght", 1), NOW)).isEmpty();
        assertThat(objection(guarded, aSlot().build(), withCode("right", 1), NOW))
                .as("an organisation that got no code")
                .contains(new Admission.WrongCode());
    }

    @Test
    void aLateExceptionMovesTheEndForItsOrganisation() {
        Slot slot = aSlot().extendedUntil(LATE).build();
        assertThat(objection(slot, LATE.minusMillis(1))).isEmpty();
        assertThat(objection(slot, LATE)).contains(new Admission.Closed(LATE));
        assertThat(objection(slot, OPENS.minusMillis(1))).contains(new Admission.NotOpen(OPENS));
    }

    @Test
    void aLateExceptionNeverShortensTheWindow() {
        Slot slot = aSlot().extendedUntil(OPENS).build();
        assertThat(objection(slot, CLOSES.minusMillis(1))).isEmpty();
        assertThat(objection(slot, CLOSES)).contains(new Admission.Closed(CLOSES));
        assertThat(aSlot().extendedUntil(CLOSES).build().closes(theSeminar())).isEqualTo(CLOSES);
    }

    @Test
    void noLateExceptionOutlivesThePurgeDate() {
        Slot slot =
                aSlot().extendedUntil(theSeminar().purgeDate().plusSeconds(1)).build();
        assertThat(objection(slot, theSeminar().purgeDate().minusMillis(1))).isEmpty();
        assertThat(objection(slot, theSeminar().purgeDate()))
                .contains(new Admission.Closed(theSeminar().purgeDate()));
    }
}
