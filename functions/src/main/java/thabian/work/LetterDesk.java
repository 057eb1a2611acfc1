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
import thabian.domain.slot.Invitation;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.standing.Board;
import thabian.domain.standing.Trouble;

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

    /// How to write each copy, by its place; empty where the message speaks of what is past: another revision
    /// stands, or it goes to everybody of a seminar that has begun.
    Optional<IntFunction<Mail>> letter(Address address, Message message) {
        return switch (address) {
            case Address.OfSlot(SeminarId id, OrganisationCode organisation) ->
                seminars.current(id)
                        .filter(seminar ->
                                !message.kind().bulk() || clock.instant().isBefore(seminar.starts()))
                        .flatMap(seminar -> slots.find(id, organisation)
                                .filter(slot -> slot.isSubjectOf(message))
                                .map(slot -> about(seminar.in(organisation.province()), slot, message)));
            case Address.OfSeminar(SeminarId id) ->
                seminars.current(id)
                        .map(seminar -> message.kind() == Message.Kind.TROUBLES ? troubles(seminar) : report(seminar));
        };
    }

    private IntFunction<Mail> about(Seminar seminar, Slot slot, Message message) {
        return place -> writer.of(seminar, slot, message, place, clock.instant());
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
                .filter(trouble -> trouble.kind() != Trouble.Kind.OVERDUE)
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
