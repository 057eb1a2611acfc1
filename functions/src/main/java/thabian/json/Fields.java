package thabian.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thabian.http.Json;
import thabian.http.MalformedException;

/// The fields of one object: none that is not known, each of the type it is asked for; absent is empty.
public record Fields(Map<?, ?> object) {
    /// The fields of a body; none where there is no body.
    ///
    /// @throws MalformedException where it has not the agreed form
    public static Fields read(byte[] body, Set<String> known) {
        return new Fields(body.length == 0 ? Map.of() : Json.readObject(body), known);
    }

    Fields(Map<?, ?> object, Set<String> known) {
        this(object);
        if (!known.containsAll(object.keySet())) {
            throw new MalformedException("unknown-field");
        }
    }

    /// A text; empty where it is absent.
    ///
    /// @throws MalformedException where it is no text
    public String text(String name) {
        return get(name, String.class, "");
    }

    String text(String name, String absent) {
        return get(name, String.class, absent);
    }

    /// A whole number in digits.
    ///
    /// @throws MalformedException where it is none
    public String number(String name, String absent) {
        Object value = has(name) ? cast(object.get(name), Number.class) : absent;
        if (value instanceof Double || value instanceof BigDecimal) {
            throw new MalformedException("wrong-type");
        }
        return value.toString();
    }

    /// Whether a flag is set; not where it is absent.
    ///
    /// @throws MalformedException where it is no flag
    public boolean flag(String name) {
        return flag(name, false);
    }

    boolean flag(String name, boolean absent) {
        return get(name, Boolean.class, absent);
    }

    /// Whether it is there.
    public boolean has(String name) {
        return object.containsKey(name);
    }

    Map<?, ?> object(String name) {
        return get(name, Map.class, Map.of());
    }

    List<Map<?, ?>> objects(String name) {
        List<?> list = get(name, List.class, List.of());
        return list.stream().<Map<?, ?>>map(element -> cast(element, Map.class)).toList();
    }

    private <T> T get(String name, Class<T> type, T absent) {
        return has(name) ? cast(object.get(name), type) : absent;
    }

    private static <T> T cast(@Nullable Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new MalformedException("wrong-type");
        }
        return type.cast(value);
    }
}
