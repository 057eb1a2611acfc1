package thabian.domain.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Collects what is wrong with a request, field by field.
public final class Check {
    private final List<Fault> faults = new ArrayList<>();

    /// What a parser makes of a field; a fault at its pointer, and empty, where it cannot be taken.
    public <R, T> Optional<T> take(String pointer, R raw, Function<R, Parsed<T>> parser) {
        return switch (parser.apply(raw)) {
            case Parsed.Value<T>(T value) -> Optional.of(value);
            case Parsed.Wrong<T>(FaultCode code) -> {
                fault(pointer, code);
                yield Optional.empty();
            }
        };
    }

    /// One line of text that must be there.
    public Optional<String> line(String pointer, String raw, int limit) {
        return take(pointer, raw, text -> Text.filledLine(text, limit));
    }

    /// Notes a fault.
    public void fault(String pointer, FaultCode code) {
        faults.add(new Fault(pointer, code));
    }

    /// Whether nothing was wrong so far.
    public boolean faultless() {
        return faults.isEmpty();
    }

    /// The value, where nothing was wrong; else every fault.
    public <T> Checked<T> answer(Supplier<T> value) {
        return faultless() ? new Checked.Faultless<>(value.get()) : new Checked.Faulty<>(faults());
    }

    /// Everything that was wrong, in the order it was found.
    public List<Fault> faults() {
        return List.copyOf(faults);
    }
}
