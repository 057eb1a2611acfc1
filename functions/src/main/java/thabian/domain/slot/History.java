package thabian.domain.slot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What happened to a slot, oldest first, as one entry more is recorded: the entries stay, but there is only so much
/// room for words. Where officers wrote more, the oldest words leave first.
final class History {
    /// How many bytes of officers' words a slot keeps: DynamoDB counts every byte of an item at each write.
    static final int WORDS = 8_000;

    private History() {}

    static List<HistoryEntry> with(List<HistoryEntry> past, HistoryEntry entry) {
        List<HistoryEntry> all = new ArrayList<>(past);
        all.add(entry);
        int words = all.stream().mapToInt(History::words).sum();
        for (int i = 0; words > WORDS && i < all.size() - 1; i++) {
            words -= words(all.get(i));
            all.set(i, all.get(i).withoutReason());
        }
        return all;
    }

    private static int words(HistoryEntry entry) {
        return entry.reason()
                .map(reason -> reason.getBytes(StandardCharsets.UTF_8).length)
                .orElse(0);
    }
}
