package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import thabian.domain.call.Duties;
import thabian.domain.call.DutyRoster;
import thabian.domain.call.SeminarId;

/// Who does which district in DynamoDB, an item a district, which leaves by date.
public final class DynamoDutyRoster implements DutyRoster {
    /// Empty where everybody does it.
    private static final String WHO = "who";

    private static final String EXPIRES = "expires";

    private final DynamoDbClient client;
    private final String table;

    /// The roster of a table.
    public DynamoDutyRoster(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Duties of(SeminarId seminar, String province) {
        Map<String, String> officers = new HashMap<>();
        client
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#pk = :duties")
                        .expressionAttributeNames(Map.of("#pk", Schema.PK))
                        .expressionAttributeValues(Map.of(":duties", Schema.duties(seminar, province))))
                .items()
                .stream()
                .map(Values::of)
                .filter(item -> !item.text(WHO).isEmpty())
                .forEach(item -> officers.put(item.text(Schema.SK), item.text(WHO)));
        return new Duties(officers);
    }

    @Override
    public boolean assign(
            SeminarId seminar,
            String province,
            String district,
            Optional<String> who,
            Optional<String> seen,
            Instant now) {
        String nobody = seen.isEmpty() || who.isEmpty() ? " OR attribute_not_exists(#who)" : "";
        return Update.of(Map.of(Schema.PK, Schema.duties(seminar, province), Schema.SK, fromS(district)))
                .onlyIf("(#who = :who OR #who = :seen" + nobody + ")")
                .with("seen", fromS(seen.orElse("")))
                .set(WHO, fromS(who.orElse("")))
                .set(EXPIRES, fromN(String.valueOf(now.plus(KEPT).getEpochSecond())))
                .write(client, table)
                .written();
    }
}
