package thabian.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import thabian.domain.post.Errand;
import thabian.domain.post.Outbox;
import thabian.dynamo.DynamoOutbox;
import thabian.local.client.Eventually;

/// The mails that a laptop still owes.
///
/// A mail in the mailbox is not yet one that is done: its fate is kept a moment later, and until then it is under way.
/// What SES says of it comes by events, later still.
public final class OwedMails {
    private static final Instant END_OF_TIME = Instant.parse("2100-01-01T00:00:00Z");

    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private OwedMails() {}

    /// Returns once every mail has gone out, its fate is kept, and what SES said of it has been handed over. What waits
    /// for the minute's round, as where a sender was overtaken, does not wait for the minute.
    public static void settle(Laptop laptop) {
        Outbox outbox = new DynamoOutbox(laptop.dynamo().client(), Deployment.TABLE);
        for (Errand.Queue queue : Errand.Queue.values()) {
            ThrowingCallable nothingIsDue =
                    () -> assertThat(outbox.due(queue, END_OF_TIME, 1)).isEmpty();
            if (!Eventually.holdsWithin(A_MOMENT, nothingIsDue)) {
                laptop.runSchedules();
            }
            Eventually.holds(nothingIsDue);
        }
        Eventually.holds(() -> assertThat(laptop.bus().settled()).isTrue());
    }
}
