package thabian.memory.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What a condition, a filter or a key's condition says of an item.
sealed interface Condition {
    /// Nothing.
    record Always() implements Condition {}

    /// Both.
    record And(Condition left, Condition right) implements Condition {}

    /// One of two.
    record Or(Condition left, Condition right) implements Condition {}

    /// The contrary.
    record Not(Condition condition) implements Condition {}

    /// What stands in brackets.
    record Bracketed(Condition inner) implements Condition {}

    /// How one value stands to another: `=`, `<>`, `<`, `<=`, `>`, `>=`.
    record Compared(Operand left, String how, Operand right) implements Condition {}

    /// That a value lies between two others, or is one of them.
    record Between(Operand operand, Operand low, Operand high) implements Condition {}

    /// That a value is one of several.
    record OneOf(Operand operand, List<Operand> others) implements Condition {}

    /// That something lies at a path.
    record Exists(Path path) implements Condition {}

    /// That a text begins with another.
    record BeginsWith(Path path, Operand start) implements Condition {}

    /// That a text, a set or a list has a part.
    record Contains(Path path, Operand part) implements Condition {}

    /// Whether it holds for an item.
    default boolean holds(Map<String, AttributeValue> item) {
        return switch (this) {
            case Always() -> true;
            case And(Condition left, Condition right) -> left.holds(item) && right.holds(item);
            case Or(Condition left, Condition right) -> left.holds(item) || right.holds(item);
            case Not(Condition condition) -> !condition.holds(item);
            case Bracketed(Condition inner) -> inner.holds(item);
            case Compared(Operand left, String how, Operand right) ->
                compared(left.value(item), how, right.value(item));
            case Between(Operand operand, Operand low, Operand high) ->
                compared(operand.value(item), ">=", low.value(item))
                        && compared(operand.value(item), "<=", high.value(item));
            case OneOf(Operand operand, List<Operand> others) ->
                others.stream().anyMatch(other -> compared(operand.value(item), "=", other.value(item)));
            case Exists(Path path) -> path.find(item).isPresent();
            case BeginsWith(Path path, Operand start) ->
                both(path.find(item), start.value(item), Condition::beginsWith);
            case Contains(Path path, Operand part) -> both(path.find(item), part.value(item), Condition::contains);
        };
    }

    /// What a question of two values answers.
    interface Question {
        boolean of(AttributeValue one, AttributeValue two);
    }

    private static boolean both(Optional<AttributeValue> one, Optional<AttributeValue> two, Question question) {
        return one.isPresent() && two.isPresent() && question.of(one.get(), two.get());
    }

    private static boolean compared(Optional<AttributeValue> left, String how, Optional<AttributeValue> right) {
        if (how.equals("<>")) {
            return !compared(left, "=", right);
        }
        return both(left, right, (one, two) -> how.equals("=") ? one.equals(two) : ordered(one, how, two));
    }

    private static boolean ordered(AttributeValue one, String how, AttributeValue two) {
        OptionalInt order = order(one, two);
        return order.isPresent()
                && switch (how) {
                    case "<" -> order.getAsInt() < 0;
                    case "<=" -> order.getAsInt() <= 0;
                    case ">" -> order.getAsInt() > 0;
                    case ">=" -> order.getAsInt() >= 0;
                    default -> throw new IllegalStateException(how);
                };
    }

    /// How two values stand to each other; empty where they do not compare.
    private static OptionalInt order(AttributeValue one, AttributeValue two) {
        if (one.n() != null && two.n() != null) {
            return OptionalInt.of(new BigDecimal(one.n()).compareTo(new BigDecimal(two.n())));
        }
        return one.s() != null && two.s() != null ? OptionalInt.of(one.s().compareTo(two.s())) : OptionalInt.empty();
    }

    private static boolean beginsWith(AttributeValue whole, AttributeValue start) {
        return whole.s() != null && start.s() != null && whole.s().startsWith(start.s());
    }

    private static boolean contains(AttributeValue whole, AttributeValue part) {
        return switch (whole.type()) {
            case S -> part.s() != null && whole.s().contains(part.s());
            case SS -> part.s() != null && whole.ss().contains(part.s());
            case NS -> part.n() != null && whole.ns().contains(part.n());
            case L -> whole.l().contains(part);
            default -> false;
        };
    }
}
