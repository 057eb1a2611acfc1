package thabian.http;

/// A kind of problem: what programs tell apart by, and the status that it has wherever it is answered. What people read
/// of it stands in the words under its id.
public interface ProblemType {
    /// The last part of its address, `already-registered`; it never changes.
    String id();

    /// Its HTTP status.
    int status();
}
