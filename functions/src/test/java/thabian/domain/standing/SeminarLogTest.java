package thabian.domain.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.messageId;
import static thabian.given.Given.threePeople;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Deed;
import thabian.domain.slot.Act;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.HistoryEntry.What;
import thabian.domain.slot.Order;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.standing.LogLine.Topic;
import thabian.given.Given;

class SeminarLogTest {
    private static final Slot NOTED = SlotChange.of(
                    new Act.Note(), By.officer(Order.now("สมหญิง", "คุณมานีรับสาย", NOW.plusSeconds(60)), messageId(9)))
            .apply(aSlot().filledBy(threePeople()).build());

    private static final Deed LISTED = Deed.doing(
            Deed.What.LIST_WRITTEN, "สมชาย", NOW.plusSeconds(30), Set.of("76"), List.of(), Map.of(), Given.random());
    private static final Deed TOOK = Deed.taking(Deed.What.TOOK_ROSTER, "csv", "สมชาย", NOW.plusSeconds(90), Set.of());

    private final SeminarLog log = SeminarLog.of(List.of(NOTED), List.of(LISTED, TOOK));

    private List<LogLine> found(String words, Topic... topics) {
        return log.of(
                new SeminarLog.Wanted(words, List.of(topics).stream().findFirst(), Optional.empty(), Optional.empty()));
    }

    @Test
    void theLatestStandsFirstWhateverItWasDoneTo() {
        assertThat(found("")).extracting(LogLine::who).startsWith("สมชาย", "สมหญิง", "สมชาย");
        assertThat(found("")).extracting(LogLine::topic).startsWith(Topic.TAKEN, Topic.CALLS, Topic.LIST);
    }

    @Test
    void nobodysWordsAreInIt() {
        assertThat(NOTED.history().toString()).contains("มานี");
        assertThat(log.lines())
                .extracting(LogLine::event)
                .filteredOn(LogLine.Event.Happened.class::isInstance)
                .allSatisfy(event -> assertThat(event.toString()).doesNotContain("มานี"));
    }

    @Test
    void linesAreFoundByWhoDidItToWhomAndWhatTheyAreAbout() {
        assertThat(found("สมหญิง")).extracting(LogLine::who).containsExactly("สมหญิง");
        assertThat(found("สมชาย")).hasSize(2);
        assertThat(found("สมชาย", Topic.TAKEN)).hasSize(1);
        assertThat(found(NOTED.organisation().code().digits()))
                .isNotEmpty()
                .allMatch(line -> line.organisation().equals(Optional.of(NOTED.organisation())));
        assertThat(found("ไม่มีใคร")).isEmpty();
    }

    @Test
    void linesAreFoundByTheirDayInThailandTheLastIncluded() {
        LogLine night = LogLine.of(
                Deed.taking(Deed.What.TOOK_LOG, "csv", "สมศรี", Given.instant("2021-03-09T23:59:59+07:00"), Set.of()));
        SeminarLog days = new SeminarLog(List.of(night));
        LocalDate the9th = LocalDate.of(2021, 3, 9);
        assertThat(days.of(between(the9th, the9th))).containsExactly(night);
        assertThat(days.of(between(the9th.plusDays(1), the9th.plusDays(1)))).isEmpty();
        assertThat(days.of(between(the9th.minusDays(1), the9th.minusDays(1)))).isEmpty();
        assertThat(days.of(between(the9th, the9th.minusDays(1)))).isEmpty();
    }

    private static SeminarLog.Wanted between(LocalDate from, LocalDate to) {
        return new SeminarLog.Wanted("", Optional.empty(), Optional.of(from), Optional.of(to));
    }

    @Test
    void everythingThatHappensIsAboutSomething() {
        for (What what : What.values()) {
            assertThat(LogLine.of(NOTED, new HistoryEntry(1, what, List.of(), "x", NOW))
                            .topic())
                    .isNotNull();
        }
    }

    @Test
    void aDeedConcernsTheProvincesThatItNamesOrAll() {
        assertThat(LISTED.concerns(List.of("76", "70"))).isTrue();
        assertThat(LISTED.concerns(List.of("70"))).isFalse();
        assertThat(TOOK.concerns(List.of("70"))).isTrue();
    }
}
