package thabian.domain.text;

import java.util.function.Function;

/// What a parser makes of text: a value, or the one thing that is wrong with it.
public sealed interface Parsed<T> {
    /// The text meant this.
    record Value<T>(T value) implements Parsed<T> {}

    /// The text cannot be taken.
    record Wrong<T>(FaultCode code) implements Parsed<T> {}

    /// What the next parser makes of a value; what is wrong stays wrong.
    default <U> Parsed<U> then(Function<T, Parsed<U>> next) {
        return switch (this) {
            case Value<T>(T value) -> next.apply(value);
            case Wrong<T>(FaultCode code) -> new Wrong<>(code);
        };
    }
}
