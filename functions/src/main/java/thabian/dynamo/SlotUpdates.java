package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.HistoryEntry;
import thabian.domain.InvitationCode;
import thabian.domain.Kebab;
import thabian.domain.Organisation;
import thabian.domain.OrganisationCode;
import thabian.domain.OwedMail;
import thabian.domain.Registration;
import thabian.domain.Seminar;
import thabian.domain.SeminarId;
import thabian.domain.Slot;
import thabian.domain.SlotChange;
import thabian.domain.Submission;

/// The conditional writes of a slot.
final class SlotUpdates {
    private static final Duration LINK_PAUSE = Duration.ofMinutes(10);

    private SlotUpdates() {}

    /// A registration of a slot that nobody read: only if it is invited, untouched, and the code is right.
    static Update blind(Seminar seminar, Submission submission, SlotChange change) {
        Update update = change(seminar.id(), submission.organisation(), change);
        if (seminar.codeRequired()) {
            String given = submission.code().map(InvitationCode::value).orElse("");
            update.onlyIf("#code = :given").with("given", fromS(given));
        }
        return update;
    }

    /// A change to a slot that was read: only while it is as it was.
    static Update change(Slot slot, SlotChange change) {
        Update update = change(slot.seminar(), slot.organisation().code(), change);
        slot.extendedUntil()
                .ifPresent(until -> update.onlyIf("#extendedUntil = :until").with("until", Values.instant(until)));
        return update;
    }

    private static Update change(SeminarId seminar, OrganisationCode organisation, SlotChange change) {
        Map<String, AttributeValue> key = Schema.slot(seminar, organisation);
        Update update = at(key, change.revision() - 1).onlyIf("attribute_not_exists(#withdrawn)");
        update.set(SlotItem.REVISION, Values.number(change.revision()))
                .append(SlotItem.HISTORY, SlotItem.entry(change.entry()));
        change.mail().ifPresent(mail -> owe(update, key, mail, change.at()));
        change.ended().ifPresent(id -> update.addTo(SlotItem.ENDED, fromSs(List.of(id.toString()))));
        change.registration()
                .ifPresentOrElse(
                        filled -> update.set(SlotItem.REGISTRATION, RegistrationItem.write(filled))
                                .set(SlotItem.REGISTERED_AT, Values.instant(filled.registeredAt())),
                        () -> update.remove(SlotItem.REGISTRATION, SlotItem.REGISTERED_AT));
        return update;
    }

    /// Name, type and place of an organisation, and its code if it has none yet.
    static Update invite(SeminarId seminar, Organisation organisation, Optional<InvitationCode> code) {
        Update update = Update.of(Schema.slot(seminar, organisation.code()))
                .set(SlotItem.NAME, fromS(organisation.name()))
                .set(SlotItem.TYPE, fromS(organisation.type()))
                .set(SlotItem.DISTRICT, fromS(organisation.district()))
                .set(SlotItem.PROVINCE, fromS(organisation.province()))
                .remove(SlotItem.WITHDRAWN);
        code.ifPresent(
                value -> update.set("#code = if_not_exists(#code, :code)").with("code", fromS(value.value())));
        return update;
    }

    /// The manage link owed again, unless a mail is under way or it was owed a moment ago.
    static Update manageLink(Slot slot, Registration registration, Instant now) {
        Map<String, AttributeValue> key =
                Schema.slot(slot.seminar(), slot.organisation().code());
        Update update = at(key, slot.revision())
                .onlyIf("attribute_exists(#registration)")
                .onlyIf("NOT #mail.#state IN (:owed, :sending)")
                .onlyIf("(attribute_not_exists(#linkOwedAt) OR #linkOwedAt <= :before)")
                .with("owed", fromS(Kebab.of(OwedMail.State.OWED)))
                .with("sending", fromS(Kebab.of(OwedMail.State.SENDING)))
                .with("before", Values.instant(now.minus(LINK_PAUSE)))
                .set(SlotItem.LINK_OWED_AT, Values.instant(now));
        owe(update, key, OwedMail.manageLink(slot.revision(), registration.delegation()), now);
        return update;
    }

    /// The people leave; that the slot was registered stays.
    static Update purge(Slot slot, Instant now) {
        int revision = slot.revision() + 1;
        HistoryEntry entry = new HistoryEntry(revision, HistoryEntry.What.PURGED, List.of(), "sweep", now);
        return at(Schema.slot(slot.seminar(), slot.organisation().code()), slot.revision())
                .set(SlotItem.REVISION, Values.number(revision))
                .append(SlotItem.HISTORY, SlotItem.entry(entry))
                .remove(SlotItem.REGISTRATION, Schema.MAIL, Schema.DUE, Schema.DUE_PK);
    }

    private static Update at(Map<String, AttributeValue> key, int revision) {
        Update update = Update.ofExisting(key);
        return revision == 0
                ? update.onlyIf("attribute_not_exists(#revision)")
                : update.onlyIf("#revision = :seen").with("seen", Values.number(revision));
    }

    private static void owe(Update update, Map<String, AttributeValue> key, OwedMail mail, Instant now) {
        update.set(Schema.MAIL, MailItem.write(mail))
                .set(Schema.DUE, Values.instant(OwedMail.due(now)))
                .set(Schema.DUE_PK, Schema.duePartition(key));
    }
}
