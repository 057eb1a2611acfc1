package thabian.domain.slot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What happened to a slot, oldest first, as one entry more is recorded: the entries stay, but there is only so much
/// room, since every one of them is read and written with the slot.
final class History {
    /// How many bytes a history takes. Beyond that the oldest entries name only whose fields changed; where that is not
    /// enough, the oldest of officers' words leave. The newest entry stays as it is.
    static final int BYTES = 9_500;

    /// How many bytes bare entries take before officers are refused, so that there is room for their words. What
    /// contacts change, and what comes by date, may still be recorded then.
    static final int BARE = 6_400;

    /// What an entry takes beside its texts, as a round number on the safe side.
    private static final int FRAME = 85;

    private History() {}

    static List<HistoryEntry> with(List<HistoryEntry> past, HistoryEntry entry) {
        List<HistoryEntry> all = new ArrayList<>(past);
        all.add(entry);
        shorten(all, HistoryEntry::summed);
        shorten(all, HistoryEntry::withoutReason);
        return all;
    }

    /// Whether it has no room for an officer's act.
    static boolean isFull(List<HistoryEntry> history) {
        return bytes(history.stream()
                        .map(HistoryEntry::summed)
                        .map(HistoryEntry::withoutReason)
                        .toList())
                >= BARE;
    }

    private static void shorten(List<HistoryEntry> all, UnaryOperator<HistoryEntry> shorter) {
        int taken = bytes(all);
        for (int i = 0; taken > BYTES && i < all.size() - 1; i++) {
            HistoryEntry less = shorter.apply(all.get(i));
            taken -= bytes(all.get(i)) - bytes(less);
            all.set(i, less);
        }
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
