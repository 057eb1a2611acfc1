package thabian.memory.table;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How many bytes an item takes, as DynamoDB's manual counts them: names and texts in UTF-8, 3 for each map and list,
/// and 1 for each thing in it. Write units and the limit of 400 KB go by it.
public final class ItemSize {
    /// More than this an item may not take.
    static final int MOST = 400 * 1024;

    private ItemSize() {}

    /// The bytes of an item: of its names and of its values.
    public static int of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(entry -> text(entry.getKey()) + of(entry.getValue()))
                .sum();
    }

    /// The bytes of a value.
    public static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> text(value.s());
            case N -> number(value.n());
            case BOOL, NUL -> 1;
            case SS -> value.ss().stream().mapToInt(ItemSize::text).sum();
            case NS -> value.ns().stream().mapToInt(ItemSize::number).sum();
            case L -> 3 + value.l().stream().mapToInt(each -> 1 + of(each)).sum();
            case M -> 3 + value.m().size() + of(value.m());
            case B -> value.b().asByteArrayUnsafe().length;
            case BS, UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("no item has " + value.type());
        };
    }

    /// The sizes of the attributes of an item, to be read.
    public static String parts(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .map(entry -> entry.getKey() + " " + (text(entry.getKey()) + of(entry.getValue())))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static int text(String text) {
        return text.codePoints()
                .map(letter -> letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4)
                .sum();
    }

    private static int number(String number) {
        int digits = new BigDecimal(number)
                .stripTrailingZeros()
                .unscaledValue()
                .abs()
                .toString()
                .length();
        return 1 + (digits + 1) / 2;
    }
}
