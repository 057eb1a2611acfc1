package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.Readings;

/// A map of attributes, read and written by the types of the domain. Instants are UTC text of one width, to the
/// millisecond, so that they sort as time does.
final class Values {
    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /// How long such a text is.
    private static final int WIDTH = "2021-03-08T02:00:00.000Z".length();

    private final Map<String, AttributeValue> map;
    private final Set<String> absent = new HashSet<>();

    private Values(Map<String, AttributeValue> map) {
        this.map = map;
    }

    static Values of(Map<String, AttributeValue> item) {
        return new Values(item);
    }

    static Values in(AttributeValue value) {
        return new Values(value.m());
    }

    /// Reads items one by one, in an order; where one cannot be read only its key is told.
    static <T> Readings<T> each(
            Stream<Map<String, AttributeValue>> items,
            Function<Map<String, AttributeValue>, T> read,
            Comparator<T> order) {
        Readings<T> all = each(items, read);
        return new Readings<>(all.read().stream().sorted(order).toList(), all.unreadable());
    }

    /// The same, in whatever order they come.
    static <T> Readings<T> each(
            Stream<Map<String, AttributeValue>> items, Function<Map<String, AttributeValue>, T> read) {
        List<T> all = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        items.forEach(item -> {
            try {
                all.add(read.apply(item));
            } catch (RuntimeException strange) {
                Values keys = of(item);
                unreadable.add(keys.text(Schema.PK) + " " + keys.text(Schema.SK));
            }
        });
        return new Readings<>(all, unreadable);
    }

    static Values empty() {
        return new Values(new LinkedHashMap<>());
    }

    static AttributeValue number(int value) {
        return fromN(String.valueOf(value));
    }

    static AttributeValue instant(Instant value) {
        return fromS(INSTANT.format(value));
    }

    /// The instant that [#instant] wrote, read by its places: of all that an item holds the JDK's parser would take
    /// the longest.
    static Instant moment(AttributeValue value) {
        String text = value.s();
        if (text.length() != WIDTH) {
            return Instant.parse(text);
        }
        LocalDateTime at = LocalDateTime.of(
                digits(text, 0, 4),
                digits(text, 5, 7),
                digits(text, 8, 10),
                digits(text, 11, 13),
                digits(text, 14, 16),
                digits(text, 17, 19),
                digits(text, 20, 23) * 1_000_000);
        return at.toInstant(ZoneOffset.UTC);
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    Values put(String name, String value) {
        return put(name, fromS(value));
    }

    Values put(String name, AttributeValue value) {
        map.put(name, value);
        return this;
    }

    <T> Values put(String name, Optional<T> value, Function<T, AttributeValue> write) {
        if (value.isPresent()) {
            map.put(name, write.apply(value.get()));
        } else {
            absent.add(name);
        }
        return this;
    }

    AttributeValue asValue() {
        return fromM(map);
    }

    Map<String, AttributeValue> asMap() {
        return map;
    }

    /// The attributes that an item written so does not have.
    Set<String> absent() {
        return absent;
    }

    boolean has(String name) {
        return map.containsKey(name);
    }

    AttributeValue get(String name) {
        AttributeValue value = map.get(name);
        if (value == null) {
            throw new IllegalStateException("an item lacks " + name);
        }
        return value;
    }

    String text(String name) {
        return get(name).s();
    }

    int count(String name) {
        return Integer.parseInt(get(name).n());
    }

    Instant time(String name) {
        return moment(get(name));
    }

    boolean flag(String name) {
        return has(name) && get(name).bool();
    }

    <T> Optional<T> find(String name, Function<AttributeValue, T> read) {
        return Optional.ofNullable(map.get(name)).map(read);
    }
}
