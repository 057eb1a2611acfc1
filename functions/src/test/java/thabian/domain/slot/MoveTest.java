package thabian.domain.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.delegation;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import thabian.domain.people.Delegation;
import thabian.domain.post.Message;
import thabian.domain.slot.HistoryEntry.What;
import thabian.domain.slot.SlotChange.By;
import thabian.given.Given;

/// A registration goes to the organisation that it was meant for.
class MoveTest {
    private static final Order ORDER = Order.now("officer-76", "ผิดแห่ง", NOW.plusSeconds(600));
    private static final By OFFICER = By.officer(ORDER, Given.messageId(90));
    private static final Delegation SECOND = delegation("saraban", "second", "somying", "somsak");

    private final Slot target = aSlot().of(anOrganisation("6760608")).build();
    private final Slot corrected = SlotChange.changing(
                    SECOND, Given.someTokens().manage(), By.contact(NOW.plusSeconds(60), Given.messageId(2)))
            .apply(aSlot().filledBy(threePeople()).build());

    private static Slot away(Slot slot, Slot target) {
        return Move.away(target, OFFICER).apply(slot);
    }

    private static Slot in(Slot left, Slot target) {
        return Move.in(left, OFFICER).apply(target);
    }

    private static Optional<Outcome.Refused> objection(Slot slot, Slot target) {
        return Move.objection(
                theSeminar(), Optional.of(slot), target.organisation().code(), Optional.of(target), ORDER);
    }

    private static List<String> told(Slot slot) {
        return Given.lastMessage(slot).to().stream()
                .map(recipient -> recipient.role() + " "
                        + recipient.address().orElseThrow().value().replace("@lao.example", ""))
                .toList();
    }

    @Test
    void whoWasNotYetToldOfTheTargetsCancellationIsToldByTheMove() {
        Delegation others = delegation("clerk", "wichai", "wanna", "wirat");
        Slot cancelled = SlotChange.cancelling(By.contact(NOW.plusSeconds(90), Given.messageId(3)))
                .apply(aSlot().of(anOrganisation("6760608")).filledBy(others).build());
        assertThat(told(in(corrected, cancelled)))
                .contains("FORMER clerk", "FORMER wichai", "FORMER wanna", "FORMER wirat");
    }

    @Test
    void theRegistrationGoesAsItStands() {
        Slot moved = in(corrected, target);
        assertThat(moved.registration())
                .isEqualTo(corrected.with(Registration.Trust.VOUCHED).registration());
        assertThat(moved.registeredAt()).isEqualTo(corrected.registeredAt());
        assertThat(moved.revision()).isEqualTo(3);
        assertThat(moved.moves().from()).contains(corrected.organisation());
        Slot left = away(corrected, target);
        assertThat(left.filled()).isFalse();
        assertThat(left.revision()).isEqualTo(3);
        assertThat(left.moves().to()).contains(target.organisation());
        assertThat(left.ended())
                .containsExactly(corrected.registration().orElseThrow().submission());
    }

    @Test
    void whatHappenedToItGoesAlongAndItsRevisionsCountOn() {
        Slot before = SlotChange.cancelling(By.contact(NOW.minusSeconds(20), Given.messageId(5)))
                .apply(aSlot().of(anOrganisation("6760608"))
                        .filledBy(threePeople())
                        .build());
        Slot moved = in(corrected, before);
        assertThat(moved.revision()).isEqualTo(2 + 2 + 1);
        assertThat(moved.history())
                .extracting(HistoryEntry::what)
                .containsExactlyInAnyOrder(
                        What.REGISTERED, What.CANCELLED, What.REGISTERED, What.CHANGED, What.MOVED_IN)
                .endsWith(What.CHANGED, What.MOVED_IN);
        assertThat(moved.history().getLast().revision()).isEqualTo(5);
        assertThat(moved.history().get(3).revision()).isEqualTo(4);
        assertThat(moved.former()).extracting(Former::since).containsExactly(1, 3);
        assertThat(moved.former()).extracting(Former::until).containsExactly(1, 3);
    }

    @Test
    void aCorrectionFromBeforeIsUndoneThere() {
        Slot moved = in(corrected, target);
        assertThat(moved.former()).containsExactlyElementsOf(corrected.former());
        assertThat(away(corrected, target).former()).isEmpty();
        Act.Undo undo = new Act.Undo(1, Given.someTokens().manage());
        Slot back = SlotChange.of(undo, OFFICER).apply(moved);
        assertThat(back.registration().orElseThrow().delegation()).isEqualTo(threePeople());
        assertThat(back.undone()).map(HistoryEntry::what).contains(What.CHANGED);
    }

    @Test
    void whoStoodThereBeforeItStaysThere() {
        Slot cancelled = SlotChange.cancelling(By.contact(NOW, Given.messageId(5)))
                .apply(aSlot().filledBy(threePeople()).build());
        Slot anew = SlotChange.of(
                        new Act.Register(SECOND, Given.someTokens(), Given.id(77)),
                        By.officer(ORDER, Given.messageId(6)))
                .apply(cancelled);
        assertThat(away(anew, target).former()).containsExactlyElementsOf(cancelled.former());
        assertThat(in(anew, target).former()).isEmpty();
        assertThat(in(anew, target).history()).extracting(HistoryEntry::what).doesNotContain(What.CANCELLED);
    }

    @Test
    void theTermsOfEachStay() {
        Slot extended = SlotChange.of(new Act.Extend(NOW.plus(Duration.ofDays(30))), OFFICER)
                .apply(aSlot().filledBy(threePeople()).withCode("OLDCODE").build());
        Slot moved = in(extended, target);
        assertThat(moved.extendedUntil()).isEmpty();
        assertThat(moved.code()).isEmpty();
        assertThat(moved.history()).extracting(HistoryEntry::what).doesNotContain(What.EXTENDED);
        assertThat(away(extended, target).code()).isEqualTo(extended.code());
    }

    @Test
    void everybodyIsToldByOneMailAndWhoeverWasDroppedUntoldIsToo() {
        Slot moved = in(corrected, target);
        assertThat(Given.lastMessage(moved).kind()).isEqualTo(Message.Kind.MOVED);
        assertThat(told(moved))
                .containsExactly(
                        "CONTACT saraban", "ATTENDEE second", "ATTENDEE somying", "ATTENDEE somsak", "FORMER somchai");
        assertThat(away(corrected, target).post().open()).isEmpty();
    }

    @Test
    void theCalendarsKnowItAsTheSameEvent() {
        Slot moved = in(corrected, target);
        Slot left = away(corrected, target);
        assertThat(moved.calendar()).isEqualTo(corrected.organisation().code());
        assertThat(left.calendar()).isEqualTo(target.organisation().code());
        Slot back = in(moved, left);
        assertThat(back.calendar()).isEqualTo(corrected.organisation().code());
        assertThat(back.moves().to()).isEmpty();
        assertThat(back.registration()).isEqualTo(moved.registration());
        assertThat(back.ended()).isEmpty();
    }

    @Test
    void aHistoryThatWouldBecomeTooLongStaysWhereItIs() {
        Slot talked = aSlot().filledBy(threePeople()).build();
        Slot listened = target;
        for (int i : IntStream.range(0, 60).toArray()) {
            By later = By.officer(Order.now("officer-76", "โทร", NOW.plusSeconds(60 + i)), Given.messageId(9));
            talked = SlotChange.of(new Act.Resend(false), later).apply(talked);
            listened = SlotChange.of(new Act.Extend(NOW.plusSeconds(i)), later).apply(listened);
        }
        assertThat(objection(talked, target)).isEmpty();
        assertThat(objection(talked, listened))
                .hasValueSatisfying(refused -> assertThat(refused).isInstanceOf(Outcome.HistoryFull.class));
    }

    @Test
    void itHappenedWhereItsAimIsReached() {
        Slot moved = in(corrected, target);
        Slot left = away(corrected, target);
        assertThat(Move.happened(corrected, target)).isFalse();
        assertThat(Move.happened(left, moved)).isTrue();
        assertThat(Move.happened(left, target)).isFalse();
        Slot another = aSlot().of("6760609").filledBy(threePeople()).build();
        assertThat(Move.happened(left, another)).as("it went elsewhere").isFalse();
        Slot anew = SlotChange.of(new Act.Register(SECOND, Given.someTokens(), Given.id(77)), OFFICER)
                .apply(left);
        assertThat(Move.happened(anew, moved)).isFalse();
        Slot since = SlotChange.of(new Act.Register(SECOND, Given.someTokens(), Given.id(78)), OFFICER)
                .apply(SlotChange.cancelling(OFFICER).apply(moved));
        assertThat(Move.happened(left, since)).as("it registered itself since").isFalse();
    }

    @Test
    void whatIsNotThereOrNotAsItWasSeenIsNotMoved() {
        assertThat(objection(target, aSlot().of("6760609").build())).contains(new Outcome.NothingRegistered());
        assertThat(objection(aSlot().withdrawn().build(), target)).contains(new Outcome.NotInvited());
        Order late = new Order("officer-76", "ผิดแห่ง", Seen.revision(1), NOW);
        assertThat(Move.objection(
                        theSeminar(),
                        Optional.of(corrected),
                        target.organisation().code(),
                        Optional.of(target),
                        late))
                .contains(new Outcome.Stale());
    }

    @Test
    void nothingIsMovedToWhomItCannotBelong() {
        assertThat(objection(corrected, target)).isEmpty();
        assertThat(objection(corrected, aSlot().of("6770101").build())).contains(new Outcome.OtherProvince());
        assertThat(objection(corrected, aSlot().of("6760608").withdrawn().build()))
                .contains(new Outcome.TargetNotInvited());
        assertThat(objection(corrected, aSlot().of("6760608").filledBy(SECOND).build()))
                .contains(new Outcome.TargetRegistered());
    }
}
