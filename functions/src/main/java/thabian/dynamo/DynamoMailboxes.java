package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import thabian.domain.post.Copy;
import thabian.domain.post.DailyBound;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.Mailboxes;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Kebab;
import thabian.domain.text.Thailand;

/// What is known of mailboxes, one item each. Its key is a digest of the address: whoever reads the table learns of no
/// mailbox that they do not know. Nothing is known of it any more after a year.
public final class DynamoMailboxes implements Mailboxes {
    private static final String AT = "at";
    private static final String INSISTED_AT = "insistedAt";
    private static final String EXPIRES = "expires";
    private static final String COPIES = "copies";
    private static final Duration KEPT = Duration.ofDays(365);

    /// How long what was counted is kept when its day is over: an outage may end then.
    private static final Duration COUNTED = Duration.ofDays(1);

    private final DynamoDbClient client;
    private final String table;

    /// The mailboxes of a table.
    public DynamoMailboxes(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Map<EmailAddress, Dead> dead(List<EmailAddress> mailboxes) {
        if (mailboxes.isEmpty()) {
            return Map.of();
        }
        Map<Map<String, AttributeValue>, List<EmailAddress>> asked =
                mailboxes.stream().distinct().collect(Collectors.groupingBy(Schema::mailbox));
        KeysAndAttributes keys =
                KeysAndAttributes.builder().keys(asked.keySet()).build();
        Map<EmailAddress, Dead> dead = new HashMap<>();
        client.batchGetItemPaginator(request -> request.requestItems(Map.of(table, keys))).stream()
                .flatMap(page -> page.responses().getOrDefault(table, List.of()).stream())
                .filter(item -> item.containsKey(PostItem.WHAT))
                .forEach(item -> asked.getOrDefault(Schema.key(item), List.of())
                        .forEach(mailbox -> dead.put(mailbox, read(Values.of(item)))));
        return dead;
    }

    private static Dead read(Values item) {
        return new Dead(Kebab.constant(DeliveryReport.What.class, item.text(PostItem.WHAT)), item.time(AT));
    }

    @Override
    public void bury(EmailAddress mailbox, Dead dead) {
        Update.of(Schema.mailbox(mailbox))
                .onlyIf("(attribute_not_exists(#insistedAt) OR #insistedAt < :at)")
                .set(PostItem.WHAT, fromS(Kebab.of(dead.what())))
                .set(AT, Values.instant(dead.at()))
                .set(EXPIRES, expiring(dead.at()))
                .write(client, table);
    }

    @Override
    public void insist(EmailAddress mailbox, Instant now) {
        Update.of(Schema.mailbox(mailbox))
                .set(INSISTED_AT, Values.instant(now))
                .set(EXPIRES, expiring(now))
                .remove(PostItem.WHAT, AT)
                .write(client, table);
    }

    @Override
    public boolean count(EmailAddress mailbox, Copy copy, LocalDate day, DailyBound bound) {
        AttributeValue one = fromS(PostItem.key(copy));
        Update count = Update.of(Schema.mailbox(mailbox, day))
                .onlyIf("(attribute_not_exists(#copies) OR (size(#copies) < :most AND NOT contains(#copies, :one)))")
                .with("most", Values.number(bound.most()))
                .with("one", one)
                .append(COPIES, List.of(one))
                .set(
                        EXPIRES,
                        fromN(String.valueOf(
                                DailyBound.next(day.atStartOfDay(Thailand.ZONE).toInstant())
                                        .plus(COUNTED)
                                        .getEpochSecond())));
        return switch (count.write(client, table)) {
            case Update.Result.Written _ -> true;
            case Update.Result.Refused(Map<String, AttributeValue> item) ->
                item.containsKey(COPIES) && item.get(COPIES).l().contains(one);
        };
    }

    private static AttributeValue expiring(Instant from) {
        return fromN(String.valueOf(from.plus(KEPT).getEpochSecond()));
    }
}
