package thabian.domain.slot;

import java.util.Set;

/// What somebody had before them when they asked for a change: the change is made only where that is what stands.
public sealed interface Seen {
    /// They do not say.
    record Nothing() implements Seen {}

    /// Whatever there is: they mean to change it, but not to make it.
    record Whatever() implements Seen {}

    /// One of these revisions.
    record Revisions(Set<Integer> numbers) implements Seen {
        public Revisions {
            numbers = Set.copyOf(numbers);
        }
    }

    /// This revision.
    static Seen revision(int number) {
        return new Revisions(Set.of(number));
    }

    /// Whether they saw another revision than this.
    default boolean other(int revision) {
        return this instanceof Revisions(Set<Integer> numbers) && !numbers.contains(revision);
    }
}
