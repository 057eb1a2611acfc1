package thabian.domain.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.OPENS;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Amendment.Leeway;
import thabian.domain.slot.Amendment.Opener;
import thabian.domain.slot.Amendment.Wish;

class AmendmentTest {
    private static final Instant SWAPS = CLOSES.plus(Duration.ofDays(3));
    private static final Seminar SWAPPING = aSeminar().swappingUntil(SWAPS).build();

    private final Slot slot = aSlot().filledBy(threePeople()).build();
    private final String manage =
            slot.registration().orElseThrow().tokens().manage().secret();
    private final String view =
            slot.registration().orElseThrow().tokens().view().secret();

    private Optional<Amendment.Refused> objection(String token, Seen seen, Instant now) {
        return Amendment.objection(theSeminar(), Optional.of(slot), Opener.token(token), Wish.CHANGE, seen, now);
    }

    @Test
    void nothingIsSaidAgainstTheHolderWhoSawTheLatest() {
        assertThat(objection(manage, Seen.revision(1), NOW)).isEmpty();
        assertThat(objection(manage, Seen.revision(1), CLOSES.minusMillis(1))).isEmpty();
    }

    @Test
    void aStrangerLearnsNothingWhateverElseIsWrong() {
        assertThat(objection("guess", new Seen.Nothing(), CLOSES)).contains(new Amendment.Unknown());
        assertThat(objection(view, Seen.revision(1), NOW)).contains(new Amendment.Unknown());
        assertThat(Amendment.objection(
                        theSeminar(), Optional.empty(), Opener.token(manage), Wish.CHANGE, Seen.revision(1), NOW))
                .contains(new Amendment.Unknown());
    }

    @Test
    void anEmptySlotIsUnknown() {
        Slot cancelled = aSlot().filledBy(threePeople()).thenCancelled().build();
        assertThat(Amendment.objection(
                        theSeminar(), Optional.of(cancelled), Opener.token(manage), Wish.CHANGE, Seen.revision(2), NOW))
                .contains(new Amendment.Unknown());
    }

    @Test
    void theWindowComesBeforeTheRevision() {
        assertThat(objection(manage, new Seen.Nothing(), CLOSES)).contains(new Amendment.Closed(CLOSES));
        assertThat(objection(manage, Seen.revision(7), CLOSES)).contains(new Amendment.Closed(CLOSES));
    }

    @Test
    void aMovedOpeningLeavesWhatIsRegisteredEditable() {
        assertThat(objection(manage, Seen.revision(1), OPENS.minusMillis(1))).isEmpty();
    }

    @Test
    void theRevisionMustBeSaidAndBeTheLatest() {
        assertThat(objection(manage, new Seen.Nothing(), NOW)).contains(new Amendment.RevisionRequired());
        assertThat(objection(manage, Seen.revision(0), NOW)).contains(new Amendment.Stale());
        assertThat(objection(manage, Seen.revision(2), NOW)).contains(new Amendment.Stale());
        assertThat(objection(manage, new Seen.Revisions(Set.of()), NOW)).contains(new Amendment.Stale());
        assertThat(objection(manage, new Seen.Revisions(Set.of(0, 1, 2)), NOW)).isEmpty();
        assertThat(objection(manage, new Seen.Whatever(), NOW)).isEmpty();
    }

    @Test
    void aLateExceptionHoldsForChangesToo() {
        Slot extended = aSlot().extendedUntil(CLOSES.plusSeconds(60))
                .filledBy(threePeople())
                .build();
        String token = extended.registration().orElseThrow().tokens().manage().secret();
        assertThat(Amendment.objection(
                        theSeminar(),
                        Optional.of(extended),
                        Opener.token(token),
                        Wish.CHANGE,
                        Seen.revision(1),
                        CLOSES))
                .isEmpty();
        assertThat(Amendment.objection(
                        theSeminar(),
                        Optional.of(extended),
                        Opener.token(token),
                        Wish.CHANGE,
                        Seen.revision(1),
                        CLOSES.plusSeconds(60)))
                .contains(new Amendment.Closed(CLOSES.plusSeconds(60)));
    }

    @Test
    void afterClosingPeopleAreSwappedAsLongAsTheSeminarSays() {
        assertThat(swapping(Wish.CHANGE, CLOSES)).isEmpty();
        assertThat(swapping(Wish.CHANGE, SWAPS.minusMillis(1))).isEmpty();
        assertThat(swapping(Wish.CHANGE, SWAPS)).contains(new Amendment.Closed(CLOSES));
    }

    @Test
    void afterClosingNobodyCancelsThoughPeopleMayBeSwapped() {
        assertThat(swapping(Wish.CANCEL, CLOSES.minusMillis(1))).isEmpty();
        assertThat(swapping(Wish.CANCEL, CLOSES)).contains(new Amendment.OnlySwaps(CLOSES, SWAPS));
        assertThat(swapping(Wish.CANCEL, SWAPS)).contains(new Amendment.Closed(CLOSES));
    }

    @Test
    void aLateExceptionComesBeforeTheTimeForSwaps() {
        Slot extended = aSlot().extendedUntil(CLOSES.plusSeconds(60))
                .filledBy(threePeople())
                .build();
        assertThat(Amendment.leeway(SWAPPING, extended, CLOSES)).isEqualTo(Leeway.EVERYTHING);
        assertThat(Amendment.leeway(SWAPPING, extended, CLOSES.plusSeconds(60))).isEqualTo(Leeway.SWAPS);
        Slot longer = aSlot().extendedUntil(SWAPS).filledBy(threePeople()).build();
        assertThat(Amendment.leeway(SWAPPING, longer, SWAPS.minusMillis(1))).isEqualTo(Leeway.EVERYTHING);
        assertThat(Amendment.leeway(SWAPPING, longer, SWAPS)).isEqualTo(Leeway.NOTHING);
    }

    @Test
    void whereTheSeminarSaysNothingSwapsEndWithTheDeadline() {
        assertThat(Amendment.leeway(theSeminar(), slot, CLOSES)).isEqualTo(Leeway.NOTHING);
    }

    private Optional<Amendment.Refused> swapping(Wish wish, Instant now) {
        return Amendment.objection(SWAPPING, Optional.of(slot), Opener.token(manage), wish, Seen.revision(1), now);
    }

    @Test
    void afterThirtyRevisionsOnlyTheOfficeChangesIt() {
        assertThat(ofRevision(Amendment.MOST_REVISIONS - 1)).isEmpty();
        assertThat(ofRevision(Amendment.MOST_REVISIONS)).contains(new Amendment.TooMany());
    }

    private Optional<Amendment.Refused> ofRevision(int revision) {
        Slot often = new Slot(
                slot.seminar(),
                slot.invitee(),
                slot.terms(),
                revision,
                slot.occupancy(),
                slot.moves(),
                slot.post(),
                slot.past());
        return Amendment.objection(
                theSeminar(), Optional.of(often), Opener.token(manage), Wish.CHANGE, Seen.revision(revision), NOW);
    }
}
