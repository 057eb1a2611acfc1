package thabian.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import thabian.given.Given;
import thabian.staff.SessionId;
import thabian.staff.Sessions;
import thabian.staff.SignedIn;
import thabian.staff.Staff;

/// What the table is asked of sessions.
class SessionReadTest {
    private static final SessionId ID = SessionId.draw(Given.random());
    private static final Staff OFFICER = Staff.fromContext(
                    Map.of("principalId", "somchai", "name", "Somchai", "provinces", "76", "role", "officer"))
            .orElseThrow();

    private final List<GetItemRequest> read = new ArrayList<>();
    private final List<PutItemRequest> put = new ArrayList<>();
    private boolean changedMeanwhile;

    /// A table that has only what was put last.
    private final Sessions sessions = new DynamoSessions(
            new DynamoDbClient() {
                @Override
                public GetItemResponse getItem(GetItemRequest request) {
                    read.add(request);
                    GetItemResponse.Builder answer = GetItemResponse.builder();
                    return put.stream()
                            .map(PutItemRequest::item)
                            .filter(item ->
                                    item.entrySet().containsAll(request.key().entrySet()))
                            .reduce((_, last) -> last)
                            .map(answer::item)
                            .orElse(answer)
                            .build();
                }

                @Override
                public PutItemResponse putItem(PutItemRequest request) {
                    if (changedMeanwhile) {
                        throw ConditionalCheckFailedException.builder().build();
                    }
                    put.add(request);
                    return PutItemResponse.builder().build();
                }

                @Override
                public String serviceName() {
                    return SERVICE_NAME;
                }

                @Override
                public void close() {}
            },
            "s");

    private static SignedIn session(String... refresh) {
        return new SignedIn(
                OFFICER,
                NOW,
                NOW.plus(Duration.ofHours(8)),
                List.of(refresh).stream().findFirst());
    }

    /// A lagging answer would let in whoever signed out a moment ago.
    @Test
    void aSessionIsReadAsItStands() {
        assertThat(sessions.find(ID)).isEmpty();
        assertThat(read)
                .singleElement()
                .satisfies(request -> assertThat(request.consistentRead()).isTrue());
    }

    @Test
    void whatIsKeptIsFoundByItsIdAlone() {
        sessions.keep(ID, session("r1"));
        assertThat(sessions.find(ID)).contains(session("r1"));
        assertThat(sessions.find(SessionId.draw(Given.random()))).isEmpty();
        assertThat(put.getFirst().item()).doesNotContainValue(AttributeValue.fromS(ID.secret()));
        assertThat(put.getFirst().item())
                .containsEntry(
                        "expires",
                        AttributeValue.fromN(
                                String.valueOf(NOW.plus(Duration.ofHours(8)).getEpochSecond())));
    }

    @Test
    void onlyWhatWasSeenIsChanged() {
        assertThat(sessions.change(ID, session("r1"), session("r2"))).isTrue();
        assertThat(sessions.find(ID)).contains(session("r2"));
        assertThat(put.getLast().conditionExpression()).isEqualTo("#until = :until AND #refresh = :refresh");
        assertThat(put.getLast().expressionAttributeValues()).containsEntry(":refresh", AttributeValue.fromS("r1"));
        assertThat(sessions.change(ID, session(), session("r3"))).isTrue();
        assertThat(put.getLast().conditionExpression()).isEqualTo("#until = :until AND attribute_not_exists(#refresh)");
        changedMeanwhile = true;
        assertThat(sessions.change(ID, session("r3"), session("r4"))).isFalse();
        assertThat(sessions.find(ID)).contains(session("r3"));
    }
}
