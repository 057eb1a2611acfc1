package thabian.simulation.law;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.OrganisationCode;
import thabian.dynamo.Schema;
import thabian.memory.table.TableChange;
import thabian.simulation.stage.SimulatedWorld;
import thabian.simulation.stage.Stage;

/// Everything that was written in a run, and everything that was asked for: what the laws are held against.
public final class Diary {
    private final SimulatedWorld world;
    private final Stage stage;
    private final Consumer<TableChange> stream;
    private final List<Written> written = new ArrayList<>();
    private final Map<Asked, Wish> wishes = new HashMap<>();
    private final Map<String, List<Wish>> wishing = new HashMap<>();

    /// @param stream takes what the table's stream brings
    public Diary(SimulatedWorld world, Stage stage, Consumer<TableChange> stream) {
        this.world = world;
        this.stage = stage;
        this.stream = stream;
    }

    /// When something was asked for, which is no other request's, and of which organisation.
    private record Asked(Instant at, String organisation) {}

    /// A write, when it happened, and who made it.
    public record Written(TableChange change, Instant at, String who) {
        /// What was written.
        public String item() {
            return name(change.after());
        }
    }

    public static boolean isSlot(Map<String, AttributeValue> item) {
        return text(item, Schema.PK).startsWith("SLOT#");
    }

    public static boolean isSeminar(Map<String, AttributeValue> item) {
        return text(item, Schema.PK).equals("SEMINAR");
    }

    public static String sk(Map<String, AttributeValue> item) {
        return text(item, Schema.SK);
    }

    /// How an item is called by its key.
    public static String name(Map<String, AttributeValue> item) {
        return text(item, Schema.PK) + " " + text(item, Schema.SK);
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s).orElse("");
    }

    /// Notes what somebody just wrote.
    public void write() {
        for (TableChange change : world.written()) {
            written.add(new Written(change, stage.now(), stage.name()));
            stage.tell("writes " + name(change.after()));
            stream.accept(change);
        }
    }

    /// Notes what somebody asks for, until it is answered.
    ///
    /// @param asked by one request, of an organisation each
    public void wish(List<Wish> asked) {
        asked.forEach(wish -> wishes.put(new Asked(wish.at(), wish.organisation()), wish));
        wishing.put(stage.name(), asked);
    }

    /// Notes that whoever acts was answered.
    public void answered() {
        wishing.remove(stage.name());
    }

    /// What whoever acts asked for may have happened without its being known.
    public void doubt() {
        wishing.getOrDefault(stage.name(), List.of()).forEach(Wish::doubt);
    }

    public List<Written> written() {
        return written;
    }

    /// What was asked for of an organisation at an instant.
    public Optional<Wish> wish(Instant at, OrganisationCode organisation) {
        return Optional.ofNullable(wishes.get(new Asked(at, organisation.digits())));
    }

    public List<Wish> wishes() {
        return List.copyOf(wishes.values());
    }
}
