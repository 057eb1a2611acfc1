package thabian.domain.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.instant;
import static thabian.given.Given.messageId;
import static thabian.given.Given.threePeople;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Duties;
import thabian.domain.call.Reach;
import thabian.domain.slot.Act;
import thabian.domain.slot.HistoryEntry.Answered;
import thabian.domain.slot.HistoryEntry.Answered.Said;
import thabian.domain.slot.Order;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.text.PhoneNumber;

class CallsTest {
    private static final Instant NOW = instant("2021-03-09T10:00:00+07:00");
    private static final Instant YESTERDAY = instant("2021-03-08T23:59:00+07:00");
    private static final Instant EARLIER = instant("2021-03-09T08:40:00+07:00");
    private static final Instant DAYS_AGO = instant("2021-03-05T09:00:00+07:00");

    private static Slot unreached(String code) {
        return aSlot().of(code).build();
    }

    private static Slot reached(String code) {
        return aSlot().of(code)
                .reachedBy(new Reach(Optional.empty(), Optional.of(new PhoneNumber("032111222", Optional.empty()))))
                .build();
    }

    private static Slot called(Slot slot, Said said, Instant when, Optional<Instant> again) {
        Act act = new Act.Called(new Answered(said, again, Optional.empty()));
        return SlotChange.of(act, By.officer(Order.now("officer-76", "", when), messageId(1)))
                .apply(slot);
    }

    private static Slot called(Slot slot, Said said, Instant when) {
        return called(slot, said, when, Optional.empty());
    }

    @Test
    void ownDistrictsComeFirstAndColleaguesNever() {
        Slot first = reached("6760601");
        Slot second = reached("6760602");
        String there = first.organisation().district();
        Duties hers = new Duties(Map.of(there, "สมหญิง"));
        assertThat(Calls.due(List.of(first, second), hers, "สมหญิง", NOW)).hasSize(2);
        assertThat(Calls.due(List.of(first, second), hers, "สมชาย", NOW)).isEmpty();
        assertThat(Calls.due(List.of(first, second), Duties.NONE, "สมชาย", NOW)).hasSize(2);
    }

    private static List<String> due(Slot... slots) {
        return Calls.due(List.of(slots), NOW).stream()
                .map(slot -> slot.organisation().code().digits())
                .toList();
    }

    @Test
    void onlyTheSilentAreRung() {
        Slot declined = called(reached("6760601"), Said.DECLINED, DAYS_AGO);
        Slot struck = aSlot().of("6760602").withdrawn().build();
        Slot filled = aSlot().of("6760603").filledBy(threePeople()).build();
        assertThat(due(declined, struck, filled, reached("6760604"))).containsExactly("6760604");
    }

    @Test
    void whoWasRungTodayIsLeftAloneUntilTomorrow() {
        assertThat(Stream.of(Said.values())
                        .filter(said -> said != Said.DECLINED)
                        .map(said -> due(called(reached("6760601"), said, EARLIER))))
                .containsOnly(List.of());
        assertThat(due(called(reached("6760601"), Said.NO_ANSWER, YESTERDAY))).hasSize(1);
    }

    @Test
    void whoAskedToBeRungLaterIsRungThenAndNotBefore() {
        Slot agreed = called(reached("6760601"), Said.AGAIN, EARLIER, Optional.of(NOW));
        Slot later = called(reached("6760602"), Said.AGAIN, DAYS_AGO, Optional.of(NOW.plusSeconds(1)));
        assertThat(due(agreed, later)).containsExactly("6760601");
    }

    @Test
    void whoAskedComesFirstThenWhoWasNeverRungThenWhoWasRungLongestAgo() {
        assertThat(due(
                        called(reached("6760601"), Said.NO_ANSWER, YESTERDAY),
                        called(reached("6760602"), Said.REGISTERING, DAYS_AGO),
                        reached("6760603"),
                        called(reached("6760604"), Said.AGAIN, EARLIER, Optional.of(NOW))))
                .containsExactly("6760604", "6760603", "6760602", "6760601");
    }

    @Test
    void whoHasNoNumberThatWorksComesLast() {
        assertThat(due(
                        called(reached("6760601"), Said.WRONG_NUMBER, DAYS_AGO),
                        unreached("6760602"),
                        called(reached("6760603"), Said.NO_ANSWER, YESTERDAY)))
                .containsExactly("6760603", "6760602", "6760601");
    }
}
