package thabian.memory.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Items in order by one key: the table's, or that of an index, in which an item stands only while it has the key.
final class Shelf {
    private static final String BETWEEN = "\u0000";

    private final String hash;
    private final List<String> range;
    private final Map<String, NavigableMap<String, Map<String, AttributeValue>>> partitions = new HashMap<>();

    /// @param range the attributes that order what lies in a partition
    Shelf(String hash, List<String> range) {
        this.hash = hash;
        this.range = range;
    }

    /// The attribute that says in which partition an item lies.
    String hash() {
        return hash;
    }

    void replace(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        if (holds(before)) {
            partition(before).remove(place(before));
        }
        if (holds(after)) {
            partition(after).put(place(after), after);
        }
    }

    private NavigableMap<String, Map<String, AttributeValue>> partition(Map<String, AttributeValue> item) {
        return partitions.computeIfAbsent(text(item, hash), _ -> new TreeMap<>());
    }

    Optional<Map<String, AttributeValue>> find(Map<String, AttributeValue> key) {
        return Optional.ofNullable(
                partitions.getOrDefault(text(key, hash), new TreeMap<>()).get(place(key)));
    }

    /// What lies at a key, as it was before the newest of these changes.
    Optional<Map<String, AttributeValue>> find(Map<String, AttributeValue> key, List<TableChange> undone) {
        return undone.stream()
                .filter(change -> change.after().entrySet().containsAll(key.entrySet()))
                .findFirst()
                .map(change -> Optional.of(change.before()).filter(this::holds))
                .orElseGet(() -> find(key));
    }

    /// What lies in a partition, behind a place, as it was before the newest of these changes.
    ///
    /// @param start a key to begin behind; empty to begin at the first
    List<Map<String, AttributeValue>> items(
            String partition, Map<String, AttributeValue> start, List<TableChange> undone) {
        NavigableMap<String, Map<String, AttributeValue>> items = partitions.getOrDefault(partition, new TreeMap<>());
        if (!undone.isEmpty()) {
            items = new TreeMap<>(items);
            for (TableChange change : undone.reversed()) {
                if (lies(change.after(), partition)) {
                    items.remove(place(change.after()));
                }
                if (lies(change.before(), partition)) {
                    items.put(place(change.before()), change.before());
                }
            }
        }
        return List.copyOf((start.isEmpty() ? items : items.tailMap(place(start), false)).values());
    }

    private boolean lies(Map<String, AttributeValue> item, String partition) {
        return holds(item) && text(item, hash).equals(partition);
    }

    private boolean holds(Map<String, AttributeValue> item) {
        return item.containsKey(hash) && range.stream().allMatch(item::containsKey);
    }

    private String place(Map<String, AttributeValue> item) {
        return range.stream().map(name -> text(item, name)).collect(Collectors.joining(BETWEEN));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null || value.s() == null) {
            throw TableRefusals.invalid("The provided key element does not match the schema: " + name);
        }
        return value.s();
    }
}
