package thabian.simulation.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Slot;
import thabian.dynamo.Images;

/// After the purge nothing of people stands in any item, nor comes back; that somebody was registered, and what
/// happened, stay. Nobody is mailed of a registration any more.
public final class PurgeLaws {
    private PurgeLaws() {}

    /// Judges what stands long after a seminar.
    ///
    /// @param written how many writes there were before it
    /// @param mails how many mails
    public static void hold(Diary diary, Ledger ledger, int written, int mails, Consumer<String> breaches) {
        Map<String, Map<String, AttributeValue>> stood = new LinkedHashMap<>();
        Map<String, Map<String, AttributeValue>> items = new LinkedHashMap<>();
        List<Diary.Written> all = diary.written();
        all.subList(0, written)
                .forEach(write -> stood.put(write.item(), write.change().after()));
        all.forEach(write -> items.put(write.item(), write.change().after()));
        items.forEach((name, item) -> {
            if (Diary.isSlot(item)) {
                if (Traces.ofPeople(Traces.texts(item))) {
                    breaches.accept(name + " tells of people after the purge");
                }
                Optional.ofNullable(stood.get(name)).ifPresent(before -> stays(name, before, item, breaches));
            }
        });
        ledger.taken().stream()
                .skip(mails)
                .filter(mail -> !mail.tag("org").isEmpty())
                .forEach(
                        mail -> breaches.accept("a mail to " + mail.to() + " at " + mail.at() + " after all was over"));
    }

    private static void stays(
            String name,
            Map<String, AttributeValue> before,
            Map<String, AttributeValue> after,
            Consumer<String> breaches) {
        Slot was = Images.slot(before);
        Slot is = Images.slot(after);
        long purged = is.history().stream()
                .filter(entry -> entry.what() == HistoryEntry.What.PURGED)
                .count();
        if (purged != (was.holdsPeople() ? 1 : 0)
                || !is.registeredAt().equals(was.registeredAt())
                || is.history().size() - was.history().size() != purged
                || is.revision() != was.revision() + purged) {
            breaches.accept(name + " was purged, and not: " + was.history() + " became " + is.history());
        }
    }
}
