package thabian.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.local.client.Eventually;

/// The mails that a laptop still owes.
///
/// A mail in the mailbox is not yet one that is done: its fate is kept a moment later, and until then it is under way.
/// What SES says of it comes by events, later still.
public final class OwedMails {
    private static final String DUE_INDEX = "due";

    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private OwedMails() {}

    /// Returns once every mail has gone out, its fate is kept, and what SES said of it has been handed over. What waits
    /// for the minute's round, as where a sender was overtaken, does not wait for the minute.
    public static void settle(Laptop laptop) {
        ThrowingCallable nothingIsDue =
                () -> assertThat(due(laptop.dynamo().client())).isEmpty();
        if (!Eventually.holdsWithin(A_MOMENT, nothingIsDue)) {
            laptop.runSchedules();
        }
        Eventually.holds(nothingIsDue);
        Eventually.holds(() -> assertThat(laptop.bus().settled()).isTrue());
    }

    /// What waits in whatever queue, at whatever time: the sparse index holds nothing else, and one request reads it.
    private static List<Map<String, AttributeValue>> due(DynamoDbClient client) {
        return client.scan(request ->
                        request.tableName(Deployment.TABLE).indexName(DUE_INDEX).limit(1))
                .items();
    }
}
