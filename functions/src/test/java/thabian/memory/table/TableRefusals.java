package thabian.memory.table;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// What the table answers instead of doing what it was asked.
final class TableRefusals {
    private static final int BAD_REQUEST = 400;

    private TableRefusals() {}

    /// The request makes no sense, in itself or for this item.
    static RuntimeException invalid(String message) {
        return DynamoDbException.builder()
                .message(message)
                .awsErrorDetails(details("ValidationException", message))
                .statusCode(BAD_REQUEST)
                .build();
    }

    /// A condition does not hold.
    ///
    /// @param standing the item as it stands; empty where there is none, or nobody asked for it
    static RuntimeException unmet(Map<String, AttributeValue> standing) {
        String message = "The conditional request failed";
        ConditionalCheckFailedException.Builder refusal = ConditionalCheckFailedException.builder()
                .message(message)
                .awsErrorDetails(details("ConditionalCheckFailedException", message));
        refusal.statusCode(BAD_REQUEST);
        return standing.isEmpty() ? refusal.build() : refusal.item(standing).build();
    }

    /// A transaction is not made.
    ///
    /// @param reasons of each item why, `None` where it is not to blame
    static RuntimeException cancelled(List<String> reasons) {
        String message = "Transaction cancelled, please refer cancellation reasons for specific reasons " + reasons;
        TransactionCanceledException.Builder refusal = TransactionCanceledException.builder()
                .message(message)
                .awsErrorDetails(details("TransactionCanceledException", message))
                .cancellationReasons(reasons.stream()
                        .map(reason -> CancellationReason.builder().code(reason).build())
                        .toList());
        refusal.statusCode(BAD_REQUEST);
        return refusal.build();
    }

    private static AwsErrorDetails details(String code, String message) {
        return AwsErrorDetails.builder()
                .errorCode(code)
                .errorMessage(message)
                .serviceName("DynamoDb")
                .build();
    }
}
