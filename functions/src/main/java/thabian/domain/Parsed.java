package thabian.domain;

/// What a parser makes of text: a value, or the one thing that is wrong with it.
public sealed interface Parsed<T> {
    /// The text meant this.
    record Value<T>(T value) implements Parsed<T> {}

    /// The text cannot be taken.
    record Wrong<T>(FaultCode code) implements Parsed<T> {}
}
