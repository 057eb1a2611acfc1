package thabian.memory.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What an update makes of an item. Every value is read from the item as it was, and every place in a list is the one
/// that it had.
final class Rewrite {
    private static final Comparator<Path> BY_PLACE = Rewrite::compare;

    private Rewrite() {}

    static Map<String, AttributeValue> of(Map<String, AttributeValue> item, List<Action> actions) {
        AttributeValue next = AttributeValue.fromM(item);
        for (Action action : ordered(actions)) {
            next = changed(next, action.path().steps(), change(item, action));
        }
        return next.m();
    }

    /// Refuses an update of which one action touches what another does, whatever the item.
    static void refuseCollisions(List<Action> actions) {
        for (int i = 0; i < actions.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (actions.get(i).path().collides(actions.get(j).path())) {
                    throw TableRefusals.invalid(
                            "Invalid UpdateExpression: Two document paths overlap with each other; must"
                                    + " remove or rewrite one of these paths");
                }
            }
        }
    }

    /// What is set comes first, then what is removed, from the end of a list on.
    private static List<Action> ordered(List<Action> actions) {
        Comparator<Action> byPlace = Comparator.comparing(Action::path, BY_PLACE);
        return Stream.concat(
                        actions.stream()
                                .filter(action -> !(action instanceof Action.Remove))
                                .sorted(byPlace),
                        actions.stream().filter(Action.Remove.class::isInstance).sorted(byPlace.reversed()))
                .toList();
    }

    private static int compare(Path one, Path two) {
        int common = Math.min(one.steps().size(), two.steps().size());
        return IntStream.range(0, common)
                .map(i -> compare(one.steps().get(i), two.steps().get(i)))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    private static int compare(Path.Step one, Path.Step two) {
        return one instanceof Path.Step.Place(int index) && two instanceof Path.Step.Place(int other)
                ? Integer.compare(index, other)
                : one.toString().compareTo(two.toString());
    }

    private static UnaryOperator<Optional<AttributeValue>> change(Map<String, AttributeValue> item, Action action) {
        return switch (action) {
            case Action.Set(Path _, Operand value) -> {
                AttributeValue set = value.value(item)
                        .orElseThrow(() -> TableRefusals.invalid(
                                "The provided expression refers to an attribute that does not exist in the item"));
                yield _ -> Optional.of(set);
            }
            case Action.Remove _ -> _ -> Optional.empty();
            case Action.Add(Path _, Operand value) -> {
                AttributeValue added = value.value(item).orElseThrow();
                yield standing -> Optional.of(added(standing, added));
            }
        };
    }

    private static AttributeValue added(Optional<AttributeValue> standing, AttributeValue value) {
        if (!value.hasSs() && !value.hasNs() && value.n() == null) {
            throw wrongType();
        }
        if (standing.isEmpty()) {
            return value;
        }
        AttributeValue there = standing.get();
        if (there.n() != null && value.n() != null) {
            return new Operand.Sum(new Operand.Given(there), new Operand.Given(value), false)
                    .value(Map.of())
                    .orElseThrow();
        }
        if (there.hasSs() && value.hasSs()) {
            return Canon.of(AttributeValue.fromSs(both(there.ss(), value.ss())));
        }
        if (there.hasNs() && value.hasNs()) {
            return Canon.of(AttributeValue.fromNs(both(there.ns(), value.ns())));
        }
        throw wrongType();
    }

    private static List<String> both(List<String> one, List<String> two) {
        return Stream.concat(one.stream(), two.stream()).toList();
    }

    private static AttributeValue changed(
            AttributeValue at, List<Path.Step> way, UnaryOperator<Optional<AttributeValue>> change) {
        List<Path.Step> rest = way.subList(1, way.size());
        return switch (way.getFirst()) {
            case Path.Step.Name(String name) -> inMap(at, name, rest, change);
            case Path.Step.Place(int index) -> inList(at, index, rest, change);
        };
    }

    private static AttributeValue inMap(
            AttributeValue at, String name, List<Path.Step> rest, UnaryOperator<Optional<AttributeValue>> change) {
        if (!at.hasM()) {
            throw noSuchPath();
        }
        Map<String, AttributeValue> map = new LinkedHashMap<>(at.m());
        Optional<AttributeValue> standing = Optional.ofNullable(map.get(name));
        next(standing, rest, change).ifPresentOrElse(value -> map.put(name, value), () -> map.remove(name));
        return AttributeValue.fromM(map);
    }

    private static AttributeValue inList(
            AttributeValue at, int index, List<Path.Step> rest, UnaryOperator<Optional<AttributeValue>> change) {
        if (!at.hasL()) {
            throw noSuchPath();
        }
        List<AttributeValue> list = new ArrayList<>(at.l());
        boolean there = index < list.size();
        Optional<AttributeValue> next = next(there ? Optional.of(list.get(index)) : Optional.empty(), rest, change);
        if (there) {
            list.remove(index);
        }
        next.ifPresent(value -> list.add(Math.min(index, list.size()), value));
        return AttributeValue.fromL(list);
    }

    private static Optional<AttributeValue> next(
            Optional<AttributeValue> standing, List<Path.Step> rest, UnaryOperator<Optional<AttributeValue>> change) {
        return rest.isEmpty()
                ? change.apply(standing)
                : Optional.of(changed(standing.orElseThrow(Rewrite::noSuchPath), rest, change));
    }

    private static RuntimeException noSuchPath() {
        return TableRefusals.invalid("The document path provided in the update expression is invalid for update");
    }

    private static RuntimeException wrongType() {
        return TableRefusals.invalid("An operand in the update expression has an incorrect data type");
    }
}
