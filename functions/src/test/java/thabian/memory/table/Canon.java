package thabian.memory.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Values in the one form in which the same value is always written: numbers without empty digits, sets sorted, maps by
/// their names.
public final class Canon {
    private Canon() {}

    /// An item in this form.
    public static Map<String, AttributeValue> of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> of(entry.getValue()), (one, _) -> one, TreeMap::new));
    }

    /// A value in this form.
    public static AttributeValue of(AttributeValue value) {
        return switch (value.type()) {
            case N -> AttributeValue.fromN(number(value.n()));
            case SS ->
                AttributeValue.fromSs(value.ss().stream().distinct().sorted().toList());
            case NS -> AttributeValue.fromNs(numbers(value.ns()));
            case L -> AttributeValue.fromL(value.l().stream().map(Canon::of).toList());
            case M -> AttributeValue.fromM(of(value.m()));
            default -> value;
        };
    }

    private static List<String> numbers(List<String> set) {
        return set.stream()
                .map(BigDecimal::new)
                .distinct()
                .sorted()
                .map(number -> number(number.toPlainString()))
                .toList();
    }

    private static String number(String digits) {
        BigDecimal number = new BigDecimal(digits);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
