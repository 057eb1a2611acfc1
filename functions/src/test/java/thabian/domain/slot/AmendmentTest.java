package thabian.domain.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.OPENS;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AmendmentTest {
    private final Slot slot = aSlot().filledBy(threePeople()).build();
    private final String manage =
            slot.registration().orElseThrow().tokens().manage().secret();
    private final String view =
            slot.registration().orElseThrow().tokens().view().secret();

    private Optional<Amendment.Refused> objection(String token, OptionalInt seen, Instant now) {
        return Amendment.objection(theSeminar(), Optional.of(slot), token, seen, now);
    }

    @Test
    void nothingIsSaidAgainstTheHolderWhoSawTheLatest() {
        assertThat(objection(manage, OptionalInt.of(1), NOW)).isEmpty();
        assertThat(objection(manage, OptionalInt.of(1), CLOSES.minusMillis(1))).isEmpty();
    }

    @Test
    void aStrangerLearnsNothingWhateverElseIsWrong() {
        assertThat(objection("guess", OptionalInt.empty(), CLOSES)).contains(new Amendment.Unknown());
        assertThat(objection(view, OptionalInt.of(1), NOW)).contains(new Amendment.Unknown());
        assertThat(Amendment.objection(theSeminar(), Optional.empty(), manage, OptionalInt.of(1), NOW))
                .contains(new Amendment.Unknown());
    }

    @Test
    void anEmptySlotIsUnknown() {
        Slot cancelled = aSlot().filledBy(threePeople()).thenCancelled().build();
        assertThat(Amendment.objection(theSeminar(), Optional.of(cancelled), manage, OptionalInt.of(2), NOW))
                .contains(new Amendment.Unknown());
    }

    @Test
    void theWindowComesBeforeTheRevision() {
        assertThat(objection(manage, OptionalInt.empty(), CLOSES)).contains(new Amendment.Closed(CLOSES));
        assertThat(objection(manage, OptionalInt.of(7), CLOSES)).contains(new Amendment.Closed(CLOSES));
    }

    @Test
    void aMovedOpeningLeavesWhatIsRegisteredEditable() {
        assertThat(objection(manage, OptionalInt.of(1), OPENS.minusMillis(1))).isEmpty();
    }

    @Test
    void theRevisionMustBeSaidAndBeTheLatest() {
        assertThat(objection(manage, OptionalInt.empty(), NOW)).contains(new Amendment.RevisionRequired());
        assertThat(objection(manage, OptionalInt.of(0), NOW)).contains(new Amendment.Stale());
        assertThat(objection(manage, OptionalInt.of(2), NOW)).contains(new Amendment.Stale());
    }

    @Test
    void aLateExceptionHoldsForChangesToo() {
        Slot extended = aSlot().extendedUntil(CLOSES.plusSeconds(60))
                .filledBy(threePeople())
                .build();
        String token = extended.registration().orElseThrow().tokens().manage().secret();
        assertThat(Amendment.objection(theSeminar(), Optional.of(extended), token, OptionalInt.of(1), CLOSES))
                .isEmpty();
        assertThat(Amendment.objection(
                        theSeminar(), Optional.of(extended), token, OptionalInt.of(1), CLOSES.plusSeconds(60)))
                .contains(new Amendment.Closed(CLOSES.plusSeconds(60)));
    }

    @Test
    void afterThirtyRevisionsOnlyTheOfficeChangesIt() {
        assertThat(ofRevision(Amendment.MOST_REVISIONS - 1)).isEmpty();
        assertThat(ofRevision(Amendment.MOST_REVISIONS)).contains(new Amendment.TooMany());
    }

    private Optional<Amendment.Refused> ofRevision(int revision) {
        Slot often = new Slot(
                slot.seminar(), slot.invitee(), slot.terms(), revision, slot.occupancy(), slot.post(), slot.history());
        return Amendment.objection(theSeminar(), Optional.of(often), manage, OptionalInt.of(revision), NOW);
    }
}
