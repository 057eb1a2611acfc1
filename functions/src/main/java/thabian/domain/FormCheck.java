package thabian.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import thabian.domain.RegistrationForm.Checked;

/// Collects the faults of a form, field by field.
final class FormCheck {
    private final List<Fault> faults = new ArrayList<>();

    <T> Optional<T> take(String pointer, String raw, Function<String, Parsed<T>> parser) {
        return switch (parser.apply(raw)) {
            case Parsed.Value<T>(T value) -> Optional.of(value);
            case Parsed.Wrong<T>(FaultCode code) -> {
                fault(pointer, code);
                yield Optional.empty();
            }
        };
    }

    void fault(String pointer, FaultCode code) {
        faults.add(new Fault(pointer, code));
    }

    boolean faultless() {
        return faults.isEmpty();
    }

    <T> Checked<T> answer(Supplier<T> value) {
        return faultless() ? new Checked.Faultless<>(value.get()) : new Checked.Faulty<>(List.copyOf(faults));
    }
}
