package thabian.work;

import java.time.Instant;

/// How the mails of all senders keep in step.
public interface Pace {
    /// The instant by which turns are given.
    Instant now();

    /// Returns when it is an instant's turn.
    void await(Instant turn);
}
