package thabian.domain.text;

import java.util.List;

/// What became of a form: what it means, or everything that is wrong with it.
public sealed interface Checked<T> {
    /// What is wrong with it, in the order of the form; nothing where it means something.
    List<Fault> faults();

    /// Nothing is wrong with it.
    record Faultless<T>(T value) implements Checked<T> {
        @Override
        public List<Fault> faults() {
            return List.of();
        }
    }

    /// Something is.
    record Faulty<T>(List<Fault> faults) implements Checked<T> {}
}
