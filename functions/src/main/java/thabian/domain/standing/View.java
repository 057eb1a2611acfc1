package thabian.domain.standing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thabian.domain.call.Organisation;
import thabian.domain.people.Contact;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Sought;

/// Which organisations of a board somebody looks at, and in which order.
///
/// @param words what they are looked for by: name, type, district, code, and whoever and whatever phone or mailbox
///     stands for them; empty for all
/// @param district theirs; empty for all
public record View(String words, String district, Show show, Sort sort) {
    /// Everything, who has not registered first.
    public static final View ALL = new View("", "", Show.ALL, Sort.WORK);

    /// The order that they stand in.
    public enum Sort {
        /// Who is silent first, then who declined, then who registered, each by district and code.
        WORK,
        /// By district and code.
        LIST,
        /// By name.
        NAME,
        /// Who registered last first, then who has not.
        LATEST,
        /// Who was never called first, then whose last call is longest ago.
        CALLED;

        private Comparator<Slot> comparator() {
            return switch (this) {
                case WORK -> Comparator.comparing(Slot::filled).thenComparing(Slot::declined);
                case LIST -> Comparator.comparingInt(_ -> 0);
                case NAME -> Comparator.comparing(slot -> slot.organisation().name());
                case LATEST ->
                    Comparator.comparing(slot -> slot.registeredAt().orElse(Instant.MIN), Comparator.reverseOrder());
                case CALLED ->
                    Comparator.comparing(slot -> slot.notes().isEmpty()
                            ? Instant.MIN
                            : slot.notes().getLast().when());
            };
        }
    }

    /// This view of those of whom something is true; whatever they were looked for by no longer counts.
    public View showing(Show other) {
        return new View("", "", other, Sort.WORK);
    }

    /// The slots of a board that are looked at; those whose own name was meant before those of a district of that name.
    public List<Slot> of(Board board) {
        List<Slot> shown = board.showing(show).stream()
                .filter(slot ->
                        district.isEmpty() || slot.organisation().district().equals(district))
                .sorted(sort.comparator())
                .toList();
        return Organisation.sought(words).among(shown, View::target);
    }

    private static Sought.Target target(Slot slot) {
        Sought.Target own = slot.organisation().target();
        String text = Stream.of(
                        Stream.of(own.text()),
                        slot.reach().phone().stream().map(phone -> phone.written() + " " + phone.dialled()),
                        slot.reach().email().stream().map(EmailAddress::value),
                        slot.registration().stream().flatMap(View::people),
                        slot.notes().stream().map(HistoryEntry::reason).flatMap(Optional::stream))
                .flatMap(parts -> parts)
                .collect(Collectors.joining("\n"));
        return new Sought.Target(own.called(), own.name(), text);
    }

    private static Stream<String> people(Registration registration) {
        Contact contact = registration.delegation().contact();
        return Stream.concat(
                Stream.of(
                        contact.name(),
                        contact.phone().written(),
                        contact.phone().dialled(),
                        contact.email().value()),
                registration.delegation().attendees().stream()
                        .flatMap(attendee -> Stream.of(
                                attendee.name().full(), attendee.email().value())));
    }
}
