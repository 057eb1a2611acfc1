package thabian.upload;

import thabian.domain.ListFaults;
import thabian.domain.TargetList;

/// What a file turns out to be.
public sealed interface Reading {
    /// A list with nothing wrong in it.
    record Faultless(TargetList list) implements Reading {}

    /// A list with faulty cells.
    record Faulty(ListFaults faults) implements Reading {}

    /// No list that can be read.
    ///
    /// @param what what the sentence about it names: the columns that are missing
    record Unreadable(Trouble trouble, String what) implements Reading {}
}
