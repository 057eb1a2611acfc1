package thabian.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import thabian.domain.call.Invitee;
import thabian.domain.call.Readings;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox;
import thabian.domain.slot.Slots;
import thabian.dynamo.DynamoOutbox;
import thabian.dynamo.DynamoSlots;
import thabian.given.Given;
import thabian.work.Registry;

/// What an [Outbox] in a table keeps besides, where an item can be damaged.
public abstract class TableOutboxContract extends OutboxContract {
    /// The database of an empty table.
    protected abstract DynamoDbClient database();

    /// What that table is called.
    protected abstract String table();

    @Override
    protected Outbox emptyOutbox() {
        return new DynamoOutbox(database(), table());
    }

    @Override
    protected Slots itsSlots() {
        return new DynamoSlots(database(), table());
    }

    @Test
    void oneDamagedItemStandsInNoOthersWay() {
        List<Outbox.Address> addresses = List.of("6760607", "6760608", "6760609").stream()
                .<Outbox.Address>map(digits -> new Outbox.Address.OfSlot(SEMINAR, code(digits)))
                .toList();
        for (String digits : List.of("6760608", "6760609")) {
            itsSlots().invite(SEMINAR, Invitee.of(anOrganisation(digits)), Optional.empty());
            new Registry(itsSlots(), Given.random()).register(theSeminar(), aSubmission(digits), someTokens(), NOW);
        }
        damage("SLOT#ita-2564#76", "6760608");

        Readings<Message> lying = emptyOutbox().lyingAt(addresses);

        assertThat(lying.read()).hasSize(2).allMatch(Message::open);
        assertThat(lying.unreadable()).containsExactly("SLOT#ita-2564#76 6760608");
    }

    private void damage(String pk, String sk) {
        database()
                .updateItem(request -> request.tableName(table())
                        .key(Map.of("pk", fromS(pk), "sk", fromS(sk)))
                        .updateExpression("SET #messages = :damaged")
                        .expressionAttributeNames(Map.of("#messages", "messages"))
                        .expressionAttributeValues(Map.of(":damaged", fromM(Map.of("strange", fromM(Map.of()))))));
    }
}
