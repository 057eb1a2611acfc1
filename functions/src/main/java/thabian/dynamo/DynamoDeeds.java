package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.Deed;
import thabian.domain.call.Deeds;
import thabian.domain.call.SeminarId;
import thabian.domain.text.Kebab;

/// Deeds in DynamoDB, an item each, which leaves by date. One write, whatever stands there.
public final class DynamoDeeds implements Deeds {
    private static final String MARK = "mark";
    private static final String WHAT = "what";
    private static final String WHO = "who";
    private static final String AT = "at";
    private static final String PROVINCES = "provinces";
    private static final String FIELDS = "fields";
    private static final String NUMBERS = "numbers";
    private static final String TIMES = "times";
    private static final String EXPIRES = "expires";

    private final DynamoDbClient client;
    private final String table;

    /// The deeds of a table.
    public DynamoDeeds(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void keep(SeminarId seminar, Deed deed) {
        update(seminar, deed).write(client, table);
    }

    /// The write that keeps a deed. How often something was taken away is counted where it lies.
    static Update update(SeminarId seminar, Deed deed) {
        Update update = Update.of(Schema.deed(seminar, deed))
                .set(MARK, fromS(deed.mark()))
                .set(WHAT, fromS(Kebab.of(deed.what())))
                .set(WHO, fromS(deed.who()))
                .set(AT, Values.instant(deed.when()))
                .set(EXPIRES, fromN(String.valueOf(deed.when().plus(KEPT).getEpochSecond())));
        list(update, PROVINCES, List.copyOf(deed.provinces()));
        list(update, FIELDS, deed.fields());
        Map<String, AttributeValue> numbers = new HashMap<>();
        deed.numbers().forEach((name, number) -> numbers.put(name, Values.number(number)));
        AttributeValue times = numbers.remove(Deed.TIMES);
        if (times != null) {
            update.set("#" + TIMES + " = if_not_exists(#" + TIMES + ", :zero) + :" + TIMES)
                    .with("zero", Values.number(0))
                    .with(TIMES, times);
        }
        return numbers.isEmpty() ? update : update.set(NUMBERS, fromM(numbers));
    }

    private static void list(Update update, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            update.set(name, fromL(texts.stream().map(AttributeValue::fromS).toList()));
        }
    }

    @Override
    public List<Deed> of(SeminarId seminar) {
        return client
                .queryPaginator(request -> request.tableName(table)
                        .keyConditionExpression("#pk = :deeds")
                        .expressionAttributeNames(Map.of("#pk", Schema.PK))
                        .expressionAttributeValues(Map.of(":deeds", Schema.deeds(seminar))))
                .items()
                .stream()
                .map(DynamoDeeds::read)
                .sorted(Comparator.comparing(Deed::when))
                .toList();
    }

    private static Deed read(Map<String, AttributeValue> attributes) {
        Values item = Values.of(attributes);
        Map<String, Integer> numbers = new HashMap<>();
        item.find(NUMBERS, AttributeValue::m)
                .ifPresent(map -> map.forEach((name, number) -> numbers.put(name, Integer.valueOf(number.n()))));
        if (item.has(TIMES)) {
            numbers.put(Deed.TIMES, item.count(TIMES));
        }
        return new Deed(
                item.text(MARK),
                Kebab.constant(Deed.What.class, item.text(WHAT)),
                item.text(WHO),
                item.time(AT),
                Set.copyOf(texts(item, PROVINCES)),
                texts(item, FIELDS),
                numbers);
    }

    private static List<String> texts(Values item, String name) {
        return item.find(name, AttributeValue::l).orElse(List.of()).stream()
                .map(AttributeValue::s)
                .toList();
    }
}
