package thabian.json;

import java.util.Set;

/// The bodies by which officers have something done to one organisation: which fields each has. All of them are texts.
public enum OrderJson {
    EXTENSION,
    NEW_LINK,
    NOTE,
    RESEND,
    WITHDRAWAL;

    /// Reads such a body; where there is none, no field is given.
    ///
    /// @throws thabian.http.MalformedException where it has not the agreed form
    public Fields read(byte[] body) {
        return Fields.read(body, fields());
    }

    private Set<String> fields() {
        return switch (this) {
            case EXTENSION -> Set.of("until", "reason");
            case NEW_LINK -> Set.of("email", "reason");
            case NOTE -> Set.of("text");
            case RESEND, WITHDRAWAL -> Set.of("reason");
        };
    }
}
