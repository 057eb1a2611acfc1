package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Window;
import thabian.domain.people.Delegation;
import thabian.domain.post.DeliveryReport;
import thabian.domain.slot.Act;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Invitee;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.OvertakenException;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Submission;
import thabian.domain.slot.Tokens;

/// Slots in DynamoDB, one item each.
///
/// A registration is first tried blind, as if the slot were untouched: one write, no read. Only where its condition
/// does not hold are the rules asked, with the item that the refused write brought back in the same round trip.
public final class DynamoSlots implements Slots {
    /// How often a write is tried that somebody else's change keeps overtaking.
    private static final int TRIES = 5;

    private final DynamoDbClient client;
    private final String table;
    private final SlotQueries queries;

    /// The slots of a table.
    public DynamoSlots(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.queries = new SlotQueries(client, table);
    }

    @Override
    public Admission register(Seminar seminar, Submission submission, Tokens tokens, Instant now) {
        boolean blind = seminar.window().at(now) == Window.Phase.OPEN;
        Optional<Slot> found = blind ? Optional.empty() : find(seminar.id(), submission.organisation());
        for (int tries = 0; tries < TRIES; tries++) {
            if (!blind || tries > 0) {
                Optional<Admission> objection = Admission.objection(seminar, found, submission, now);
                if (objection.isPresent()) {
                    return objection.get();
                }
            }
            SlotChange change = found.map(slot -> SlotChange.registering(slot, submission, tokens, now))
                    .orElseGet(() -> SlotChange.registering(submission, tokens, 0, now));
            Update update = found.map(slot -> SlotUpdates.change(slot, change))
                    .orElseGet(() -> SlotUpdates.blind(seminar, submission, change));
            switch (update.write(client, table)) {
                case Update.Outcome.Written(Map<String, AttributeValue> item) -> {
                    return admitted(SlotItem.read(item));
                }
                case Update.Outcome.Refused(Map<String, AttributeValue> item) -> {
                    found = slot(item);
                    if (found.filter(change::happenedTo).isPresent()) {
                        return admitted(found.get());
                    }
                }
            }
        }
        throw overtaken();
    }

    private static Admission admitted(Slot slot) {
        return new Admission.Admitted(slot, slot.registration().orElseThrow());
    }

    @Override
    public Amendment change(
            Seminar seminar,
            OrganisationCode organisation,
            String token,
            OptionalInt seen,
            Delegation next,
            Instant now) {
        return amend(
                seminar,
                organisation,
                token,
                seen,
                now,
                slot -> SlotChange.changing(slot, registration(slot), next, now));
    }

    @Override
    public Amendment cancel(
            Seminar seminar, OrganisationCode organisation, String token, OptionalInt seen, Instant now) {
        return amend(
                seminar, organisation, token, seen, now, slot -> SlotChange.cancelling(slot, registration(slot), now));
    }

    private static Registration registration(Slot slot) {
        return slot.registration().orElseThrow();
    }

    private Amendment amend(
            Seminar seminar,
            OrganisationCode organisation,
            String token,
            OptionalInt seen,
            Instant now,
            Function<Slot, SlotChange> amendment) {
        Optional<Slot> found = find(seminar.id(), organisation);
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Amendment.Refused> objection = Amendment.objection(seminar, found, token, seen, now);
            if (objection.isPresent()) {
                return objection.get();
            }
            Slot slot = found.orElseThrow();
            SlotChange change = amendment.apply(slot);
            switch (SlotUpdates.change(slot, change).write(client, table)) {
                case Update.Outcome.Written(Map<String, AttributeValue> item) -> {
                    return new Amendment.Amended(SlotItem.read(item));
                }
                case Update.Outcome.Refused(Map<String, AttributeValue> item) -> {
                    found = slot(item);
                    if (found.filter(change::happenedTo).isPresent()) {
                        return new Amendment.Amended(found.get());
                    }
                }
            }
        }
        throw overtaken();
    }

    private static OvertakenException overtaken() {
        return new OvertakenException("a slot", TRIES);
    }

    private static Optional<Slot> slot(Map<String, AttributeValue> item) {
        return item.isEmpty() ? Optional.empty() : Optional.of(SlotItem.read(item));
    }

    @Override
    public Optional<Slot> find(SeminarId seminar, OrganisationCode organisation) {
        return slot(client.getItem(request -> request.tableName(table)
                        .key(Schema.slot(seminar, organisation))
                        .consistentRead(true))
                .item());
    }

    @Override
    public List<Slot> all(SeminarId seminar, String province) {
        return queries.all(seminar, province);
    }

    @Override
    public List<Invitation> invitations(SeminarId seminar, String province) {
        return queries.invitations(seminar, province);
    }

    @Override
    public void invite(SeminarId seminar, Invitee invitee, Optional<InvitationCode> code) {
        SlotUpdates.invite(seminar, invitee, code).write(client, table);
    }

    @Override
    public boolean withdraw(SeminarId seminar, OrganisationCode organisation) {
        return Update.ofExisting(Schema.slot(seminar, organisation))
                .onlyIf("attribute_not_exists(#registeredAt)")
                .set(SlotItem.WITHDRAWN, fromBool(true))
                .write(client, table)
                .written();
    }

    @Override
    public Outcome perform(Seminar seminar, OrganisationCode organisation, Act act, Order order) {
        Optional<Slot> found = find(seminar.id(), organisation);
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Outcome.Refused> objection = Outcome.objection(seminar, found, act, order);
            if (objection.isPresent()) {
                return objection.get();
            }
            Slot slot = found.orElseThrow();
            boolean created = !slot.filled();
            SlotChange change = SlotChange.of(slot, act, order);
            switch (SlotUpdates.change(slot, change).write(client, table)) {
                case Update.Outcome.Written(Map<String, AttributeValue> item) -> {
                    return new Outcome.Done(SlotItem.read(item), created);
                }
                case Update.Outcome.Refused(Map<String, AttributeValue> item) -> {
                    found = slot(item);
                    if (found.filter(change::happenedTo).isPresent()) {
                        return new Outcome.Done(found.get(), created);
                    }
                }
            }
        }
        throw overtaken();
    }

    @Override
    public void announce(Slot slot, Instant now) {
        slot.registration()
                .ifPresent(registration -> SlotUpdates.change(slot, SlotChange.announcing(slot, registration, now))
                        .write(client, table));
    }

    @Override
    public void remind(Slot slot, Instant now) {
        slot.registration()
                .ifPresent(registration -> SlotUpdates.remind(slot, SlotChange.reminding(slot, registration, now))
                        .write(client, table));
    }

    @Override
    public void keep(SeminarId seminar, OrganisationCode organisation, DeliveryReport report) {
        Update further = SlotUpdates.furtherReport(seminar, organisation, report);
        boolean first = further.write(client, table) instanceof Update.Outcome.Refused(Map<String, AttributeValue> item)
                && !item.containsKey(SlotItem.REPORTS);
        if (first
                && !SlotUpdates.firstReport(seminar, organisation, report)
                        .write(client, table)
                        .written()) {
            // Another report was the first meanwhile: a slot's mails go out, and are told of, at once.
            further.write(client, table);
        }
    }

    @Override
    public void oweManageLink(SeminarId seminar, OrganisationCode organisation, Instant now) {
        find(seminar, organisation)
                .ifPresent(slot -> slot.registration()
                        .ifPresent(registration ->
                                SlotUpdates.manageLink(slot, registration, now).write(client, table)));
    }

    @Override
    public void purge(Slot slot, Instant now) {
        SlotUpdates.purge(slot, now).write(client, table);
    }
}
