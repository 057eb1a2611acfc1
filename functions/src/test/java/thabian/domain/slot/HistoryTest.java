package thabian.domain.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import thabian.domain.slot.HistoryEntry.What;

class HistoryTest {
    private static final String WORDS = "ก".repeat(Order.LONGEST_REASON);
    private static final List<String> FIELDS =
            List.of("contact.name", "attendees.officer.name", "attendees.officer.email");

    private static HistoryEntry note(String words) {
        return new HistoryEntry(1, What.NOTED, List.of(), "officer-76", NOW, Optional.of(words));
    }

    private static HistoryEntry change(List<String> fields) {
        return new HistoryEntry(1, What.CHANGED, fields, "contact", NOW);
    }

    private static List<HistoryEntry> after(int times, HistoryEntry entry) {
        return after(List.of(), times, entry);
    }

    private static List<HistoryEntry> after(List<HistoryEntry> past, int times, HistoryEntry entry) {
        List<HistoryEntry> history = past;
        for (int i = 0; i < times; i++) {
            history = History.with(history, entry);
        }
        return history;
    }

    @Test
    void theOldestWordsLeaveWhereThereIsNoRoomForMore() {
        List<HistoryEntry> history = after(20, note(WORDS));
        assertThat(history).hasSize(20);
        assertThat(history.subList(0, 15)).allMatch(note -> note.reason().isEmpty());
        assertThat(history.subList(15, 20)).allMatch(note -> note.reason().isPresent());
        assertThat(History.bytes(history)).isLessThanOrEqualTo(History.BYTES);
    }

    @Test
    void namesOfFieldsAreSummedUpBeforeAnybodysWordsLeave() {
        List<HistoryEntry> history = after(after(1, note(WORDS)), 60, change(FIELDS));
        assertThat(history.getFirst()).isEqualTo(note(WORDS));
        assertThat(history.get(1).fields()).containsExactly("contact", "attendees");
        assertThat(history.getLast().fields()).isEqualTo(FIELDS);
    }

    @Test
    void theNewestEntryStaysAsItIsHoweverFullAHistoryIs() {
        List<HistoryEntry> history = after(after(200, change(FIELDS)), 1, note(WORDS));
        assertThat(history.getLast()).isEqualTo(note(WORDS));
        assertThat(history.subList(0, 200)).allMatch(entry -> entry.fields().equals(List.of("contact", "attendees")));
    }

    @Test
    void whatFitsExactlyStaysAsItIs() {
        HistoryEntry words = note("x".repeat(95));
        assertThat(History.bytes(after(after(1, words), 98, note("")))).isEqualTo(History.BYTES);
        assertThat(after(after(1, words), 98, note("")).getFirst()).isEqualTo(words);
        HistoryEntry more = note("x".repeat(96));
        assertThat(after(after(1, more), 98, note("")).getFirst().reason()).isEmpty();
    }

    @Test
    void itIsFullByItsEntriesNeverByTheirWords() {
        assertThat(History.isFull(after(67, note(WORDS)))).isFalse();
        assertThat(History.isFull(after(68, note("")))).isTrue();
        assertThat(History.isFull(after(
                        1,
                        change(IntStream.range(0, 300)
                                .mapToObj(i -> "attendees.seat-" + i + ".position")
                                .toList()))))
                .isFalse();
    }

    @Test
    void theLongerTheOfficersNameTheFewerEntriesItTakes() {
        HistoryEntry signed = new HistoryEntry(1, What.NOTED, List.of(), "ก".repeat(100), NOW);
        assertThat(History.isFull(after(16, signed))).isFalse();
        assertThat(History.isFull(after(17, signed))).isTrue();
    }

    @Test
    void itIsFullAtItsLastByte() {
        HistoryEntry ofAHundredBytes = new HistoryEntry(1, What.NOTED, List.of(), "officer-of-7676", NOW);
        assertThat(History.isFull(after(63, ofAHundredBytes))).isFalse();
        assertThat(History.isFull(after(64, ofAHundredBytes))).isTrue();
    }

    @Test
    void thereIsRoomForTwoOfTheLongestWordsWhereItIsFull() {
        List<HistoryEntry> history = after(68, note(WORDS));
        assertThat(history).filteredOn(note -> note.reason().isPresent()).hasSizeGreaterThanOrEqualTo(2);
    }
}
