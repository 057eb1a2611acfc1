package thabian.work;

import java.util.Optional;
import thabian.domain.post.Carrier;
import thabian.domain.post.Owed;

/// How things stand at the end of a round of the sweep: what alarms are made of.
///
/// @param owed what is owed; empty where that could not be read
/// @param carrier what is known of it; empty where that could not be read
/// @param rationed how many mails are left of the day's quota, where it keeps back what is due
/// @param overdue how many seminars have their closing work undone although their deadline is long over
public record Pulse(Optional<Owed> owed, Optional<Carrier> carrier, Optional<Integer> rationed, int overdue) {
    /// Whether people have stopped all mail.
    public boolean held() {
        return carrier.flatMap(Carrier::stop).isPresent();
    }

    /// Whether the carrier takes nothing.
    public boolean down() {
        return carrier.flatMap(Carrier::outage).isPresent();
    }
}
