package thabian.domain.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import thabian.domain.slot.HistoryEntry.Answered;
import thabian.domain.slot.HistoryEntry.Answered.Said;
import thabian.domain.slot.HistoryEntry.What;

class HistoryTest {
    private static final String WORDS = "ก".repeat(Order.LONGEST_REASON);
    private static final List<String> FIELDS =
            List.of("contact.name", "attendees.officer.name", "attendees.officer.email");

    private static HistoryEntry note(String words) {
        return new HistoryEntry(1, What.NOTED, List.of(), "officer-76", NOW, Optional.of(words));
    }

    private static HistoryEntry call(Said said) {
        Answered answered = new Answered(said, Optional.empty(), Optional.empty());
        return new HistoryEntry(1, What.CALLED, List.of(), "officer-76", NOW, Optional.empty(), Optional.of(answered));
    }

    private static HistoryEntry sentAgain(String who) {
        return new HistoryEntry(1, What.RESENT, List.of(), who, NOW);
    }

    private static HistoryEntry change(List<String> fields) {
        return new HistoryEntry(1, What.CHANGED, fields, "contact", NOW);
    }

    private static History after(int times, HistoryEntry entry) {
        return after(History.NONE, times, entry);
    }

    private static History after(History past, int times, HistoryEntry entry) {
        History history = past;
        for (int i = 0; i < times; i++) {
            history = history.with(entry);
        }
        return history;
    }

    @Test
    void theOldestWordsLeaveWhereThereIsNoRoomForMore() {
        History notes = after(20, note(WORDS));
        assertThat(notes.left()).isEqualTo(15);
        List<HistoryEntry> history = after(notes, 40, sentAgain("officer-76")).entries();
        assertThat(history)
                .filteredOn(HistoryEntry::remark)
                .hasSizeBetween(2, 4)
                .allMatch(note -> note.reason().isPresent());
        assertThat(History.bytes(history)).isLessThanOrEqualTo(History.BYTES);
    }

    @Test
    void namesOfFieldsAreSummedUpBeforeAnybodysWordsLeave() {
        List<HistoryEntry> history =
                after(after(1, note(WORDS)), 60, change(FIELDS)).entries();
        assertThat(history.getFirst()).isEqualTo(note(WORDS));
        assertThat(history.get(1).fields()).containsExactly("contact", "attendees");
        assertThat(history.getLast().fields()).isEqualTo(FIELDS);
    }

    @Test
    void theNewestEntryStaysAsItIsHoweverFullAHistoryIs() {
        List<HistoryEntry> history =
                after(after(200, change(FIELDS)), 1, note(WORDS)).entries();
        assertThat(history.getLast()).isEqualTo(note(WORDS));
        assertThat(history.subList(0, 200)).allMatch(entry -> entry.fields().equals(List.of("contact", "attendees")));
    }

    @Test
    void whatFitsExactlyStaysAsItIs() {
        HistoryEntry words = note("x".repeat(95));
        assertThat(History.bytes(after(after(1, words), 98, note("")).entries()))
                .isEqualTo(History.BYTES);
        assertThat(after(after(1, words), 98, note("")).entries().getFirst()).isEqualTo(words);
        HistoryEntry more = note("x".repeat(96));
        assertThat(after(after(1, more), 98, note("")).entries()).hasSize(98).doesNotContain(more);
    }

    @Test
    void itIsFullByItsEntriesNeverByTheirWords() {
        assertThat(after(67, sentAgain("officer-76")).isFull()).isFalse();
        assertThat(after(68, sentAgain("officer-76")).isFull()).isTrue();
        assertThat(after(
                                1,
                                change(IntStream.range(0, 300)
                                        .mapToObj(i -> "attendees.seat-" + i + ".position")
                                        .toList()))
                        .isFull())
                .isFalse();
    }

    @Test
    void theLongerTheOfficersNameTheFewerEntriesItTakes() {
        HistoryEntry signed = sentAgain("ก".repeat(100));
        assertThat(after(16, signed).isFull()).isFalse();
        assertThat(after(17, signed).isFull()).isTrue();
    }

    @Test
    void itIsFullAtItsLastByte() {
        HistoryEntry ofAHundredBytes = sentAgain("officer-of-7676");
        assertThat(after(63, ofAHundredBytes).isFull()).isFalse();
        assertThat(after(64, ofAHundredBytes).isFull()).isTrue();
    }

    @Test
    void thereIsRoomForTwoOfTheLongestWordsWhereItIsFull() {
        List<HistoryEntry> history =
                after(after(66, sentAgain("officer-76")), 68, note(WORDS)).entries();
        assertThat(history).filteredOn(note -> note.reason().isPresent()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void notesAndCallsNeverFillIt() {
        History history = after(after(500, note(WORDS)), 500, call(Said.NO_ANSWER));
        assertThat(history.isFull()).isFalse();
        assertThat(history.recorded()).isEqualTo(1_000);
        assertThat(history.left()).isEqualTo(1_000 - history.entries().size());
        assertThat(History.bytes(history.entries())).isLessThanOrEqualTo(History.BYTES);
    }

    @Test
    void onlyWhatLeftForWantOfRoomIsMissed() {
        Random random = new Random(13);
        for (int run = 0; run < 50; run++) {
            History history = History.NONE;
            int left = 0;
            for (int act = 0; act < 60; act++) {
                History before = history;
                List<HistoryEntry> remarks =
                        history.entries().stream().filter(HistoryEntry::remark).toList();
                HistoryEntry entry = switch (random.nextInt(4)) {
                    case 0 -> sentAgain("officer-76");
                    case 1 -> call(Said.NO_ANSWER);
                    case 2 -> new HistoryEntry(1, What.NOTE_RETRACTED, List.of(), "officer-76", NOW);
                    default -> note(WORDS.substring(random.nextInt(WORDS.length())));
                };
                if (entry.what() == What.NOTE_RETRACTED) {
                    if (remarks.isEmpty()) {
                        continue;
                    }
                    before = history.replacing(remarks.get(random.nextInt(remarks.size())), Optional.empty());
                }
                history = before.with(entry);
                left += before.entries().size() + 1 - history.entries().size();
                assertThat(history.left()).as("run %s, act %s", run, act).isEqualTo(left);
            }
        }
    }

    @Test
    void theOldestRemarksLeaveAndNothingThatWasDone() {
        History history = after(after(after(10, sentAgain("officer-76")), 40, note(WORDS)), 200, note(""));
        assertThat(history.entries())
                .filteredOn(entry -> entry.what() == What.RESENT)
                .hasSize(10);
        assertThat(history.left()).isPositive();
    }

    @Test
    void whatTheLastCallCameToStaysWhateverIsNotedSince() {
        HistoryEntry declined = call(Said.DECLINED);
        History history = after(after(after(3, call(Said.NO_ANSWER)), 1, declined), 300, note(WORDS));
        assertThat(history.entries()).filteredOn(HistoryEntry::call).containsExactly(declined);
    }
}
