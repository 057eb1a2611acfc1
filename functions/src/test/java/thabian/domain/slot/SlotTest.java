package thabian.domain.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.mail;
import static thabian.given.Given.threePeople;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import thabian.domain.post.DeliveryReport;

class SlotTest {
    private static Slot after(Slot slot, Act act, String reason) {
        return slot.after(SlotChange.of(slot, act, Order.now("officer-76", reason, NOW)));
    }

    @Test
    void anOfficersWordsAreOfPeople() {
        Slot empty = aSlot().build();
        assertThat(empty.holdsPeople()).isFalse();
        assertThat(after(empty, new Act.Note(), "คุณมานีรับสาย").holdsPeople()).isTrue();
        assertThat(after(empty, new Act.Extend(NOW), "").holdsPeople()).isFalse();
    }

    @Test
    void aRegistrationAMailAndAReportAreOfPeople() {
        assertThat(aSlot().filledBy(threePeople()).build().holdsPeople()).isTrue();
        assertThat(aSlot().filledBy(threePeople()).thenCancelled().build().holdsPeople())
                .isTrue();
        DeliveryReport report = new DeliveryReport(mail("saraban@lao.example"), 1, DeliveryReport.What.DELIVERED, NOW);
        assertThat(aSlot().reported(report).build().holdsPeople()).isTrue();
    }

    @Test
    void notesAreThoseOfCallsOnly() {
        Slot slot = after(after(aSlot().build(), new Act.Note(), "โทรแล้ว"), new Act.Extend(NOW), "ไฟฟ้าดับ");
        assertThat(slot.notes()).extracting(HistoryEntry::reason).containsExactly(Optional.of("โทรแล้ว"));
    }
}
