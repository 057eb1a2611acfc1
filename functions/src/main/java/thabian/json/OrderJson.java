package thabian.json;

import java.util.Set;

/// A body by which officers have something done to one organisation: which fields it has.
public record OrderJson(Set<String> fields) {
    public static final OrderJson CALL = new OrderJson(Set.of("outcome", "at", "by", "reason"));
    public static final OrderJson ERASE = new OrderJson(Set.of("person", "reason", "allWords"));
    public static final OrderJson EXPORT = new OrderJson(Set.of("person", "reason"));
    public static final OrderJson EXTENSION = new OrderJson(Set.of("until", "reason"));
    public static final OrderJson LINE =
            new OrderJson(Set.of("name", "type", "district", "province", "email", "phone", "reason"));
    public static final OrderJson MOVE = new OrderJson(Set.of("to", "reason"));
    public static final OrderJson NEW_LINK = new OrderJson(Set.of("email", "reason"));
    public static final OrderJson NOTE = new OrderJson(Set.of("text"));
    public static final OrderJson REPLACE_ADDRESS = new OrderJson(Set.of("from", "to", "reason"));
    public static final OrderJson RESEND = new OrderJson(Set.of("reason", "insist"));
    public static final OrderJson UNDO = new OrderJson(Set.of("revision", "reason"));
    public static final OrderJson WITHDRAWAL = new OrderJson(Set.of("reason"));

    public OrderJson {
        fields = Set.copyOf(fields);
    }

    /// Reads such a body; where there is none, no field is given.
    ///
    /// @throws thabian.http.MalformedException where it has not the agreed form
    public Fields read(byte[] body) {
        return Fields.read(body, fields);
    }
}
