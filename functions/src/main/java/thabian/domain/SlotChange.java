package thabian.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What one write makes of a slot, whole: it takes the slot from `revision - 1` to `revision`, and carries the mail
/// that it owes and the history entry that records it.
///
/// @param registration what fills the slot afterwards; empty after a cancellation
/// @param ended the submission that a cancellation ends
/// @param mail what is owed about it; empty where nothing changed that people were not told already
/// @param at the instant the request was received
public record SlotChange(
        int revision,
        Optional<Registration> registration,
        Optional<UUID> ended,
        Optional<OwedMail> mail,
        HistoryEntry entry,
        Instant at) {

    /// Who stands in the history for whoever registered, or holds the manage token.
    private static final String CONTACT = "contact";

    /// Fills a slot of revision `from` by a submission.
    public static SlotChange registering(Submission submission, Tokens tokens, int from, Instant now) {
        return registering(submission, tokens, from, List.of(), now);
    }

    /// Fills an empty slot by a submission; whoever has not been told of an earlier cancellation still is.
    public static SlotChange registering(Slot slot, Submission submission, Tokens tokens, Instant now) {
        return registering(submission, tokens, slot.revision(), slot.untold(), now);
    }

    private static SlotChange registering(
            Submission submission, Tokens tokens, int from, List<EmailAddress> untold, Instant now) {
        int revision = from + 1;
        Delegation delegation = submission.delegation();
        return new SlotChange(
                revision,
                Optional.of(new Registration(delegation, tokens, now, submission.id(), delegation.digest())),
                Optional.empty(),
                Optional.of(OwedMail.toAll(OwedMail.Kind.CONFIRMATION, revision, delegation, untold)),
                new HistoryEntry(revision, HistoryEntry.What.REGISTERED, List.of(), CONTACT, now),
                now);
    }

    /// Puts another delegation in the place of the one that fills the slot; whoever is dropped is told.
    public static SlotChange changing(Slot slot, Registration current, Delegation next, Instant now) {
        int revision = slot.revision() + 1;
        Registration changed = new Registration(
                next, current.tokens(), current.registeredAt(), current.submission(), current.submitted());
        List<EmailAddress> former = Stream.concat(slot.untold().stream(), current.delegation().mailboxes().stream())
                .toList();
        List<String> fields = differences(current.delegation(), next);
        boolean told =
                fields.isEmpty() && slot.mail().filter(OwedMail::complete).isPresent();
        return new SlotChange(
                revision,
                Optional.of(changed),
                Optional.empty(),
                told ? Optional.empty() : Optional.of(OwedMail.toAll(OwedMail.Kind.CHANGED, revision, next, former)),
                new HistoryEntry(revision, HistoryEntry.What.CHANGED, fields, CONTACT, now),
                now);
    }

    /// Empties the slot; everyone is told.
    public static SlotChange cancelling(Slot slot, Registration current, Instant now) {
        int revision = slot.revision() + 1;
        return new SlotChange(
                revision,
                Optional.empty(),
                Optional.of(current.submission()),
                Optional.of(OwedMail.toAll(OwedMail.Kind.CANCELLED, revision, current.delegation(), slot.untold())),
                new HistoryEntry(revision, HistoryEntry.What.CANCELLED, List.of(), CONTACT, now),
                now);
    }

    /// Whether a slot is as this change leaves it: this write happened, and only its answer was lost.
    public boolean happenedTo(Slot slot) {
        return slot.revision() == revision
                && slot.registration().equals(registration)
                && slot.history().getLast().equals(entry);
    }

    private static List<String> differences(Delegation before, Delegation after) {
        List<String> fields = new ArrayList<>();
        note(fields, "contact.name", before.contact().name(), after.contact().name());
        note(fields, "contact.phone", before.contact().phone(), after.contact().phone());
        note(fields, "contact.email", before.contact().email(), after.contact().email());
        for (Attendee is : after.attendees()) {
            before.in(is.seat()).ifPresentOrElse(was -> note(fields, was, is), () -> fields.add(field(is)));
        }
        return fields;
    }

    private static String field(Attendee attendee) {
        return "attendees." + attendee.seat().id();
    }

    private static void note(List<String> fields, Attendee was, Attendee is) {
        String seat = field(is);
        note(fields, seat + ".name", was.name(), is.name());
        note(fields, seat + ".capacity", was.capacity(), is.capacity());
        note(fields, seat + ".position", was.position(), is.position());
        note(fields, seat + ".phone", was.phone(), is.phone());
        note(fields, seat + ".email", was.email(), is.email());
    }

    private static void note(List<String> fields, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(field);
        }
    }
}
