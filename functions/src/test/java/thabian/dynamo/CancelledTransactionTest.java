package thabian.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.threePeople;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import thabian.domain.slot.Move;
import thabian.domain.slot.Order;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange.By;
import thabian.given.Given;

/// What a cancelled transaction means: others were faster, or there is a fault that no other try mends.
class CancelledTransactionTest {
    private final Slot left = aSlot().filledBy(threePeople()).build();
    private final Slot target = aSlot().of("6760608").build();

    private boolean move(String... reasons) {
        By officer = By.officer(Order.now("officer-76", "ผิดแห่ง", NOW), Given.messageId(9));
        return new DynamoSlots(cancelling(reasons), "thabian")
                .write(left, Move.away(target, officer), target, Move.in(left, officer));
    }

    @ParameterizedTest
    @CsvSource({
        "ConditionalCheckFailed, None",
        "None, ConditionalCheckFailed",
        "TransactionConflict, None",
        "ConditionalCheckFailed, TransactionConflict"
    })
    void whatSomebodyElseWritesOvertakes(String one, String other) {
        assertThat(move(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ValidationError, None", "None, ThrottlingError", "ConditionalCheckFailed, ValidationError"})
    void whatIsNobodyElsesDoingIsAFailure(String one, String other) {
        assertThatThrownBy(() -> move(one, other)).isInstanceOf(TransactionCanceledException.class);
    }

    /// A table that cancels every transaction.
    private static DynamoDbClient cancelling(String... reasons) {
        List<CancellationReason> all = Stream.of(reasons)
                .map(code -> CancellationReason.builder().code(code).build())
                .toList();
        return new DynamoDbClient() {
            @Override
            public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
                throw TransactionCanceledException.builder()
                        .cancellationReasons(all)
                        .build();
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
