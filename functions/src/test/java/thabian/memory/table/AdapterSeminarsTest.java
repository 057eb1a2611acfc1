package thabian.memory.table;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.OPENS;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.theSeminar;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import thabian.contract.SeminarsContract;
import thabian.domain.call.Seminar;
import thabian.domain.call.Seminars;
import thabian.domain.post.Outbox;
import thabian.dynamo.DynamoOutbox;
import thabian.dynamo.DynamoSeminars;
import thabian.given.Given;

class AdapterSeminarsTest extends SeminarsContract {
    private final MemoryDynamo table = MemoryDynamo.ofPages(3);

    @Override
    protected Seminars emptySeminars(LongSupplier ticker) {
        return new DynamoSeminars(table, "thabian", ticker);
    }

    @Override
    protected Seminars sameSeminars(LongSupplier ticker) {
        return new DynamoSeminars(table, "thabian", ticker);
    }

    @Override
    protected Outbox itsOutbox() {
        return new DynamoOutbox(table, "thabian");
    }

    @Test
    void aCopyIsAsOldAsItsReadIsSinceItBegan() {
        AtomicLong ticker = new AtomicLong();
        Seminars elsewhere = emptySeminars(ticker::get);
        Seminars seminars = new DynamoSeminars(answeringLate(ticker, Duration.ofSeconds(3)), "thabian", ticker::get);
        Given.put(elsewhere, theSeminar());
        assertThat(seminars.recent(SEMINAR)).contains(theSeminar());
        Seminar closingEarlier = Given.put(
                elsewhere, aSeminar().open(OPENS, CLOSES.minusSeconds(60)).build());

        ticker.addAndGet(Duration.ofSeconds(7).minusNanos(1).toNanos());
        assertThat(seminars.recent(SEMINAR)).contains(theSeminar());
        ticker.addAndGet(1);
        assertThat(seminars.recent(SEMINAR)).contains(closingEarlier);
    }

    @Test
    void aWriteWhoseAnswerWasLostIsTheSameSuccessWhenItIsTriedAgain() {
        Seminars seminars = emptySeminars(() -> 0);
        Seminar first = Given.revised(theSeminar(), 0);
        Optional<Seminar> written = seminars.write(first);
        assertThat(written).isPresent();
        assertThat(seminars.write(first)).isEqualTo(written);
        Seminar closingEarlier = Given.put(
                seminars, aSeminar().open(OPENS, CLOSES.minusSeconds(60)).build());
        assertThat(seminars.write(first)).as("others wrote since").isEmpty();
        assertThat(seminars.current(SEMINAR)).contains(closingEarlier);
    }

    /// The same table, whose answers are so long on their way.
    private DynamoDbClient answeringLate(AtomicLong ticker, Duration late) {
        return new DynamoDbClient() {
            @Override
            public GetItemResponse getItem(GetItemRequest request) {
                GetItemResponse answer = table.getItem(request);
                ticker.addAndGet(late.toNanos());
                return answer;
            }

            @Override
            public String serviceName() {
                return SERVICE_NAME;
            }

            @Override
            public void close() {}
        };
    }
}
