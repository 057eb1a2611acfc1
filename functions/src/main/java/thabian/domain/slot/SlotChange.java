package thabian.domain.slot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import thabian.domain.call.Invitee;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.people.Unmasked;
import thabian.domain.people.Veil;
import thabian.domain.post.Message;
import thabian.domain.post.MessageId;
import thabian.domain.post.Recipient;
import thabian.domain.text.EmailAddress;

/// What one write makes of a slot, with the history entry that records it and the message that it owes. It decides
/// nothing: [Admission], [Amendment] and [Outcome] do.
@FunctionalInterface
public interface SlotChange extends UnaryOperator<Slot> {
    /// Who stands in the history for whoever registered, or holds the manage token.
    String CONTACT = "contact";

    /// Who stands there for whoever reads the organisation's mailbox on the list.
    String LISTED = "listed";

    /// Who stands there for what comes by date.
    String SWEEP = "sweep";

    /// Who does it, why and when, and what the message is called that tells of it.
    record By(String who, Optional<String> reason, Instant now, MessageId message) {
        /// The holder of the manage token, or the caller of a registration.
        public static By contact(Instant now, MessageId message) {
            return new By(CONTACT, Optional.empty(), now, message);
        }

        /// Whoever reads the organisation's mailbox on the list.
        public static By listed(Instant now, MessageId message) {
            return new By(LISTED, Optional.empty(), now, message);
        }

        /// The sweep.
        public static By sweep(Instant now, MessageId message) {
            return new By(SWEEP, Optional.empty(), now, message);
        }

        /// An officer.
        public static By officer(Order order, MessageId message) {
            return new By(
                    order.who(), Optional.of(order.reason()).filter(reason -> !reason.isEmpty()), order.now(), message);
        }

        HistoryEntry entry(Slot slot, HistoryEntry.What what, List<String> fields) {
            return entry(slot, what, fields, Optional.empty());
        }

        private HistoryEntry entry(
                Slot slot, HistoryEntry.What what, List<String> fields, Optional<HistoryEntry.Answered> answered) {
            return new HistoryEntry(slot.revision(), what, fields, who, now, reason, answered);
        }

        private Message message(Slot slot, Message.Kind kind, List<Recipient> to) {
            return Message.to(to, message, kind, slot.revision(), now);
        }
    }

    /// Fills an empty slot by a submission; whoever has not been told of an earlier cancellation still is.
    static SlotChange registering(Submission submission, Tokens tokens, By by) {
        Delegation delegation = submission.delegation();
        return slot -> {
            boolean own = submission
                    .code()
                    .flatMap(typed -> slot.code().filter(typed::matches))
                    .isPresent();
            Registration registration = new Registration(
                    delegation,
                    tokens,
                    by.now(),
                    submission.id(),
                    delegation.digest(),
                    own ? Registration.Trust.VOUCHED : slot.trustInOthers());
            Slot filled = slot.revised().with(slot.occupancy().by(registration));
            List<Recipient> people = Telling.everyone(delegation, untold(slot));
            boolean notice = by.who().equals(CONTACT);
            return telling(filled, by, Message.Kind.CONFIRMATION, notice ? Telling.withListed(people) : people)
                    .recording(by.entry(filled, HistoryEntry.What.REGISTERED, List.of()));
        };
    }

    /// Puts another delegation in the place of the one that fills the slot; whoever is dropped is told.
    ///
    /// @param manage what the registration gets where the contact's mailbox is another then
    static SlotChange changing(Delegation next, Token manage, By by) {
        return slot -> {
            Registration current = registration(slot);
            return changing(slot, next, tokens(current, next, manage), current.veil(), by);
        };
    }

    /// The same by the contact, who may not be shown all of it.
    static SlotChange changing(Unmasked meant, Token manage, By by) {
        return slot -> {
            Registration current = registration(slot);
            Tokens tokens = tokens(current, meant.people(), manage);
            return changing(slot, meant.people(), tokens, current.veil().typedAnew(meant.unseen()), by);
        };
    }

    /// Changes it by the organisation's own word. Where nobody stood for who was registered, another contact ends the
    /// links of before also where the mailbox stays.
    static SlotChange takingOver(Unmasked meant, Token manage, By by) {
        Delegation next = meant.people();
        SlotChange taking = slot -> {
            Registration current = registration(slot);
            boolean kept = current.trust() == Registration.Trust.VOUCHED
                    || current.delegation().contact().equals(next.contact());
            Tokens tokens =
                    kept ? tokens(current, next, manage) : current.tokens().managedBy(manage);
            boolean sameLinks = tokens.equals(current.tokens());
            Veil veil = current.veil().lettingStand(meant, current.delegation(), sameLinks);
            return changing(slot, next, tokens, veil, by);
        };
        return taking.vouching();
    }

    /// Empties the slot; everyone is told.
    static SlotChange cancelling(By by) {
        return slot -> {
            Delegation left = registration(slot).delegation();
            Slot emptied = slot.emptied();
            List<Recipient> to = Telling.everyone(left, untold(slot)).stream()
                    .filter(recipient ->
                            recipient.address().filter(slot.post()::keptFrom).isEmpty())
                    .toList();
            return (to.isEmpty()
                            ? emptied.with(emptied.post().over())
                            : telling(emptied, by, Message.Kind.CANCELLED, to))
                    .recording(by.entry(emptied, HistoryEntry.What.CANCELLED, List.of()));
        };
    }

    /// Tells everyone that the time or the link of the seminar is another; their calendars take the raised revision.
    /// Where somebody still waits for what concerns this slot alone, one message tells both. It neither waits
    /// behind everybody's nor comes too late.
    static SlotChange announcing(By by) {
        return slot -> {
            Slot raised = slot.revised();
            Message.Kind kind = slot.post().owesMoreThanNews() ? Message.Kind.CHANGED : Message.Kind.UPDATED;
            return telling(raised, by, kind, Telling.withListed(slot, everyone(slot)))
                    .recording(by.entry(raised, HistoryEntry.What.ANNOUNCED, List.of()));
        };
    }

    /// Reminds everyone of the seminar, beside whatever else is under way. Nothing of it changed, so calendars and
    /// links stay as they are.
    static SlotChange reminding(By by) {
        return slot -> {
            List<Recipient> people = Telling.everyone(registration(slot).delegation(), List.of());
            Message reminder = by.message(slot, Message.Kind.REMINDER, people);
            return slot.with(slot.post().owing(reminder))
                    .recording(by.entry(slot, HistoryEntry.What.REMINDED, List.of()));
        };
    }

    /// Owes the manage link once more to the contact on file, beside whatever else is under way.
    static SlotChange owingLink(By by) {
        return slot -> {
            List<Recipient> contact = Telling.contact(registration(slot).delegation(), List.of());
            Message link = by.message(slot, Message.Kind.MANAGE_LINK, contact);
            return slot.with(slot.post().owing(link).linkOwed(by.now()));
        };
    }

    /// Empties a slot of its people, whose data leave by date; that it was registered, and its history, stay.
    static SlotChange purging(Instant now) {
        return slot -> {
            Slot raised = slot.revised();
            return raised.purged(new HistoryEntry(raised.revision(), HistoryEntry.What.PURGED, List.of(), SWEEP, now));
        };
    }

    /// Marks the registration as not the organisation's own. Contact and office are told; what is owed to others waits
    /// until an officer has looked.
    static SlotChange objecting(By listed) {
        return slot -> {
            Recipient contact = Recipient.of(
                    Recipient.Role.CONTACT,
                    registration(slot).delegation().contact().email());
            Message told =
                    listed.message(slot, Message.Kind.OBJECTED, List.of(contact, Recipient.of(Recipient.Role.OFFICE)));
            return slot.with(Registration.Trust.DISPUTED)
                    .with(slot.post().held().owing(told))
                    .recording(listed.entry(slot, HistoryEntry.What.OBJECTED, List.of()));
        };
    }

    /// This change by somebody who stands for it that the registration is the organisation's own.
    default SlotChange vouching() {
        return slot -> apply(slot).with(Registration.Trust.VOUCHED);
    }

    /// Does what an officer ordered and nothing objects to.
    static SlotChange of(Act act, By officer) {
        SlotChange ordered = ordered(act, officer);
        return act.vouches() ? ordered.vouching() : ordered;
    }

    private static SlotChange ordered(Act act, By officer) {
        return switch (act) {
            case Act.FindRight _ -> findingRight(officer);
            case Act.Register register -> registeringOrCorrecting(register, officer);
            case Act.Withdraw _ -> cancelling(officer);
            case Act.Undo undo -> restoring(undo, officer);
            case Act.Extend extend ->
                slot -> aside(slot.on(slot.terms().until(extend.until())), HistoryEntry.What.EXTENDED, officer);
            case Act.Resend(boolean insist) -> resending(insist, officer);
            case Act.NewLink newLink -> renewing(newLink, officer);
            case Act.ReplaceAddress replacement -> replacing(replacement, officer);
            case Act.Reissue(InvitationCode code) ->
                slot -> aside(slot.on(slot.terms().with(code)), HistoryEntry.What.CODE_RENEWED, officer);
            case Act.Enlist(Invitee invitee, Optional<Invitee> _) -> enlisting(invitee, officer);
            case Act.Strike _ -> slot -> aside(slot.on(slot.terms().off()), HistoryEntry.What.STRUCK, officer);
            case Act.FindNamesRight _ -> slot -> aside(slot, HistoryEntry.What.NAMES_RIGHT, officer);
            case Act.Note _ -> slot -> aside(slot, HistoryEntry.What.NOTED, officer);
            case Act.Export _ -> slot -> aside(slot, HistoryEntry.What.EXPORTED, officer);
            case Act.Erase erase ->
                slot -> aside(
                        new Particulars(slot, erase.whose()).erased(erase.allWords()),
                        HistoryEntry.What.ERASED,
                        officer);
            case Act.Reword(Instant noted, Optional<String> _) -> rewording(noted, officer);
            case Act.Retract(Instant noted, Optional<String> _) ->
                slot -> aside(
                        slot.replacing(slot.remark(noted).orElseThrow(), Optional.empty()),
                        HistoryEntry.What.NOTE_RETRACTED,
                        officer);
            case Act.Called(HistoryEntry.Answered answered) ->
                slot -> slot.recording(officer.entry(slot, HistoryEntry.What.CALLED, List.of(), Optional.of(answered)));
        };
    }

    /// The words stand in the note alone.
    private static SlotChange rewording(Instant when, By officer) {
        By wordless = new By(officer.who(), Optional.empty(), officer.now(), officer.message());
        return slot -> {
            HistoryEntry noted = slot.remark(when).orElseThrow();
            Slot said = slot.replacing(noted, Optional.of(noted.saying(officer.reason())));
            return aside(said, HistoryEntry.What.NOTE_CORRECTED, wordless);
        };
    }

    private static SlotChange enlisting(Invitee invitee, By officer) {
        return slot -> {
            HistoryEntry.What what = slot.withdrawn() ? HistoryEntry.What.LISTED : HistoryEntry.What.LIST_CORRECTED;
            return slot.listed(invitee, Optional.empty())
                    .recording(officer.entry(slot, what, slot.invitee().differences(invitee)));
        };
    }

    private static SlotChange registeringOrCorrecting(Act.Register register, By officer) {
        return slot -> slot.registration()
                .map(_ -> changing(register.delegation(), register.tokens().manage(), officer)
                        .apply(slot))
                .orElseGet(() -> registering(
                                new Submission(
                                        slot.organisation().code(),
                                        Optional.empty(),
                                        register.submission(),
                                        register.delegation()),
                                register.tokens(),
                                officer)
                        .apply(slot));
    }

    /// Another contact mailbox gets a manage token of its own: whoever held the old link holds it no longer.
    private static Tokens tokens(Registration current, Delegation next, Token manage) {
        EmailAddress before = current.delegation().contact().email();
        return before.sameMailbox(next.contact().email())
                ? current.tokens()
                : current.tokens().managedBy(manage);
    }

    /// Where nothing changed that people were not told already, nobody is told.
    private static Slot changing(Slot slot, Delegation next, Tokens tokens, Veil veil, By by) {
        Registration current = registration(slot);
        List<String> fields = current.delegation().differences(next);
        boolean told = fields.isEmpty() && slot.post().messages().stream().noneMatch(Message::unsettled);
        Slot changed = slot.filledAnew(current.with(next, tokens).with(veil));
        Slot owing = told
                ? changed
                : telling(
                        changed,
                        by,
                        Message.Kind.CHANGED,
                        Telling.withListed(slot, Telling.everyone(next, Telling.former(slot, current.delegation()))));
        return owing.recording(by.entry(changed, HistoryEntry.What.CHANGED, fields));
    }

    /// Everyone who comes back is told, and whoever leaves for them; what was not sent yet of the cancellation is over.
    /// The link that worked last goes on to work, unless another contact mailbox had it.
    private static SlotChange restoring(Act.Undo undo, By officer) {
        return slot -> {
            Former back = slot.former(undo.revision()).orElseThrow();
            Registration past = back.registration();
            Delegation next = past.delegation();
            Registration last =
                    slot.registration().orElseGet(() -> slot.former().getLast().registration());
            boolean sameContact = next.contact()
                    .email()
                    .sameMailbox(last.delegation().contact().email());
            Tokens tokens = sameContact ? last.tokens() : past.tokens().managedBy(undo.manage());
            Veil veil = sameContact ? past.veil().and(last.veil()) : past.veil();
            Slot restored = slot.restored(back, past.with(next, tokens).with(veil));
            Optional<Delegation> leaving = slot.registration().map(Registration::delegation);
            List<EmailAddress> former =
                    leaving.map(left -> Telling.former(slot, left)).orElseGet(() -> untold(slot));
            List<String> fields = leaving.map(left -> left.differences(next)).orElse(List.of());
            return telling(restored, officer, Message.Kind.RESTORED, Telling.everyone(next, former))
                    .recording(officer.entry(restored, HistoryEntry.What.RESTORED, fields));
        };
    }

    /// Whoever waits for a copy gets one that tells how things stand now.
    private static SlotChange findingRight(By officer) {
        return slot -> {
            List<Recipient> waiting = Telling.waiting(slot, registration(slot).delegation());
            Slot told = waiting.isEmpty()
                    ? slot.with(slot.post().over())
                    : telling(slot, officer, Message.Kind.CHANGED, waiting);
            return told.recording(officer.entry(slot, HistoryEntry.What.FOUND_RIGHT, List.of()));
        };
    }

    private static SlotChange resending(boolean insist, By officer) {
        return slot -> slot.with(slot.post().telling(again(slot, insist, officer)))
                .recording(officer.entry(slot, HistoryEntry.What.RESENT, List.of()));
    }

    private static Message again(Slot slot, boolean insist, By officer) {
        Message message = officer.message(slot, Message.Kind.CONFIRMATION, everyone(slot));
        return insist ? message.insisting() : message;
    }

    /// The new contact gets the link, a dropped one the cancel; others only what they are owed anyway.
    private static SlotChange renewing(Act.NewLink newLink, By officer) {
        return slot -> {
            Registration current = registration(slot);
            Contact before = current.delegation().contact();
            Contact after = new Contact(before.name(), before.phone(), newLink.contact());
            Delegation next = new Delegation(after, current.delegation().attendees());
            Tokens tokens = current.tokens().managedBy(newLink.manage());
            List<EmailAddress> former = Telling.former(slot, current.delegation());
            boolean owing = slot.post().messages().stream().anyMatch(Message::unsettled);
            Slot renewed = slot.filledAnew(current.with(next, tokens));
            return telling(
                            renewed,
                            officer,
                            owing ? Message.Kind.CHANGED : Message.Kind.MANAGE_LINK,
                            owing ? Telling.everyone(next, former) : Telling.contact(next, former))
                    .recording(officer.entry(
                            renewed,
                            HistoryEntry.What.LINK_RENEWED,
                            current.delegation().differences(next)));
        };
    }

    /// Whoever reads the mailbox that is new gets one mail; others only what they are owed anyway.
    private static SlotChange replacing(Act.ReplaceAddress replacement, By officer) {
        return slot -> {
            Registration current = registration(slot);
            Delegation before = current.delegation();
            Delegation next = before.replacing(replacement.from(), replacement.to());
            Slot replaced = slot.filledAnew(current.with(next, tokens(current, next, replacement.manage())));
            List<Recipient> to = Telling.replaced(slot, before, next, replacement);
            boolean onlyNew = to.stream()
                    .flatMap(recipient -> recipient.address().stream())
                    .noneMatch(before::reads);
            Slot owing = to.isEmpty()
                    ? replaced
                    : telling(replaced, officer, onlyNew ? Message.Kind.CONFIRMATION : Message.Kind.CHANGED, to);
            return owing.recording(
                    officer.entry(replaced, HistoryEntry.What.ADDRESS_REPLACED, before.differences(next)));
        };
    }

    /// Owes a message that takes over whoever the others left untold.
    static Slot telling(Slot slot, By by, Message.Kind kind, List<Recipient> to) {
        return slot.with(slot.post().telling(by.message(slot, kind, to)));
    }

    /// A change beside what fills the slot.
    private static Slot aside(Slot slot, HistoryEntry.What what, By officer) {
        return slot.recording(officer.entry(slot, what, List.of()));
    }

    private static List<Recipient> everyone(Slot slot) {
        return Telling.everyone(registration(slot).delegation(), untold(slot));
    }

    private static List<EmailAddress> untold(Slot slot) {
        return slot.post().untoldFormer();
    }

    private static Registration registration(Slot slot) {
        return slot.registration().orElseThrow();
    }
}
