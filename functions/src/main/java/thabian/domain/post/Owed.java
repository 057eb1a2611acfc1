package thabian.domain.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What is owed at an instant, as whoever runs it wants to know it.
///
/// @param items how many items owe something, as far as they were counted
/// @param oldest how long somebody has waited for the message that is owed the longest; not for one of which
/// all that is left is for another day
/// @param oldestBulk the same of what goes to everybody of a seminar at once, which may take its time
/// @param stuck how many messages fail again and again although the carrier takes others
public record Owed(int items, Duration oldest, Duration oldestBulk, int stuck) {
    /// What is owed of these messages, those among them that are over or done left out.
    public static Owed of(int items, List<Message> messages, Instant now) {
        List<Message> open = messages.stream().filter(Message::pressing).toList();
        return new Owed(items, oldest(open, false, now), oldest(open, true, now), (int)
                open.stream().filter(Message::stuck).count());
    }

    private static Duration oldest(List<Message> open, boolean bulk, Instant now) {
        return open.stream()
                .filter(message -> message.kind().bulk() == bulk)
                .map(message -> Duration.between(message.at(), now))
                .filter(Duration::isPositive)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /// How long anybody has waited.
    public Duration oldestOfAll() {
        return oldest.compareTo(oldestBulk) > 0 ? oldest : oldestBulk;
    }
}
