package thabian.memory.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Something in an expression that has a value, as an item stands.
sealed interface Operand {
    /// What lies at a path.
    record At(Path path) implements Operand {}

    /// A value that the request brings.
    record Given(AttributeValue value) implements Operand {}

    /// How much lies at a path.
    record Size(Path path) implements Operand {}

    /// What lies at a path, else something else.
    record OrElse(Path path, Operand otherwise) implements Operand {}

    /// Two lists in one.
    record Joined(Operand first, Operand second) implements Operand {}

    /// A sum, or a difference.
    record Sum(Operand left, Operand right, boolean less) implements Operand {}

    /// Its value; empty where it speaks of what the item does not have.
    default Optional<AttributeValue> value(Map<String, AttributeValue> item) {
        return switch (this) {
            case At(Path path) -> path.find(item);
            case Given(AttributeValue value) -> Optional.of(value);
            case Size(Path path) -> path.find(item).flatMap(Operand::size);
            case OrElse(Path path, Operand otherwise) -> path.find(item).or(() -> otherwise.value(item));
            case Joined(Operand first, Operand second) ->
                first.value(item).flatMap(one -> second.value(item).map(two -> joined(one, two)));
            case Sum(Operand left, Operand right, boolean less) ->
                left.value(item).flatMap(one -> right.value(item).map(two -> sum(one, two, less)));
        };
    }

    private static Optional<AttributeValue> size(AttributeValue value) {
        return switch (value.type()) {
            case S -> number(value.s().length());
            case M -> number(value.m().size());
            case L -> number(value.l().size());
            case SS -> number(value.ss().size());
            case NS -> number(value.ns().size());
            default -> Optional.empty();
        };
    }

    private static Optional<AttributeValue> number(int value) {
        return Optional.of(AttributeValue.fromN(String.valueOf(value)));
    }

    private static AttributeValue joined(AttributeValue one, AttributeValue two) {
        if (!one.hasL() || !two.hasL()) {
            throw wrongType();
        }
        List<AttributeValue> all =
                Stream.concat(one.l().stream(), two.l().stream()).toList();
        return AttributeValue.fromL(all);
    }

    private static AttributeValue sum(AttributeValue one, AttributeValue two, boolean less) {
        if (one.n() == null || two.n() == null) {
            throw wrongType();
        }
        BigDecimal right = new BigDecimal(two.n());
        return Canon.of(AttributeValue.fromN(
                new BigDecimal(one.n()).add(less ? right.negate() : right).toPlainString()));
    }

    private static RuntimeException wrongType() {
        return TableRefusals.invalid("An operand in the update expression has an incorrect data type");
    }
}
