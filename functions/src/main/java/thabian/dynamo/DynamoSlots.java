package thabian.dynamo;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.Invitee;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Readings;
import thabian.domain.call.SeminarId;
import thabian.domain.post.DeliveryReport;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.Slots;

/// Slots in DynamoDB, one item each. A write that was refused brings back the item in the same round trip.
public final class DynamoSlots implements Slots {
    private static final String LINKS = "links";

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
    public Write fill(
            SeminarId seminar, OrganisationCode organisation, Optional<InvitationCode> asked, SlotChange change) {
        Slot unread = Slot.unread(seminar, organisation, asked);
        return write(SlotUpdates.fill(unread, change.apply(unread), asked));
    }

    @Override
    public Write add(Slot unlisted, SlotChange change) {
        return write(SlotUpdates.add(unlisted, change.apply(unlisted)));
    }

    @Override
    public Write write(Slot seen, SlotChange change) {
        return write(SlotUpdates.change(seen, change.apply(seen)));
    }

    @Override
    public boolean write(Slot seen, SlotChange change, Slot other, SlotChange otherChange) {
        return SlotUpdates.change(seen, change.apply(seen))
                .writeWith(SlotUpdates.change(other, otherChange.apply(other)), client, table);
    }

    private Write write(Update update) {
        return switch (update.write(client, table)) {
            case Update.Result.Written(Map<String, AttributeValue> item) -> new Write.Written(SlotItem.read(item));
            case Update.Result.Refused(Map<String, AttributeValue> item) -> new Write.Overtaken(slot(item));
        };
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
    public Readings<Slot> read(SeminarId seminar, String province) {
        return queries.read(seminar, province);
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
    public Write invite(SeminarId seminar, Invitee invitee, Optional<InvitationCode> code, Judged judged) {
        return write(SlotUpdates.invite(seminar, invitee, code, judged));
    }

    @Override
    public Write withdraw(SeminarId seminar, OrganisationCode organisation) {
        return write(SlotUpdates.withdraw(seminar, organisation).onlyIf("attribute_not_exists(#registeredAt)"));
    }

    @Override
    public Write withdraw(SeminarId seminar, OrganisationCode organisation, Judged judged) {
        return write(SlotUpdates.withdraw(seminar, organisation, judged));
    }

    @Override
    public void handOut(SeminarId seminar, String province, Set<Integer> links) {
        ByteBuffer packed = ByteBuffer.allocate(links.size() * Integer.BYTES);
        links.forEach(packed::putInt);
        Update.of(Schema.handedOut(seminar, province))
                .set(LINKS, AttributeValue.fromB(SdkBytes.fromByteArray(packed.array())))
                .write(client, table);
    }

    @Override
    public Set<Integer> handedOut(SeminarId seminar, String province) {
        Map<String, AttributeValue> item = client.getItem(
                        request -> request.tableName(table).key(Schema.handedOut(seminar, province)))
                .item();
        Set<Integer> links = new HashSet<>();
        if (item.containsKey(LINKS)) {
            ByteBuffer packed = item.get(LINKS).b().asByteBuffer();
            while (packed.hasRemaining()) {
                links.add(packed.getInt());
            }
        }
        return links;
    }

    @Override
    public boolean take(SeminarId seminar, OrganisationCode organisation, Instant now, Instant since) {
        return Update.ofExisting(Schema.slot(seminar, organisation))
                .onlyIf("(attribute_not_exists(#takenAt) OR #takenAt < :since)")
                .set(SlotItem.TAKEN_AT, Values.instant(now))
                .with("since", Values.instant(since))
                .write(client, table)
                .written();
    }

    @Override
    public void keep(SeminarId seminar, OrganisationCode organisation, DeliveryReport report) {
        SlotUpdates.report(seminar, organisation, report).write(client, table);
    }
}
