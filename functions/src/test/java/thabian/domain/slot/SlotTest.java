package thabian.domain.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.threePeople;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thabian.domain.post.Correspondence;
import thabian.domain.slot.SlotChange.By;
import thabian.given.Given;

class SlotTest {
    private static Slot after(Slot slot, Act act, String reason) {
        return SlotChange.of(act, By.officer(Order.now("officer-76", reason, NOW), Given.messageId(99)))
                .apply(slot);
    }

    @Test
    void anOfficersWordsAreOfPeople() {
        Slot empty = aSlot().build();
        assertThat(empty.holdsPeople()).isFalse();
        assertThat(after(empty, new Act.Note(), "คุณมานีรับสาย").holdsPeople()).isTrue();
        assertThat(after(empty, new Act.Extend(NOW), "").holdsPeople()).isFalse();
    }

    @Test
    void aRegistrationAndAMessageAreOfPeople() {
        assertThat(aSlot().filledBy(threePeople()).build().holdsPeople()).isTrue();
        assertThat(aSlot().filledBy(threePeople()).thenCancelled().build().holdsPeople())
                .isTrue();
    }

    @Test
    void aLinkIsOwedBesideAReminderAndNotBesideWhatHoldsIt() {
        By sweep = By.sweep(NOW, Given.messageId(50));
        Slot waiting = aSlot().filledBy(threePeople()).build();
        Slot told = Given.mailing(
                waiting,
                new Correspondence(
                        waiting.post().messages().stream().map(Given::sent).toList(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(waiting.mayOweLink(NOW)).isFalse();
        assertThat(told.mayOweLink(NOW)).isTrue();
        assertThat(SlotChange.reminding(sweep).apply(told).mayOweLink(NOW)).isTrue();
        assertThat(SlotChange.announcing(sweep).apply(told).mayOweLink(NOW)).isFalse();
    }

    @Test
    void notesAreThoseOfCallsOnly() {
        Slot slot = after(after(aSlot().build(), new Act.Note(), "โทรแล้ว"), new Act.Extend(NOW), "ไฟฟ้าดับ");
        assertThat(slot.notes()).extracting(HistoryEntry::reason).containsExactly(Optional.of("โทรแล้ว"));
    }

    @Test
    void theAddressesOfMessagesAreOfPeopleToo() {
        Slot filled = aSlot().filledBy(threePeople()).build();
        assertThat(aSlot().build().holdsPeople()).isFalse();
        assertThat(Given.mailing(aSlot().build(), filled.post()).holdsPeople()).isTrue();
    }

    @Test
    void whatTellsNobodyDoesNotCountAsTold() {
        Order order = Order.now("officer-76", "โทรแล้ว", NOW.plusSeconds(60));
        Slot noted = SlotChange.of(new Act.Note(), By.officer(order, Given.messageId(9)))
                .apply(aSlot().filledBy(threePeople()).build());
        assertThat(noted.toldSince(NOW)).isTrue();
        assertThat(noted.toldSince(NOW.plusMillis(1))).isFalse();
    }

    @Test
    void whatHappenedIsSeenWhereNothingFollowedIt() {
        Slot registered = aSlot().filledBy(threePeople()).build();
        Slot announced = SlotChange.announcing(By.sweep(NOW.plusSeconds(60), Given.messageId(9)))
                .apply(registered);
        assertThat(registered.happenedIn(registered)).isTrue();
        assertThat(registered.happenedIn(announced)).isFalse();
        assertThat(registered.recordedIn(announced)).isTrue();
    }
}
