package thabian.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Somebody who is signed in, and for how long.
///
/// @param begun when they signed in
/// @param until when the issuer's word for them ends, exclusive
/// @param refresh by what the issuer is asked for its word anew; empty where it gave nothing
public record SignedIn(Staff staff, Instant begun, Instant until, Optional<String> refresh) {
    /// However often the issuer's word is renewed, a day's work later everybody signs in again.
    private static final Duration LONGEST = Duration.ofHours(12);

    /// Somebody who signed in just now.
    public static SignedIn now(Arrival.Arrived arrived, Instant now) {
        return of(arrived, now);
    }

    /// The same person, whom the issuer vouches for anew. Where it gave no other, what it was asked by is good still.
    public SignedIn renewed(Arrival.Arrived again) {
        SignedIn next = of(again, begun);
        return new SignedIn(next.staff, begun, next.until, next.refresh.or(() -> refresh));
    }

    /// The same, whom the issuer would not vouch for anew.
    public SignedIn unrenewable() {
        return new SignedIn(staff, begun, until, Optional.empty());
    }

    private static SignedIn of(Arrival.Arrived arrived, Instant begun) {
        Instant latest = begun.plus(LONGEST);
        Instant until = arrived.until().isBefore(latest) ? arrived.until() : latest;
        return new SignedIn(arrived.staff(), begun, until, arrived.refresh());
    }

    /// Whether they still are.
    public boolean stands(Instant now) {
        return now.isBefore(until);
    }

    /// Whether it can last longer than it does.
    public boolean renewable() {
        return refresh.isPresent() && until.isBefore(begun.plus(LONGEST));
    }

    @Override
    public String toString() {
        return "SignedIn[until " + until + "]";
    }
}
