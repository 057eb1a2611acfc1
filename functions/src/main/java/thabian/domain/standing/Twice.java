package thabian.domain.standing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thabian.domain.people.Attendee;
import thabian.domain.people.PersonName;
import thabian.domain.slot.Slot;

/// A person whom more than one organisation sends: a namesake, or a mistake that somebody should ask about.
///
/// @param slots who sends the person, in the order of the list
public record Twice(PersonName name, List<Slot> slots) {
    public Twice {
        slots = List.copyOf(slots);
    }

    /// Everyone whom several of these slots send, but for those of whom an officer said that they are meant: one of two
    /// organisations is enough.
    public static List<Twice> among(List<Slot> slots) {
        Map<String, PersonName> names = new LinkedHashMap<>();
        Map<String, List<Slot>> senders = new LinkedHashMap<>();
        for (Slot slot : slots) {
            slot.registration().stream()
                    .flatMap(registration -> registration.delegation().attendees().stream())
                    .map(Attendee::name)
                    .forEach(name -> {
                        names.putIfAbsent(name.key(), name);
                        senders.computeIfAbsent(name.key(), _ -> new ArrayList<>())
                                .add(slot);
                    });
        }
        List<Twice> twice = new ArrayList<>();
        senders.forEach((key, sending) -> {
            if (sending.stream().filter(slot -> !slot.namesRight()).count() > 1) {
                twice.add(new Twice(names.getOrDefault(key, new PersonName("", key, "")), sending));
            }
        });
        return List.copyOf(twice);
    }
}
