package thabian.json;

import java.util.Set;

/// The bodies by which officers have something done to one organisation: which fields each has. All of them are texts.
public enum OrderJson {
    EXTENSION("until", "reason"),
    NEW_LINK("email", "reason"),
    NOTE("text"),
    RESEND("reason"),
    WITHDRAWAL("reason");

    @SuppressWarnings("ImmutableEnumChecker") // Nobody changes what Set.of made.
    private final Set<String> fields;

    OrderJson(String... fields) {
        this.fields = Set.of(fields);
    }

    /// Reads such a body; where there is none, no field is given.
    ///
    /// @throws thabian.http.MalformedException where it has not the agreed form
    public Fields read(byte[] body) {
        return Fields.read(body, fields);
    }
}
