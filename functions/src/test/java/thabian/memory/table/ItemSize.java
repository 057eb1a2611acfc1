package thabian.memory.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How many bytes an item takes, as DynamoDB counts them ("DynamoDB item sizes and formats", developer guide).
public final class ItemSize {
    /// More than this an item may not take.
    static final int MOST = 400 * 1024;

    private static final int MAP_OR_LIST = 3;
    private static final int ELEMENT = 1;

    private ItemSize() {}

    /// The bytes of an item: of its names and of its values.
    public static int of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(entry -> bytes(entry.getKey()) + of(entry.getValue()))
                .sum();
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            case N -> number(value.n());
            case SS -> value.ss().stream().mapToInt(ItemSize::bytes).sum();
            case NS -> value.ns().stream().mapToInt(ItemSize::number).sum();
            case M -> MAP_OR_LIST + value.m().size() * ELEMENT + of(value.m());
            case L ->
                MAP_OR_LIST
                        + value.l().stream()
                                .mapToInt(element -> ELEMENT + of(element))
                                .sum();
            default -> 1;
        };
    }

    private static int bytes(String text) {
        return text.codePoints()
                .map(letter -> letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4)
                .sum();
    }

    private static int number(String digits) {
        return digits.length() / 2 + 1;
    }
}
