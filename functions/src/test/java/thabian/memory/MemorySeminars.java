package thabian.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import thabian.domain.call.Deed;
import thabian.domain.call.Readings;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.given.Given;

/// Seminars in memory.
public final class MemorySeminars implements Seminars {
    private final MemoryStore store;
    private final LongSupplier ticker;
    private final Map<SeminarId, Copy> copies = new HashMap<>();

    private record Copy(Seminar seminar, long at) {}

    public MemorySeminars(MemoryStore store, LongSupplier ticker) {
        this.store = store;
        this.ticker = ticker;
    }

    @Override
    public Optional<Seminar> recent(SeminarId id) {
        synchronized (store) {
            return Optional.ofNullable(copies.get(id))
                    .filter(copy -> ticker.getAsLong() - copy.at() < Seminar.COPY_LIFE.toNanos())
                    .map(Copy::seminar)
                    .or(() -> current(id));
        }
    }

    @Override
    public Optional<Seminar> current(SeminarId id) {
        synchronized (store) {
            Optional<Seminar> seminar = Optional.ofNullable(store.seminars.get(id));
            seminar.ifPresent(found -> copies.put(id, new Copy(found, ticker.getAsLong())));
            return seminar;
        }
    }

    @Override
    public List<Seminar> all() {
        synchronized (store) {
            return store.seminars.values().stream()
                    .sorted(Comparator.comparing(
                                    (Seminar seminar) -> seminar.window().opens())
                            .reversed())
                    .toList();
        }
    }

    @Override
    public Readings<Seminar> unpurged() {
        synchronized (store) {
            return new Readings<>(
                    all().stream()
                            .filter(seminar -> !seminar.purgeDate().equals(store.purgedFor.get(seminar.id())))
                            .toList(),
                    List.of());
        }
    }

    @Override
    public Optional<Seminar> write(Seminar next) {
        synchronized (store) {
            copies.remove(next.id());
            int standing = Optional.ofNullable(store.seminars.get(next.id()))
                    .map(Seminar::revision)
                    .orElse(0);
            if (standing != next.revision()) {
                return Optional.empty();
            }
            Seminar written = Given.revised(next, next.revision() + 1);
            store.seminars.put(next.id(), written);
            return Optional.of(written);
        }
    }

    @Override
    public Optional<Seminar> write(Seminar next, Deed deed) {
        synchronized (store) {
            Optional<Seminar> written = write(next);
            written.ifPresent(_ -> new MemoryDeeds(store).keep(next.id(), deed));
            return written;
        }
    }

    @Override
    public void announced(Seminar seminar) {
        synchronized (store) {
            Optional.ofNullable(store.seminars.get(seminar.id()))
                    .filter(current -> current.newsSince().equals(seminar.newsSince()))
                    .ifPresent(current -> store.seminars.put(current.id(), Given.withoutNews(current)));
        }
    }

    @Override
    public boolean isReminded(Seminar seminar) {
        synchronized (store) {
            return seminar.reminder().equals(store.remindedFor.get(seminar.id()));
        }
    }

    @Override
    public void reminded(Seminar seminar) {
        synchronized (store) {
            store.remindedFor.put(seminar.id(), seminar.reminder());
        }
    }

    @Override
    public void troubled(SeminarId id, Instant at) {
        synchronized (store) {
            if (store.seminars.containsKey(id)) {
                store.troubledAt.putIfAbsent(id, at);
            }
        }
    }

    @Override
    public List<SeminarId> troubled(Instant now) {
        synchronized (store) {
            return store.troubledAt.keySet().stream()
                    .filter(id ->
                            !store.troublesToldAt.getOrDefault(id, Instant.MIN).isAfter(now.minus(TROUBLES_PAUSE)))
                    .toList();
        }
    }

    @Override
    public void purged(Seminar seminar) {
        synchronized (store) {
            store.purgedFor.put(seminar.id(), seminar.purgeDate());
        }
    }
}
