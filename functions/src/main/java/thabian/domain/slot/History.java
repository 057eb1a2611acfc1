package thabian.domain.slot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/// What happened to a slot, oldest first, as one entry more is recorded: the entries stay, but there is only so much
/// room for words. Where officers wrote more, the oldest words leave first.
final class History {
    /// How many bytes of officers' words a slot keeps: DynamoDB counts every byte of an item at each write.
    static final int WORDS = 6_000;

    private History() {}

    /// How many bytes of names of changed fields it keeps; beyond that the oldest entries name only whose they are.
    static final int FIELDS = 6_000;

    static List<HistoryEntry> with(List<HistoryEntry> past, HistoryEntry entry) {
        List<HistoryEntry> all = new ArrayList<>(past);
        all.add(entry);
        shorten(all, WORDS, History::words, HistoryEntry::withoutReason);
        shorten(all, FIELDS, History::fields, HistoryEntry::summed);
        return all;
    }

    private static void shorten(
            List<HistoryEntry> all, int room, ToIntFunction<HistoryEntry> bytes, UnaryOperator<HistoryEntry> shorter) {
        int taken = all.stream().mapToInt(bytes).sum();
        for (int i = 0; taken > room && i < all.size() - 1; i++) {
            HistoryEntry less = shorter.apply(all.get(i));
            taken -= bytes.applyAsInt(all.get(i)) - bytes.applyAsInt(less);
            all.set(i, less);
        }
    }

    private static int words(HistoryEntry entry) {
        return entry.reason().map(History::bytes).orElse(0);
    }

    private static int fields(HistoryEntry entry) {
        return entry.fields().stream().mapToInt(History::bytes).sum();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
