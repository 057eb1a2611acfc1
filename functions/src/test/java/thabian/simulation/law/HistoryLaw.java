package thabian.simulation.law;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import thabian.domain.slot.HistoryEntry;

/// A history goes on by one entry at a time: what stood in it stands, but for a note that is mended, and words that
/// leave with whom they name.
final class HistoryLaw {
    private HistoryLaw() {}

    /// Whether one is another and an entry more, or the same.
    ///
    /// @param recorded how many entries more it says that it has
    static boolean goesOn(List<HistoryEntry> past, List<HistoryEntry> now, int recorded) {
        if (recorded == 0) {
            return now.equals(past);
        }
        if (recorded != 1 || now.isEmpty()) {
            return false;
        }
        List<HistoryEntry> stood = now.subList(0, now.size() - 1);
        return switch (now.getLast().what()) {
            case NOTE_RETRACTED -> stood.size() == past.size() - 1;
            case NOTE_CORRECTED -> stood.size() == past.size();
            case ERASED, PURGED ->
                stood.size() == past.size()
                        && IntStream.range(0, past.size())
                                .allMatch(i -> stood.get(i).equals(past.get(i))
                                        || stood.get(i).equals(past.get(i).withoutReason()));
            default -> stood.equals(past);
        };
    }

    /// What is wrong with a history of which a note was mended; empty where nothing is.
    static Optional<String> mended(List<HistoryEntry> past, List<HistoryEntry> now, Wish wish) {
        List<String> aim = List.of(wish.aim().split("\n", -1));
        Optional<HistoryEntry> noted = past.stream()
                .filter(entry -> entry.remark() && entry.when().equals(Instant.parse(aim.get(0))))
                .findFirst();
        if (noted.isEmpty()) {
            return Optional.of("a note was mended that nobody took");
        }
        if (!noted.get().reason().orElse("").equals(aim.get(1))) {
            return Optional.of("words were put out that nobody saw, " + noted.get());
        }
        List<HistoryEntry> rest = new ArrayList<>(past);
        rest.remove(noted.get());
        List<HistoryEntry> stood = new ArrayList<>(now.subList(0, now.size() - 1));
        if (wish.what() == Wish.What.REWORD
                && !stood.removeIf(entry -> entry.when().equals(noted.get().when())
                        && entry.who().equals(noted.get().who())
                        && entry.reason().equals(Optional.of(aim.get(2))))) {
            return Optional.of("what was to be said is not said");
        }
        return stood.equals(rest) ? Optional.empty() : Optional.of("another note is lost");
    }
}
