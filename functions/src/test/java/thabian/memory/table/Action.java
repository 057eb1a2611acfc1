package thabian.memory.table;

/// One thing that an update does to an item.
sealed interface Action {
    /// Where it does it.
    Path path();

    /// Puts a value there.
    record Set(Path path, Operand value) implements Action {}

    /// Takes away what lies there.
    record Remove(Path path) implements Action {}

    /// Adds to a number, or elements to a set.
    record Add(Path path, Operand value) implements Action {}
}
