package thabian.staff;

import java.time.Instant;
import java.util.Optional;

/// How a sign-in ends.
public sealed interface Arrival {
    /// Signed in.
    ///
    /// @param until when the issuer's word for it ends
    /// @param refresh by what the issuer is asked for its word anew; empty where it gave nothing
    /// @param to where the sign-in leads
    record Arrived(Staff staff, Instant until, Optional<String> refresh, ReturnPath to) implements Arrival {
        @Override
        public String toString() {
            return "Arrived[…]";
        }
    }

    /// Nobody: this browser began no such sign-in, or another since, or the issuer's code is used up.
    record Stray() implements Arrival {}

    /// The issuer, or the person at its page, refused.
    ///
    /// @param error the issuer's code for it
    record Declined(String error) implements Arrival {}

    /// Somebody whom the issuer vouches for, but whose claims give no provinces or no role here.
    ///
    /// @param lack what they lack, for the log
    record Outsider(String lack) implements Arrival {}

    /// Nobody: what the issuer sent proves nothing.
    record Untrusted(Verdict.Reason reason) implements Arrival {}

    /// The issuer cannot be asked.
    ///
    /// @param why for the log: an error's code or type
    record Unavailable(String why) implements Arrival {}
}
