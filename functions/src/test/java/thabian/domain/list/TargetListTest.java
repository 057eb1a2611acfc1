package thabian.domain.list;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.threePeople;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Organisation;
import thabian.domain.slot.Invitee;
import thabian.domain.slot.Slot;

class TargetListTest {
    private static final Slot STAYING = aSlot().of("6760601").build();
    private static final Slot LEAVING = aSlot().of("6760602").build();
    private static final Slot REGISTERED =
            aSlot().of("6760603").filledBy(threePeople()).build();
    private static final Slot LEFT = aSlot().of("6760604").withdrawn().build();
    private static final List<Slot> PRESENT = List.of(STAYING, LEAVING, REGISTERED, LEFT);

    private static TargetList list(String... codes) {
        List<Invitee> invitees = Stream.of(codes).map(TargetListTest::invitee).toList();
        return new TargetList(
                IntStream.range(0, codes.length)
                        .mapToObj(i -> new TargetList.Row(i + 2, invitees.get(i)))
                        .toList(),
                false,
                false);
    }

    private static Invitee invitee(String code) {
        return Invitee.of(anOrganisation(code));
    }

    private static Invitee renamed(String code) {
        Organisation before = anOrganisation(code);
        return Invitee.of(
                new Organisation(before.code(), "ชื่อใหม่", before.type(), before.district(), before.province()));
    }

    @Test
    void replacingWithdrawsTheSilentAndKeepsTheRegistered() {
        TargetList.Difference difference = list("6760601", "6760605").against(PRESENT, true);
        assertThat(difference.unchanged()).containsExactly(invitee("6760601"));
        assertThat(difference.added()).containsExactly(invitee("6760605"));
        assertThat(difference.withdrawn()).containsExactly(invitee("6760602"));
        assertThat(difference.kept()).containsExactly(invitee("6760603"));
    }

    @Test
    void addingWithdrawsNobody() {
        TargetList.Difference difference = list("6760604").against(PRESENT, false);
        assertThat(difference.added()).containsExactly(invitee("6760604"));
        assertThat(difference.withdrawn()).isEmpty();
        assertThat(difference.kept()).isEmpty();
    }

    @Test
    void whoeverIsNewWasNotThereBefore() {
        TargetList three = list("6760601", "6760605");
        TargetList.Row renamed = new TargetList.Row(4, renamed("6760600"));
        TargetList list = new TargetList(
                Stream.concat(three.rows().stream(), Stream.of(renamed)).toList(), false, false);
        List<Slot> present = Stream.concat(
                        PRESENT.stream(), Stream.of(aSlot().of("6760600").build()))
                .toList();
        TargetList.Difference difference = list.against(present, true);
        assertThat(difference.changed())
                .containsExactly(new TargetList.ChangedInvitee(invitee("6760600"), renamed("6760600")));
        assertThat(difference.before())
                .as("one each changed, unchanged, withdrawn and kept")
                .isEqualTo(4);
        assertThat(list("6760601", "6760602").against(PRESENT, true).before()).isEqualTo(3);
    }

    @Test
    void whoRegistersBeforeLeavingStays() {
        TargetList.Difference done = list().against(PRESENT, true).havingWithdrawn(List.of(true, false));
        assertThat(done.withdrawn()).containsExactly(invitee("6760601"));
        assertThat(done.kept()).containsExactly(invitee("6760603"), invitee("6760602"));
    }
}
