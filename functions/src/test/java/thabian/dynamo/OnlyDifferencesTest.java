package thabian.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.threePeople;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import thabian.domain.post.Message;
import thabian.domain.slot.Act;
import thabian.domain.slot.Order;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.given.Given;

/// What a change leaves as it was is not written, and what is as it mostly is takes no room.
class OnlyDifferencesTest {
    private static final By OFFICER =
            By.officer(Order.now("officer-76", "โทรแล้ว", NOW.plusSeconds(60)), Given.messageId(9));

    private static String written(Slot seen, SlotChange change) {
        List<String> asked = new ArrayList<>();
        DynamoDbClient client = new DynamoDbClient() {
            @Override
            public UpdateItemResponse updateItem(UpdateItemRequest request) {
                asked.add(request.updateExpression().strip());
                return UpdateItemResponse.builder().build();
            }

            @Override
            public String serviceName() {
                return SERVICE_NAME;
            }

            @Override
            public void close() {}
        };
        SlotUpdates.change(seen, change.apply(seen)).write(client, "thabian");
        return asked.getFirst();
    }

    @Test
    void aNoteIsAddedToTheHistoryAndNothingElse() {
        String added = "SET #recorded = if_not_exists(#recorded, :zero) + :more, "
                + "#history = list_append(if_not_exists(#history, :none), :history)";
        SlotChange note = SlotChange.of(new Act.Note(), OFFICER);
        assertThat(written(aSlot().build(), note)).isEqualTo(added);
        assertThat(written(aSlot().filledBy(threePeople()).thenCancelled().build(), note))
                .isEqualTo(added);
    }

    @Test
    void aLinkThatIsAskedForIsNoHistory() {
        assertThat(written(aSlot().filledBy(threePeople()).build(), SlotChange.owingLink(OFFICER)))
                .contains("#linkOwedAt", "#due", "#send")
                .doesNotContain("#history", "#registration", "#revision", "#ended", "#former");
    }

    @Test
    void aMessageThatNobodyTriedYetSaysNothingOfTries() {
        Message owed = Given.lastMessage(aSlot().filledBy(threePeople()).build());
        assertThat(PostItem.write(owed).m()).containsOnlyKeys("kind", "revision", "at", "state", "to");
        assertThat(PostItem.write(owed).m().get("to").l())
                .allSatisfy(recipient -> assertThat(recipient.m().keySet()).isSubsetOf("role", "address"));
        assertThat(PostItem.write(owed.behind(0).failed(NOW, true).insisting()).m())
                .containsKeys("tries", "next", "first", "insisted");
    }
}
