package thabian.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thabian.domain.call.Deed;
import thabian.domain.call.Deeds;
import thabian.domain.call.SeminarId;

/// Deeds in memory.
public final class MemoryDeeds implements Deeds {
    private final MemoryStore store;

    public MemoryDeeds(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void keep(SeminarId seminar, Deed deed) {
        synchronized (store) {
            store.deeds.computeIfAbsent(seminar, _ -> new TreeMap<>()).merge(deed.place(), deed, Deed::again);
        }
    }

    @Override
    public List<Deed> of(SeminarId seminar) {
        synchronized (store) {
            return store.deeds.getOrDefault(seminar, Map.of()).values().stream()
                    .sorted(Comparator.comparing(Deed::when))
                    .toList();
        }
    }
}
