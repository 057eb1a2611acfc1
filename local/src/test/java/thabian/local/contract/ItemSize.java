package thabian.local.contract;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How many bytes an item takes, as DynamoDB's manual counts them: names and texts in UTF-8, 3 for each map and list
/// and
/// 1 for each thing in it. Write units and the limit of 400 KB go by it.
final class ItemSize {
    private ItemSize() {}

    static int of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(entry -> text(entry.getKey()) + of(entry.getValue()))
                .sum();
    }

    static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> text(value.s());
            case N -> number(value.n());
            case BOOL, NUL -> 1;
            case SS -> value.ss().stream().mapToInt(ItemSize::text).sum();
            case L -> 3 + value.l().stream().mapToInt(each -> 1 + of(each)).sum();
            case M -> 3 + value.m().size() + of(value.m());
            case B, BS, NS, UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("no item has " + value.type());
        };
    }

    /// The sizes of the attributes of an item, to be read.
    static String parts(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .map(entry -> entry.getKey() + " " + (text(entry.getKey()) + of(entry.getValue())))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static int text(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int number(String number) {
        return 1
                + (new BigDecimal(number)
                                        .stripTrailingZeros()
                                        .unscaledValue()
                                        .abs()
                                        .toString()
                                        .length()
                                + 1)
                        / 2;
    }
}
