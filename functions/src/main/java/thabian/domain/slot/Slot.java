package thabian.domain.slot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Window;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.MailFate;
import thabian.domain.post.OwedMail;
import thabian.domain.text.EmailAddress;

/// An organisation's place in one seminar: on the target list, perhaps filled.
///
/// @param reach how the office reaches the organisation
/// @param revision how often its registration was made, changed, announced anew or cancelled; 0 while untouched
/// @param withdrawn no longer invited
/// @param code its invitation code
/// @param extendedUntil a late exception: it may register until then, exclusive
/// @param registration what fills it; empty also once its people were purged
/// @param registeredAt since when it counts as registered, also when its people were purged
/// @param ended submissions whose registration was cancelled
/// @param mail what it sent last, or still owes
/// @param reports what the carrier reported, at most one to an address
/// @param history what happened to it, oldest first
public record Slot(
        SeminarId seminar,
        Organisation organisation,
        Reach reach,
        int revision,
        boolean withdrawn,
        Optional<InvitationCode> code,
        Optional<Instant> extendedUntil,
        Optional<Registration> registration,
        Optional<Instant> registeredAt,
        Set<UUID> ended,
        Optional<OwedMail> mail,
        List<DeliveryReport> reports,
        List<HistoryEntry> history) {

    public Slot {
        ended = Set.copyOf(ended);
        reports = List.copyOf(reports);
        history = List.copyOf(history);
    }

    /// The place of an organisation that was just invited.
    public static Slot of(SeminarId seminar, Invitee invitee, Optional<InvitationCode> code) {
        return new Slot(
                seminar,
                invitee.organisation(),
                invitee.reach(),
                0,
                false,
                code,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /// What people call its registration: `ITA-2564-6760607`.
    public String reference() {
        return seminar.reference(organisation.code());
    }

    /// Whether it counts as registered, also when its people were purged.
    public boolean filled() {
        return registeredAt.isPresent();
    }

    /// This slot as strangers may see it.
    public Invitation invitation() {
        return new Invitation(organisation, filled(), extendedUntil);
    }

    /// When this organisation's time ends: with the window, or with its own late exception.
    public Instant closes(Seminar seminar) {
        return invitation().closes(seminar);
    }

    /// Where an instant lies for this organisation.
    public Window.Phase phase(Seminar seminar, Instant now) {
        return invitation().phase(seminar, now);
    }

    /// Whether anything here is of people: a registration, the addresses of a mail, an officer's words.
    public boolean holdsPeople() {
        return registration.isPresent()
                || mail.isPresent()
                || !reports.isEmpty()
                || history.stream().anyMatch(entry -> entry.reason().isPresent());
    }

    /// Whether its people were told how things stand at this instant or later.
    public boolean toldSince(Instant news) {
        return history.stream().anyMatch(entry -> entry.tells() && !entry.when().isBefore(news));
    }

    /// Whether its people are still to be reminded: not those who were told everything since the reminder's time, nor
    /// those whose mail under way tells them.
    public boolean toRemind(Instant reminder) {
        return registration.isPresent()
                && !toldSince(reminder)
                && mail.filter(OwedMail::underWay)
                        .filter(owed -> owed.kind() != OwedMail.Kind.MANAGE_LINK)
                        .isEmpty();
    }

    /// The notes of calls, oldest first.
    public List<HistoryEntry> notes() {
        return history.stream()
                .filter(entry -> entry.what() == HistoryEntry.What.NOTED)
                .toList();
    }

    /// What became of the mail to each address of the registration, as far as it is known, the contact's first.
    public List<MailFate> mailFates() {
        return registration
                .map(filled -> MailFate.of(filled.delegation().mailboxes(), mail, reports))
                .orElse(List.of());
    }

    /// Whoever was dropped by an earlier change or cancellation and has not been told yet.
    List<EmailAddress> untold() {
        return mail.map(OwedMail::untoldFormer).orElse(List.of());
    }

    /// Its history without anybody's words, and the entry that records that its people left.
    public List<HistoryEntry> purged(HistoryEntry entry) {
        return Stream.concat(history.stream().map(HistoryEntry::withoutReason), Stream.of(entry))
                .toList();
    }

    /// This slot after a change was written.
    public Slot after(SlotChange change) {
        Optional<Instant> registered = change.registration().map(Registration::registeredAt);
        return new Slot(
                seminar,
                organisation,
                reach,
                change.revision(),
                withdrawn,
                change.code().or(() -> code),
                change.extendedUntil().or(() -> extendedUntil),
                change.refills() ? change.registration() : registration,
                change.refills() ? registered : registeredAt,
                Stream.concat(ended.stream(), change.ended().stream()).collect(Collectors.toUnmodifiableSet()),
                change.mail().or(() -> mail),
                reports,
                Stream.concat(history.stream(), Stream.of(change.entry())).toList());
    }
}
