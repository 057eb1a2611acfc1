package thabian.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.Seminar;
import thabian.domain.post.Correspondence;
import thabian.domain.slot.Slot;

/// Items as they lie in the table, read for tests that look behind the adapters.
public final class Images {
    private Images() {}

    /// The slot of an item.
    public static Slot slot(Map<String, AttributeValue> item) {
        return SlotItem.read(item);
    }

    /// The seminar of an item.
    public static Seminar seminar(Map<String, AttributeValue> item) {
        return SeminarItem.read(item);
    }

    /// What an item owes and has told.
    public static Correspondence post(Map<String, AttributeValue> item) {
        return PostItem.read(Values.of(item));
    }
}
