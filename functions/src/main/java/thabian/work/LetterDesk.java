package thabian.work;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.Mail;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox.Address;
import thabian.domain.post.Recipient;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.standing.Board;
import thabian.domain.standing.Brake;
import thabian.domain.standing.Trouble;
import thabian.domain.text.EmailAddress;

/// Has the letters of messages written, by what they are about as it stands now.
public final class LetterDesk {
    private final Seminars seminars;
    private final Slots slots;
    private final LetterWriter writer;
    private final InstantSource clock;

    public LetterDesk(Seminars seminars, Slots slots, LetterWriter writer, InstantSource clock) {
        this.seminars = seminars;
        this.slots = slots;
        this.writer = writer;
        this.clock = clock;
    }

    /// What a message tells.
    ///
    /// @param message with the addresses that its roles have now, without copies that have arrived
    /// @param held whether its copies wait until an officer has looked
    /// @param copies each copy, by its place
    record Composed(Message message, boolean held, IntFunction<Mail> copies) {}

    /// What a message tells; empty where it speaks of what is past: another revision stands, or it goes to everybody of
    /// a seminar that has begun.
    Optional<Composed> letter(Address address, Message message) {
        return switch (address) {
            case Address.OfSlot(SeminarId id, OrganisationCode organisation) ->
                seminars.current(id)
                        .filter(seminar -> !message.kind().bulk() || !seminar.begun(clock.instant()))
                        .flatMap(seminar -> slots.find(id, organisation)
                                .filter(slot -> slot.isSubjectOf(message))
                                .map(slot -> about(
                                        seminar.in(organisation.province()),
                                        slot,
                                        slot.post().arrived(message))));
            case Address.OfSeminar(SeminarId id) ->
                seminars.current(id)
                        .map(seminar -> new Composed(
                                message,
                                false,
                                message.kind() == Message.Kind.TROUBLES ? troubles(seminar) : report(seminar)));
        };
    }

    private Composed about(Seminar seminar, Slot slot, Message message) {
        boolean held = held(slot, message);
        Message addressed = message.kind() == Message.Kind.OBJECTED
                ? message.addressed(role -> address(seminar, slot, role, held))
                        .onlyTo(mailbox -> known(seminar, slot, mailbox))
                : message.addressed(role -> address(seminar, slot, role, held));
        boolean needless = held && message.kind() == Message.Kind.CANCELLED;
        return new Composed(
                needless ? addressed.onlyTo(slot.post()::wrote) : addressed,
                held && !needless,
                place -> writer.of(seminar, slot, addressed, place, clock.instant()));
    }

    /// Whether somebody may be told of an objection: the office, and a contact who knows that they are one.
    private static boolean known(Seminar seminar, Slot slot, EmailAddress mailbox) {
        return mailbox.sameMailbox(seminar.office().email()) || slot.post().wrote(mailbox);
    }

    /// The mailbox of a role; empty where there is none, or its reader gets a copy as somebody else.
    private static Optional<EmailAddress> address(Seminar seminar, Slot slot, Recipient.Role role, boolean held) {
        return switch (role) {
            case OFFICE -> Optional.of(seminar.office().email());
            case LISTED ->
                slot.reach()
                        .email()
                        .filter(mailbox -> slot.registration()
                                .filter(standing ->
                                        held || !standing.delegation().reads(mailbox))
                                .isPresent());
            case CONTACT, ATTENDEE, FORMER -> Optional.empty();
        };
    }

    /// Whether nobody but the organisation's mailbox on the list is told now. What goes to everybody of a seminar is
    /// not asked about, where its people were told before.
    private boolean held(Slot slot, Message message) {
        Optional<Registration.Trust> trust = slot.latest().map(Registration::trust);
        if (message.kind() == Message.Kind.OBJECTED || trust.isEmpty() || trust.get() == Registration.Trust.VOUCHED) {
            return false;
        }
        return slot.disputed()
                || slot.post().messages().stream().anyMatch(Message::held)
                || ((!message.kind().bulk() || nobodyWritten(slot)) && braked(slot));
    }

    private static boolean nobodyWritten(Slot slot) {
        return slot.registration().stream()
                .flatMap(standing -> standing.delegation().mailboxes().stream())
                .noneMatch(slot.post()::wrote);
    }

    private boolean braked(Slot slot) {
        List<Slot> province =
                slots.all(slot.seminar(), slot.organisation().code().province());
        return Brake.of(province, clock.instant()).holding(slot).isPresent();
    }

    private IntFunction<Mail> report(Seminar seminar) {
        List<Invitation> invitations = seminar.provinces().stream()
                .flatMap(province -> slots.invitations(seminar.id(), province.digits()).stream())
                .toList();
        return _ -> writer.closingReport(seminar, invitations);
    }

    private IntFunction<Mail> troubles(Seminar seminar) {
        List<Slot> invited = seminar.provinces().stream()
                .flatMap(province -> slots.all(seminar.id(), province.digits()).stream())
                .toList();
        List<Trouble> troubles = Board.of(invited, clock.instant()).troubles().stream()
                .filter(trouble -> trouble.kind() != Trouble.Kind.OVERDUE && trouble.kind() != Trouble.Kind.LATER)
                .toList();
        return _ -> writer.troubles(seminar, troubles);
    }

    /// Keeps why a copy is not sent, where those who are about the slot see it.
    void tell(Address address, DeliveryReport why) {
        if (address instanceof Address.OfSlot(SeminarId seminar, OrganisationCode organisation)) {
            slots.keep(seminar, organisation, why);
        }
    }

    /// Has the office be told that a copy reached nobody.
    void lost(Address address) {
        if (address instanceof Address.OfSlot(SeminarId seminar, OrganisationCode _)) {
            seminars.troubled(seminar, clock.instant());
        }
    }
}
