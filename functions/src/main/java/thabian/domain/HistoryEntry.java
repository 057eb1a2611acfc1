package thabian.domain;

import java.time.Instant;
import java.util.List;

/// One thing that happened to a slot; holds no personal data.
///
/// @param revision the slot's revision that it made
/// @param what what happened
/// @param fields names of what changed, `attendees.officer.email`; never their content
/// @param who `contact` for the holder of the manage token and the caller of a registration, `sweep` for what comes by
/// date, else the officer's subject
/// @param when the instant the request was received
public record HistoryEntry(int revision, What what, List<String> fields, String who, Instant when) {
    public HistoryEntry {
        fields = List.copyOf(fields);
    }

    /// What can happen to a slot.
    public enum What {
        REGISTERED,
        CHANGED,
        CANCELLED,
        PURGED
    }
}
