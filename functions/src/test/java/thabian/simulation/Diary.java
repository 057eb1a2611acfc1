package thabian.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.dynamo.Schema;
import thabian.memory.table.Change;

/// Everything that was written in a run, and everything that was asked for: what the laws are held against.
final class Diary {
    private final World world;
    private final Stage stage;
    private final Consumer<Change> stream;
    private final List<Written> written = new ArrayList<>();
    private final Map<Instant, Wish> wishes = new HashMap<>();
    private final Map<String, Wish> wishing = new HashMap<>();

    /// @param stream takes what the table's stream brings
    Diary(World world, Stage stage, Consumer<Change> stream) {
        this.world = world;
        this.stage = stage;
        this.stream = stream;
    }

    /// A write, when it happened, and who made it.
    record Written(Change change, Instant at, String who) {
        /// What was written.
        String item() {
            return name(change.after());
        }
    }

    /// How an item is called by its key.
    static String name(Map<String, AttributeValue> item) {
        return text(item, Schema.PK) + " " + text(item, Schema.SK);
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s).orElse("");
    }

    /// Notes what somebody just wrote.
    void write() {
        for (Change change : world.written()) {
            written.add(new Written(change, stage.now(), stage.name()));
            stage.tell("writes " + name(change.after()));
            stream.accept(change);
        }
    }

    /// Notes what somebody asks for, until it is answered.
    void wish(Wish wish) {
        wishes.put(wish.at(), wish);
        wishing.put(stage.name(), wish);
    }

    /// Notes that whoever acts was answered.
    void answered() {
        wishing.remove(stage.name());
    }

    /// What whoever acts asked for may have happened without its being known.
    void doubt() {
        Optional.ofNullable(wishing.get(stage.name())).ifPresent(Wish::doubt);
    }

    List<Written> written() {
        return written;
    }

    /// What was asked for at an instant, which is no other's.
    Optional<Wish> wish(Instant at) {
        return Optional.ofNullable(wishes.get(at));
    }

    List<Wish> wishes() {
        return List.copyOf(wishes.values());
    }
}
