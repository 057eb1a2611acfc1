package thabian.domain.slot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What happened to a slot. There is only so much room, since all of it is read and written with the slot: what was
/// done to the registration stays, remarks leave once there is no room for them. What the last call came to stays.
///
/// @param recorded how many entries were ever written, those that left among them: two readings of one slot that
/// agree in it saw the same
/// @param entries oldest first
public record History(int recorded, List<HistoryEntry> entries) {
    /// Nothing happened yet.
    public static final History NONE = new History(0, List.of());

    /// How many bytes it takes. Beyond that the oldest entries name only whose fields changed; where that is not
    /// enough, the oldest of officers' words leave, remarks as a whole. The newest entry stays as it is.
    static final int BYTES = 9_500;

    /// How many bytes bare entries that stay may take before officers are refused, so that there is room for their
    /// words. What contacts change, and what comes by date, may still be recorded then.
    static final int BARE = 6_400;

    /// What an entry takes beside its texts, as a round number on the safe side.
    private static final int FRAME = 85;

    public History {
        entries = List.copyOf(entries);
    }

    /// How many entries left for want of room. A note that was taken back did not: that it was is recorded.
    public int left() {
        int takenBack = (int) entries.stream()
                .filter(entry -> entry.what() == HistoryEntry.What.NOTE_RETRACTED)
                .count();
        return recorded - entries.size() - takenBack;
    }

    /// What was recorded since so many entries were, the latest ones where some of it left.
    List<HistoryEntry> since(int seen) {
        int unseen = Math.clamp((long) recorded - seen, 0, entries.size());
        return entries.subList(entries.size() - unseen, entries.size());
    }

    /// This with one entry more.
    History with(HistoryEntry entry) {
        List<HistoryEntry> all = new ArrayList<>(entries);
        all.add(entry);
        return new History(recorded + 1, wordsLeaving(fieldsSummed(all)));
    }

    /// This with another entry in the place of the last such one, or with none there.
    History replacing(HistoryEntry entry, Optional<HistoryEntry> other) {
        int place = entries.lastIndexOf(entry);
        return new History(
                recorded,
                Stream.of(
                                entries.subList(0, place).stream(),
                                other.stream(),
                                entries.subList(place + 1, entries.size()).stream())
                        .flatMap(Function.identity())
                        .toList());
    }

    /// This and what happened elsewhere, by when it did.
    History joined(List<HistoryEntry> elsewhere) {
        return new History(
                recorded + elsewhere.size(),
                Stream.concat(entries.stream(), elsewhere.stream())
                        .sorted(Comparator.comparing(HistoryEntry::when))
                        .toList());
    }

    /// This without anybody's words, and the entry that records that they left.
    History wordless(HistoryEntry entry) {
        return new History(
                recorded + 1,
                Stream.concat(entries.stream().map(HistoryEntry::withoutReason), Stream.of(entry))
                        .toList());
    }

    /// This without the words of some entries.
    History wordless(Predicate<HistoryEntry> leaving) {
        return new History(
                recorded,
                entries.stream()
                        .map(entry -> leaving.test(entry) ? entry.withoutReason() : entry)
                        .toList());
    }

    /// Whether it has no room for an officer's act.
    boolean isFull() {
        int lastCall = lastCall(entries);
        return bytes(IntStream.range(0, entries.size())
                        .filter(i -> i == lastCall || !entries.get(i).remark())
                        .mapToObj(entries::get)
                        .map(HistoryEntry::summed)
                        .map(HistoryEntry::withoutReason)
                        .toList())
                >= BARE;
    }

    private static List<HistoryEntry> fieldsSummed(List<HistoryEntry> all) {
        List<HistoryEntry> summed = new ArrayList<>(all);
        int taken = bytes(all);
        for (int i = 0; taken > BYTES && i < all.size() - 1; i++) {
            summed.set(i, all.get(i).summed());
            taken -= bytes(all.get(i)) - bytes(summed.get(i));
        }
        return summed;
    }

    private static List<HistoryEntry> wordsLeaving(List<HistoryEntry> all) {
        List<HistoryEntry> staying = new ArrayList<>();
        int lastCall = lastCall(all);
        int taken = bytes(all);
        for (int i = 0; i < all.size(); i++) {
            HistoryEntry entry = all.get(i);
            if (taken <= BYTES || i == all.size() - 1) {
                staying.add(entry);
            } else {
                taken -= bytes(entry);
                if (i == lastCall || !entry.remark()) {
                    HistoryEntry wordless = entry.withoutReason();
                    taken += bytes(wordless);
                    staying.add(wordless);
                }
            }
        }
        return staying;
    }

    /// Where the last call stands, which the board goes by; -1 where nobody rang.
    private static int lastCall(List<HistoryEntry> all) {
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).call())
                .max()
                .orElse(-1);
    }

    static int bytes(List<HistoryEntry> history) {
        return history.stream().mapToInt(History::bytes).sum();
    }

    private static int bytes(HistoryEntry entry) {
        return FRAME
                + bytes(entry.who())
                + entry.fields().stream().mapToInt(field -> 1 + bytes(field)).sum()
                + entry.reason().map(History::bytes).orElse(0)
                + entry.answered().map(History::bytes).orElse(0);
    }

    private static int bytes(HistoryEntry.Answered answered) {
        return FRAME + answered.by().map(History::bytes).orElse(0);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
