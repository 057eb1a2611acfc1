package thabian.simulation.law;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How something stood over a run, from when on.
public final class Versions<T> {
    private final List<T> versions = new ArrayList<>();
    private final List<Instant> since = new ArrayList<>();

    public void add(Instant from, T version) {
        since.add(from);
        versions.add(version);
    }

    /// Every version that stood at some instant of a time.
    public List<T> between(Instant from, Instant to) {
        return IntStream.range(0, versions.size())
                .filter(i -> !since.get(i).isAfter(to))
                .filter(i -> i + 1 == versions.size() || !since.get(i + 1).isBefore(from))
                .mapToObj(versions::get)
                .toList();
    }

    public List<T> all() {
        return versions;
    }

    public T last() {
        return versions.getLast();
    }
}
