package thabian.memory.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The way to a value within an item: an attribute's name, then names within maps and places within lists.
record Path(List<Step> steps) {
    Path {
        steps = List.copyOf(steps);
    }

    /// One step of the way.
    sealed interface Step {
        /// Into a map.
        record Name(String name) implements Step {}

        /// Into a list.
        record Place(int index) implements Step {}
    }

    /// The attribute that it begins at.
    String attribute() {
        return ((Step.Name) steps.getFirst()).name();
    }

    /// What lies there, if anything.
    Optional<AttributeValue> find(Map<String, AttributeValue> item) {
        Optional<AttributeValue> found = Optional.of(AttributeValue.fromM(item));
        for (Step step : steps) {
            found = found.flatMap(at -> find(at, step));
        }
        return found;
    }

    private static Optional<AttributeValue> find(AttributeValue at, Step step) {
        return switch (step) {
            case Step.Name(String name) ->
                at.hasM() ? Optional.ofNullable(at.m().get(name)) : Optional.empty();
            case Step.Place(int index) ->
                at.hasL() && index < at.l().size() ? Optional.of(at.l().get(index)) : Optional.empty();
        };
    }

    /// Whether one of the two lies on the way to the other, or takes the same value for a list and for a map.
    boolean collides(Path other) {
        int common = Math.min(steps.size(), other.steps.size());
        for (int i = 0; i < common; i++) {
            Step ours = steps.get(i);
            Step theirs = other.steps.get(i);
            if (!ours.equals(theirs)) {
                return !ours.getClass().equals(theirs.getClass());
            }
        }
        return true;
    }
}
