package thabian.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import thabian.given.Given;
import thabian.staff.SessionId;

/// A lagging answer would let in whoever signed out a moment ago.
class SessionReadTest {
    @Test
    void aSessionIsReadAsItIs() {
        List<GetItemRequest> asked = new ArrayList<>();
        DynamoDbClient client = new DynamoDbClient() {
            @Override
            public GetItemResponse getItem(GetItemRequest request) {
                asked.add(request);
                return GetItemResponse.builder().build();
            }

            @Override
            public String serviceName() {
                return "dynamodb";
            }

            @Override
            public void close() {}
        };
        assertThat(new DynamoSessions(client, "s").find(SessionId.draw(Given.random())))
                .isEmpty();
        assertThat(asked)
                .singleElement()
                .satisfies(request -> assertThat(request.consistentRead()).isTrue());
    }
}
