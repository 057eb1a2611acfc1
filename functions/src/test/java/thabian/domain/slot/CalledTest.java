package thabian.domain.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.messageId;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import thabian.domain.slot.HistoryEntry.Answered;
import thabian.domain.slot.HistoryEntry.Answered.Said;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.text.Check;
import thabian.domain.text.Fault;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Kebab;

class CalledTest {
    private static final Slot SILENT = aSlot().build();

    private static SlotChange called(Said said) {
        Answered answered = new Answered(said, Optional.empty(), Optional.of("นายสมมุติ ใจดี"));
        return SlotChange.of(new Act.Called(answered), By.officer(Order.now("officer", "น้ำท่วม", NOW), messageId(1)));
    }

    private static SlotChange registering() {
        return SlotChange.registering(aSubmission("6760607"), someTokens(), By.contact(NOW, messageId(2)));
    }

    private static SlotChange cancelling() {
        return SlotChange.cancelling(By.contact(NOW, messageId(3)));
    }

    @Test
    void whoSaysThatNobodyComesHasDeclinedUntilItRegisters() {
        Slot declined = called(Said.DECLINED).apply(SILENT);
        Slot registered = registering().apply(declined);

        assertThat(SILENT.declined()).isFalse();
        assertThat(declined.declined()).isTrue();
        assertThat(registered.declined()).isFalse();
        assertThat(registered.answered()).isEmpty();
        assertThat(cancelling().apply(registered).declined()).isFalse();
    }

    @Test
    void theLastCallCounts() {
        Slot declined = called(Said.DECLINED).apply(SILENT);
        Slot noted = SlotChange.of(new Act.Note(), By.officer(Order.now("officer", "โทรแล้ว", NOW), messageId(4)))
                .apply(declined);

        assertThat(noted.declined()).isTrue();
        assertThat(called(Said.REGISTERING).apply(noted).declined()).isFalse();
    }

    @Test
    void aNoteIsMendedOnlyInTheWordsThatWereSeen() {
        Slot noted = SlotChange.of(new Act.Note(), By.officer(Order.now("officer", "โทรแล้ว", NOW), messageId(4)))
                .apply(SILENT);
        Slot reworded = SlotChange.of(
                        new Act.Reword(NOW, Optional.of("โทรแล้ว")),
                        By.officer(Order.now("another", "โทรสองครั้ง", NOW), messageId(5)))
                .apply(noted);

        assertThat(objection(noted, new Act.Reword(NOW, Optional.of("โทรแล้ว"))))
                .isEmpty();
        assertThat(objection(reworded, new Act.Reword(NOW, Optional.of("โทรแล้ว"))))
                .contains(new Outcome.Stale());
        assertThat(objection(reworded, new Act.Retract(NOW, Optional.of("โทรแล้ว"))))
                .contains(new Outcome.Stale());
        assertThat(objection(reworded, new Act.Retract(NOW, Optional.of("โทรสองครั้ง"))))
                .isEmpty();
        assertThat(objection(reworded, new Act.Retract(NOW, Optional.empty()))).isEmpty();
        assertThat(objection(SILENT, new Act.Retract(NOW, Optional.empty()))).contains(new Outcome.Stale());
    }

    private static Optional<Outcome.Refused> objection(Slot slot, Act act) {
        return Outcome.objection(theSeminar(), Optional.of(slot), act, Order.now("officer", "แก้", NOW));
    }

    @Test
    void whoIsRegisteredHasNotDeclined() {
        Slot registered = called(Said.DECLINED).apply(registering().apply(SILENT));

        assertThat(registered.declined()).isFalse();
    }

    @Test
    void aCallChangesNothingButTheHistory() {
        Slot rung = called(Said.NO_ANSWER).apply(SILENT);

        assertThat(rung.revision()).isEqualTo(SILENT.revision());
        assertThat(rung.post()).isEqualTo(SILENT.post());
        assertThat(rung.notes()).hasSize(1);
    }

    @Test
    void whoSaidItLeavesWithTheWords() {
        HistoryEntry entry = called(Said.DECLINED).apply(SILENT).history().getLast();

        assertThat(entry.withoutReason().answered())
                .contains(new Answered(Said.DECLINED, Optional.empty(), Optional.empty()));
        assertThat(entry.withoutReason().reason()).isEmpty();
        assertThat(entry.summed()).isEqualTo(entry);
        assertThat(entry.countedFrom(3).answered()).isEqualTo(entry.answered());
    }

    @Test
    void aSlotHoldsPeopleWhileSomebodyIsNamedInACall() {
        Answered named = new Answered(Said.AGAIN, Optional.empty(), Optional.of("นายสมมุติ"));
        By wordless = By.officer(Order.now("officer", "", NOW), messageId(6));
        Slot rung = SlotChange.of(new Act.Called(named), wordless).apply(SILENT);

        assertThat(SILENT.holdsPeople()).isFalse();
        assertThat(rung.holdsPeople()).isTrue();
        assertThat(SlotChange.purging(NOW).apply(rung).holdsPeople()).isFalse();
    }

    @Test
    void aCallStaysWithTheOrganisationThatWasRung() {
        Slot from = called(Said.NO_ANSWER).apply(registering().apply(SILENT));
        Slot into = Move.in(from, By.officer(Order.now("officer", "ผิดแห่ง", NOW), messageId(5)))
                .apply(aSlot().of(anOrganisation("6760608")).build());

        assertThat(into.notes()).isEmpty();
    }

    @Test
    void whoeverSendsNobodyIsNamed() {
        assertThat(faults("declined", "")).containsExactly(new Fault("/by", FaultCode.REQUIRED));
        assertThat(faults("declined", "ป".repeat(201))).containsExactly(new Fault("/by", FaultCode.TOO_LONG));
        assertThat(faults("declined", "นายสมมุติ ใจดี")).isEmpty();
        assertThat(faults("no-answer", "")).isEmpty();
        assertThat(faults("no-answer", "ก\nข")).containsExactly(new Fault("/by", FaultCode.LINE_BREAK));
    }

    @Test
    void whatCameOfItIsOneOfSix() {
        assertThat(faults("", "")).containsExactly(new Fault("/outcome", FaultCode.REQUIRED));
        assertThat(faults("maybe", "")).containsExactly(new Fault("/outcome", FaultCode.OUTCOME_UNKNOWN));
        assertThat(faults("DECLINED", "x")).containsExactly(new Fault("/outcome", FaultCode.OUTCOME_UNKNOWN));
    }

    @ParameterizedTest
    @EnumSource(Said.class)
    void itIsReadAsItIsMeant(Said said) {
        assertThat(Act.Called.read(new Check(), Kebab.of(said), Optional.of(NOW), "นายสมมุติ"))
                .contains(new Act.Called(new Answered(said, Optional.of(NOW), Optional.of("นายสมมุติ"))));
    }

    private static List<Fault> faults(String outcome, String by) {
        Check check = new Check();
        Optional<Act> read = Act.Called.read(check, outcome, Optional.empty(), by);
        assertThat(read.isEmpty()).isEqualTo(!check.faultless());
        return check.faults();
    }
}
