package thabian.domain.slot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.post.OwedMail;
import thabian.domain.text.EmailAddress;

/// What one write makes of a slot: it takes the slot from revision `seen` to `revision`, and carries the mail that it
/// owes and the history entry that records it.
///
/// @param revision one more than `seen` where what fills the slot is written anew, else the same
/// @param registration what fills the slot afterwards; empty after a cancellation. Left as it is where the revision is
/// @param ended the submission that a cancellation ends
/// @param mail what is owed about it; empty where nothing changed that people were not told already
/// @param extendedUntil a late exception that it grants
/// @param code the invitation code that it gives
public record SlotChange(
        int seen,
        int revision,
        Optional<Registration> registration,
        Optional<UUID> ended,
        Optional<OwedMail> mail,
        Optional<Instant> extendedUntil,
        Optional<InvitationCode> code,
        HistoryEntry entry) {

    /// Who stands in the history for whoever registered, or holds the manage token.
    private static final String CONTACT = "contact";

    /// Who stands there for what comes by date.
    private static final String SWEEP = "sweep";

    /// Fills a slot of revision `from` by a submission.
    public static SlotChange registering(Submission submission, Tokens tokens, int from, Instant now) {
        return registering(submission, tokens, from, List.of(), By.contact(now));
    }

    /// Fills an empty slot by a submission; whoever has not been told of an earlier cancellation still is.
    public static SlotChange registering(Slot slot, Submission submission, Tokens tokens, Instant now) {
        return registering(submission, tokens, slot.revision(), slot.untold(), By.contact(now));
    }

    /// Puts another delegation in the place of the one that fills the slot; whoever is dropped is told.
    public static SlotChange changing(Slot slot, Registration current, Delegation next, Instant now) {
        return changing(slot, current, next, current.tokens(), By.contact(now));
    }

    /// Empties the slot; everyone is told.
    public static SlotChange cancelling(Slot slot, Registration current, Instant now) {
        return cancelling(slot, current, By.contact(now));
    }

    /// Tells everyone that the time or the link of the seminar is another; their calendars take the raised revision.
    public static SlotChange announcing(Slot slot, Registration current, Instant now) {
        int revision = slot.revision() + 1;
        OwedMail news = OwedMail.toAll(OwedMail.Kind.UPDATED, revision, current.delegation(), slot.untold());
        return keeping(
                slot,
                current,
                Optional.of(news),
                new HistoryEntry(revision, HistoryEntry.What.ANNOUNCED, List.of(), SWEEP, now));
    }

    /// Reminds everyone of the seminar. Nothing of it changed, so calendars and links stay as they are.
    public static SlotChange reminding(Slot slot, Registration current, Instant now) {
        int revision = slot.revision();
        OwedMail reminder = OwedMail.toAll(OwedMail.Kind.REMINDER, revision, current.delegation(), slot.untold());
        return keeping(
                slot,
                current,
                Optional.of(reminder),
                new HistoryEntry(revision, HistoryEntry.What.REMINDED, List.of(), SWEEP, now));
    }

    /// Empties a slot of its people, whose data leave by date.
    public static HistoryEntry purging(Slot slot, Instant now) {
        return new HistoryEntry(slot.revision() + 1, HistoryEntry.What.PURGED, List.of(), SWEEP, now);
    }

    /// Does what an officer ordered and nothing objects to.
    public static SlotChange of(Slot slot, Act act, Order order) {
        By officer = new By(order.who(), Optional.of(order.reason()).filter(reason -> !reason.isEmpty()), order.now());
        return switch (act) {
            case Act.Register register ->
                slot.registration()
                        .map(current -> correcting(slot, current, register, officer))
                        .orElseGet(() -> registering(
                                new Submission(
                                        slot.organisation().code(),
                                        Optional.empty(),
                                        register.submission(),
                                        register.delegation()),
                                register.tokens(),
                                slot.revision(),
                                slot.untold(),
                                officer));
            case Act.Withdraw _ -> cancelling(slot, registration(slot), officer);
            case Act.Extend(Instant until) ->
                aside(slot, HistoryEntry.What.EXTENDED, officer, Optional.of(until), Optional.empty());
            case Act.Resend _ -> resending(slot, registration(slot), officer);
            case Act.NewLink newLink -> renewing(slot, registration(slot), newLink, officer);
            case Act.Reissue(InvitationCode code) ->
                aside(slot, HistoryEntry.What.CODE_RENEWED, officer, Optional.empty(), Optional.of(code));
            case Act.Note _ -> aside(slot, HistoryEntry.What.NOTED, officer, Optional.empty(), Optional.empty());
        };
    }

    /// Whether a slot is as this change leaves it: this write happened, and only its answer was lost.
    public boolean happenedTo(Slot slot) {
        return slot.revision() == revision
                && slot.registration().equals(registration)
                && slot.history().contains(entry);
    }

    /// Whether it writes anew what fills the slot.
    public boolean refills() {
        return revision != seen;
    }

    /// The instant the request was received.
    public Instant at() {
        return entry.when();
    }

    /// Who does it, why and when.
    private record By(String who, Optional<String> reason, Instant now) {
        static By contact(Instant now) {
            return new By(CONTACT, Optional.empty(), now);
        }

        HistoryEntry entry(int revision, HistoryEntry.What what, List<String> fields) {
            return new HistoryEntry(revision, what, fields, who, now, reason);
        }
    }

    private static Registration registration(Slot slot) {
        return slot.registration().orElseThrow();
    }

    private static SlotChange registering(
            Submission submission, Tokens tokens, int from, List<EmailAddress> untold, By by) {
        int revision = from + 1;
        Delegation delegation = submission.delegation();
        return new SlotChange(
                from,
                revision,
                Optional.of(new Registration(delegation, tokens, by.now(), submission.id(), delegation.digest())),
                Optional.empty(),
                Optional.of(OwedMail.toAll(OwedMail.Kind.CONFIRMATION, revision, delegation, untold)),
                Optional.empty(),
                Optional.empty(),
                by.entry(revision, HistoryEntry.What.REGISTERED, List.of()));
    }

    /// A corrected contact address gets a manage token of its own: whoever held the old link holds it no longer.
    private static SlotChange correcting(Slot slot, Registration current, Act.Register register, By officer) {
        EmailAddress before = current.delegation().contact().email();
        EmailAddress after = register.delegation().contact().email();
        Tokens tokens = before.sameMailbox(after)
                ? current.tokens()
                : new Tokens(register.tokens().manage(), current.tokens().view());
        return changing(slot, current, register.delegation(), tokens, officer);
    }

    private static SlotChange changing(Slot slot, Registration current, Delegation next, Tokens tokens, By by) {
        int revision = slot.revision() + 1;
        List<String> fields = current.delegation().differences(next);
        boolean told =
                fields.isEmpty() && slot.mail().filter(OwedMail::complete).isPresent();
        OwedMail news = OwedMail.toAll(OwedMail.Kind.CHANGED, revision, next, former(slot, current));
        return keeping(
                slot,
                current.with(next, tokens),
                told ? Optional.empty() : Optional.of(news),
                by.entry(revision, HistoryEntry.What.CHANGED, fields));
    }

    private static SlotChange cancelling(Slot slot, Registration current, By by) {
        int revision = slot.revision() + 1;
        return new SlotChange(
                slot.revision(),
                revision,
                Optional.empty(),
                Optional.of(current.submission()),
                Optional.of(OwedMail.toAll(OwedMail.Kind.CANCELLED, revision, current.delegation(), slot.untold())),
                Optional.empty(),
                Optional.empty(),
                by.entry(revision, HistoryEntry.What.CANCELLED, List.of()));
    }

    private static SlotChange resending(Slot slot, Registration current, By officer) {
        OwedMail again =
                OwedMail.toAll(OwedMail.Kind.CONFIRMATION, slot.revision(), current.delegation(), slot.untold());
        return keeping(
                slot, current, Optional.of(again), officer.entry(slot.revision(), HistoryEntry.What.RESENT, List.of()));
    }

    /// The new contact gets the link, a dropped one the cancel; others only what they are owed anyway.
    private static SlotChange renewing(Slot slot, Registration current, Act.NewLink newLink, By officer) {
        int revision = slot.revision() + 1;
        Contact before = current.delegation().contact();
        Contact after = new Contact(before.name(), before.phone(), newLink.contact());
        Delegation next = new Delegation(after, current.delegation().attendees());
        boolean owing = slot.mail().filter(mail -> !mail.complete()).isPresent();
        OwedMail mail = owing
                ? OwedMail.toAll(OwedMail.Kind.CHANGED, revision, next, former(slot, current))
                : OwedMail.renewedLink(revision, next, former(slot, current));
        Tokens tokens = new Tokens(newLink.manage(), current.tokens().view());
        List<String> fields = current.delegation().differences(next);
        return keeping(
                slot,
                current.with(next, tokens),
                Optional.of(mail),
                officer.entry(revision, HistoryEntry.What.LINK_RENEWED, fields));
    }

    /// A change after which the slot is filled as before it, to the revision that its entry records.
    private static SlotChange keeping(
            Slot slot, Registration registration, Optional<OwedMail> mail, HistoryEntry entry) {
        return new SlotChange(
                slot.revision(),
                entry.revision(),
                Optional.of(registration),
                Optional.empty(),
                mail,
                Optional.empty(),
                Optional.empty(),
                entry);
    }

    /// A change beside what fills the slot.
    private static SlotChange aside(
            Slot slot, HistoryEntry.What what, By officer, Optional<Instant> until, Optional<InvitationCode> code) {
        return new SlotChange(
                slot.revision(),
                slot.revision(),
                slot.registration(),
                Optional.empty(),
                Optional.empty(),
                until,
                code,
                officer.entry(slot.revision(), what, List.of()));
    }

    private static List<EmailAddress> former(Slot slot, Registration current) {
        return Stream.concat(slot.untold().stream(), current.delegation().mailboxes().stream())
                .toList();
    }
}
