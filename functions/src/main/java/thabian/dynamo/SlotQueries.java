package thabian.dynamo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import thabian.domain.call.Readings;
import thabian.domain.call.SeminarId;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.Slot;

/// The queries of a province's slots.
final class SlotQueries {
    private final DynamoDbClient client;
    private final String table;

    SlotQueries(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /// What an invitation is read from.
    private static final Map<String, String> INVITATION = Stream.of(
                    Schema.PK,
                    Schema.SK,
                    SlotItem.WITHDRAWN,
                    SlotItem.NAME,
                    SlotItem.TYPE,
                    SlotItem.DISTRICT,
                    SlotItem.PROVINCE,
                    SlotItem.REGISTERED_AT,
                    SlotItem.DECLINED,
                    SlotItem.EXTENDED_UNTIL)
            .collect(Collectors.toUnmodifiableMap(name -> "#" + name, Function.identity()));

    Readings<Slot> read(SeminarId seminar, String province) {
        return Values.each(
                query(
                        seminar,
                        province,
                        query -> query.consistentRead(true).expressionAttributeNames(Map.of("#pk", Schema.PK))),
                SlotItem::read,
                Comparator.comparing(slot -> slot.organisation().code()));
    }

    List<Invitation> invitations(SeminarId seminar, String province) {
        return query(
                        seminar,
                        province,
                        query -> query.filterExpression("attribute_not_exists(#withdrawn)")
                                .projectionExpression(
                                        "#sk, #name, #type, #district, #province, #registeredAt, #declined, #extendedUntil")
                                .expressionAttributeNames(INVITATION))
                .map(SlotItem::invitation)
                .sorted(Comparator.comparing(
                        invitation -> invitation.organisation().code()))
                .toList();
    }

    private Stream<Map<String, AttributeValue>> query(
            SeminarId seminar, String province, Consumer<QueryRequest.Builder> details) {
        return client
                .queryPaginator(request -> {
                    request.tableName(table)
                            .keyConditionExpression("#pk = :slots")
                            .expressionAttributeValues(Map.of(":slots", Schema.slots(seminar, province)));
                    details.accept(request);
                })
                .items()
                .stream();
    }
}
