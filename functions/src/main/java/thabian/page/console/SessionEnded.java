package thabian.page.console;

import java.util.Map;
import java.util.TreeMap;

/// What somebody sent whose session had ended: nothing of it was done, and it goes on from here once they are signed
/// in.
///
/// @param address where it was sent to
/// @param fields what was sent; empty where it was no form of fields
public record SessionEnded(String address, Map<String, String> fields) {
    public SessionEnded {
        fields = Map.copyOf(fields);
    }

    /// What was sent, by name.
    public Map<String, String> sorted() {
        return new TreeMap<>(fields);
    }
}
