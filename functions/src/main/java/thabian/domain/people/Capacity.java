package thabian.domain.people;

import java.util.Arrays;
import java.util.Optional;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Kebab;
import thabian.domain.text.Parsed;

/// In what capacity a person sits in a seat: holder of the post, acting (รักษาราชการแทน), or representative (ผู้แทน).
public enum Capacity {
    HOLDER,
    ACTING,
    REPRESENTATIVE;

    /// The capacity's name in requests: `holder`.
    public String id() {
        return Kebab.of(this);
    }

    public static Parsed<Capacity> parse(String raw) {
        Optional<Capacity> capacity = Arrays.stream(values())
                .filter(candidate -> candidate.id().equals(raw))
                .findFirst();
        return capacity.<Parsed<Capacity>>map(Parsed.Value::new)
                .orElseGet(() -> new Parsed.Wrong<>(raw.isBlank() ? FaultCode.REQUIRED : FaultCode.CAPACITY_UNKNOWN));
    }
}
