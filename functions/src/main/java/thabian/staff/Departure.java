package thabian.staff;

import java.net.URI;

/// How a sign-in begins.
public sealed interface Departure {
    /// The browser goes to the issuer and keeps the journey meanwhile.
    record Begun(URI address, Journey journey) implements Departure {}

    /// The issuer cannot be asked.
    ///
    /// @param why for the log: an error's code or type
    record Unavailable(String why) implements Departure {}
}
