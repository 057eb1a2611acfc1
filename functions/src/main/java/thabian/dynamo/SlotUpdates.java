package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.OwedMail;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Invitee;
import thabian.domain.slot.Reach;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.Submission;
import thabian.domain.text.Kebab;

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
        asRead(update, slot);
        slot.extendedUntil()
                .ifPresent(until -> update.onlyIf("#extendedUntil = :was").with("was", Values.instant(until)));
        return update;
    }

    /// A reminder to a slot that was read, unless a mail is under way.
    static Update remind(Slot slot, SlotChange reminder) {
        return unlessUnderWay(change(slot, reminder));
    }

    private static Update unlessUnderWay(Update update) {
        return update.onlyIf("NOT #mail.#state IN (:owed, :sending)")
                .with("owed", fromS(Kebab.of(OwedMail.State.OWED)))
                .with("sending", fromS(Kebab.of(OwedMail.State.SENDING)));
    }

    private static Update change(SeminarId seminar, OrganisationCode organisation, SlotChange change) {
        Map<String, AttributeValue> key = Schema.slot(seminar, organisation);
        Update update = at(key, change.seen())
                .onlyIf("attribute_not_exists(#withdrawn)")
                .append(SlotItem.HISTORY, SlotItem.entry(change.entry()));
        change.mail().ifPresent(mail -> owe(update, key, mail, change.at()));
        change.ended().ifPresent(id -> update.addTo(SlotItem.ENDED, fromSs(List.of(id.toString()))));
        change.extendedUntil().ifPresent(until -> update.set(SlotItem.EXTENDED_UNTIL, Values.instant(until)));
        change.code().ifPresent(code -> update.set(SlotItem.CODE, fromS(code.value())));
        return change.refills() ? refill(update, change) : update;
    }

    private static Update refill(Update update, SlotChange change) {
        update.set(SlotItem.REVISION, Values.number(change.revision()));
        change.registration()
                .ifPresentOrElse(
                        filled -> update.set(SlotItem.REGISTRATION, RegistrationItem.write(filled))
                                .set(SlotItem.REGISTERED_AT, Values.instant(filled.registeredAt())),
                        () -> update.remove(SlotItem.REGISTRATION, SlotItem.REGISTERED_AT));
        return update;
    }

    /// Every recorded write makes the history longer: one of the length that was read was not written since.
    private static void asRead(Update update, Slot slot) {
        if (slot.history().isEmpty()) {
            update.onlyIf("attribute_not_exists(#history)");
        } else {
            update.onlyIf("size(#history) = :length")
                    .with("length", Values.number(slot.history().size()));
        }
    }

    /// Who an organisation is and how it is reached, and its code if it has none yet.
    static Update invite(SeminarId seminar, Invitee invitee, Optional<InvitationCode> code) {
        Organisation organisation = invitee.organisation();
        Update update = Update.of(Schema.slot(seminar, organisation.code()))
                .set(SlotItem.NAME, fromS(organisation.name()))
                .set(SlotItem.TYPE, fromS(organisation.type()))
                .set(SlotItem.DISTRICT, fromS(organisation.district()))
                .set(SlotItem.PROVINCE, fromS(organisation.province()))
                .remove(SlotItem.WITHDRAWN);
        Reach reach = invitee.reach();
        reach.email()
                .ifPresentOrElse(
                        email -> update.set(SlotItem.EMAIL, fromS(email.value())), () -> update.remove(SlotItem.EMAIL));
        reach.phone()
                .ifPresentOrElse(
                        phone -> update.set(SlotItem.PHONE, PhoneItem.write(phone)),
                        () -> update.remove(SlotItem.PHONE));
        code.ifPresent(
                value -> update.set("#code = if_not_exists(#code, :code)").with("code", fromS(value.value())));
        return update;
    }

    /// A report where none was kept yet.
    static Update firstReport(SeminarId seminar, OrganisationCode organisation, DeliveryReport report) {
        return Update.ofExisting(Schema.slot(seminar, organisation))
                .onlyIf("attribute_exists(#registration)")
                .onlyIf("attribute_not_exists(#reports)")
                .set(SlotItem.REPORTS, fromM(Map.of(SlotItem.reportKey(report), SlotItem.report(report))));
    }

    /// A report beside others, in the place of what is known of its address, unless that tells more.
    static Update furtherReport(SeminarId seminar, OrganisationCode organisation, DeliveryReport report) {
        return Update.ofExisting(Schema.slot(seminar, organisation))
                .name("address", SlotItem.reportKey(report))
                .onlyIf("attribute_exists(#registration)")
                .onlyIf("attribute_exists(#reports)")
                .onlyIf("(attribute_not_exists(#reports.#address) OR #reports.#address.#revision < :revision"
                        + " OR (#reports.#address.#revision = :revision AND #reports.#address.#gravity < :gravity))")
                .with("revision", Values.number(report.revision()))
                .with("gravity", Values.number(report.what().gravity()))
                .set("#reports.#address = :report")
                .with("report", SlotItem.report(report));
    }

    /// The manage link owed again, unless a mail is under way or it was owed a moment ago.
    static Update manageLink(Slot slot, Registration registration, Instant now) {
        Map<String, AttributeValue> key =
                Schema.slot(slot.seminar(), slot.organisation().code());
        Update update = at(key, slot.revision())
                .onlyIf("attribute_exists(#registration)")
                .onlyIf("(attribute_not_exists(#linkOwedAt) OR #linkOwedAt <= :before)")
                .with("before", Values.instant(now.minus(LINK_PAUSE)))
                .set(SlotItem.LINK_OWED_AT, Values.instant(now));
        owe(update, key, OwedMail.manageLink(slot.revision(), registration.delegation()), now);
        return unlessUnderWay(update);
    }

    /// The people leave, and what officers wrote of them; that the slot was registered stays.
    static Update purge(Slot slot, Instant now) {
        HistoryEntry entry = SlotChange.purging(slot, now);
        Update update = at(Schema.slot(slot.seminar(), slot.organisation().code()), slot.revision());
        asRead(update, slot);
        return update.set(SlotItem.REVISION, Values.number(entry.revision()))
                .set(
                        SlotItem.HISTORY,
                        fromL(slot.purged(entry).stream().map(SlotItem::entry).toList()))
                .remove(SlotItem.REGISTRATION, SlotItem.REPORTS, Schema.MAIL, Schema.DUE, Schema.DUE_PK);
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
