package thabian.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An organisation's place in one seminar: on the target list, perhaps filled.
///
/// @param revision how often its registration was made, changed or cancelled; 0 while untouched
/// @param withdrawn no longer invited
/// @param code its invitation code, where the seminar asks for one
/// @param extendedUntil a late exception: it may register until then, exclusive
/// @param registration what fills it
/// @param ended submissions whose registration was cancelled
/// @param mail what it sent last, or still owes
/// @param history what happened to it, oldest first
public record Slot(
        SeminarId seminar,
        Organisation organisation,
        int revision,
        boolean withdrawn,
        Optional<InvitationCode> code,
        Optional<Instant> extendedUntil,
        Optional<Registration> registration,
        Set<UUID> ended,
        Optional<OwedMail> mail,
        List<HistoryEntry> history) {

    public Slot {
        ended = Set.copyOf(ended);
        history = List.copyOf(history);
    }

    /// The place of an organisation that was just invited.
    public static Slot of(SeminarId seminar, Organisation organisation, Optional<InvitationCode> code) {
        return new Slot(
                seminar,
                organisation,
                0,
                false,
                code,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                List.of());
    }

    /// What people call its registration: `ITA-2564-6760607`.
    public String reference() {
        return seminar.reference(organisation.code());
    }

    /// When this organisation's time ends: with the window, or with its own late exception, but never after personal
    /// data had to leave.
    public Instant closes(Seminar seminar) {
        Instant closes = seminar.window().closes();
        Instant purge = seminar.purgeDate();
        return extendedUntil
                .filter(until -> until.isAfter(closes))
                .map(until -> until.isAfter(purge) ? purge : until)
                .orElse(closes);
    }

    /// Where an instant lies for this organisation.
    public Window.Phase phase(Seminar seminar, Instant now) {
        return new Window(seminar.window().opens(), closes(seminar)).at(now);
    }

    /// Whoever was dropped by an earlier change or cancellation and has not been told yet.
    List<EmailAddress> untold() {
        return mail.map(OwedMail::untoldFormer).orElse(List.of());
    }

    /// This slot after a change was written.
    public Slot after(SlotChange change) {
        return new Slot(
                seminar,
                organisation,
                change.revision(),
                withdrawn,
                code,
                extendedUntil,
                change.registration(),
                Stream.concat(ended.stream(), change.ended().stream()).collect(Collectors.toUnmodifiableSet()),
                change.mail().or(() -> mail),
                Stream.concat(history.stream(), Stream.of(change.entry())).toList());
    }
}
