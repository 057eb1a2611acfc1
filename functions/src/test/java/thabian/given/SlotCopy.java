package thabian.given;

import java.util.List;
import java.util.Optional;
import thabian.domain.call.Organisation;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.OwedMail;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Invitee;
import thabian.domain.slot.Reach;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;

/// A slot as another, but for what is said.
public final class SlotCopy {
    private final Slot slot;
    private Organisation organisation;
    private Reach reach;
    private int revision;
    private boolean withdrawn;
    private Optional<InvitationCode> code;
    private Optional<Registration> registration;
    private Optional<OwedMail> mail;
    private List<DeliveryReport> reports;
    private List<HistoryEntry> history;

    private SlotCopy(Slot slot) {
        this.slot = slot;
        organisation = slot.organisation();
        reach = slot.reach();
        revision = slot.revision();
        withdrawn = slot.withdrawn();
        code = slot.code();
        registration = slot.registration();
        mail = slot.mail();
        reports = slot.reports();
        history = slot.history();
    }

    public static SlotCopy of(Slot slot) {
        return new SlotCopy(slot);
    }

    public SlotCopy named(Invitee invitee) {
        organisation = invitee.organisation();
        reach = invitee.reach();
        return this;
    }

    public SlotCopy ofRevision(int times) {
        revision = times;
        return this;
    }

    public SlotCopy withdrawn(boolean left) {
        withdrawn = left;
        return this;
    }

    public SlotCopy withCode(Optional<InvitationCode> given) {
        code = given;
        return this;
    }

    public SlotCopy mailing(OwedMail owed) {
        return mailing(Optional.of(owed));
    }

    public SlotCopy mailing(Optional<OwedMail> owed) {
        mail = owed;
        return this;
    }

    public SlotCopy reported(List<DeliveryReport> told) {
        reports = told;
        return this;
    }

    /// Without its people, but for that it was registered.
    public SlotCopy emptied(List<HistoryEntry> past) {
        registration = Optional.empty();
        mail = Optional.empty();
        reports = List.of();
        history = past;
        return this;
    }

    public Slot build() {
        return new Slot(
                slot.seminar(),
                organisation,
                reach,
                revision,
                withdrawn,
                code,
                slot.extendedUntil(),
                registration,
                slot.registeredAt(),
                slot.ended(),
                mail,
                reports,
                history);
    }
}
