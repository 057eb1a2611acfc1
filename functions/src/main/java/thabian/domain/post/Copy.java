package thabian.domain.post;

/// One copy of a message: what the carrier's tags name, so that a report finds the very copy that it is about.
///
/// @param place whose it is, by the place in [Message#to], from 0
public record Copy(MessageId message, int place) {
    /// The highest place that is taken from outside.
    public static final int LAST_PLACE = 99;

    public Copy {
        if (place < 0 || place > LAST_PLACE) {
            throw new IllegalArgumentException("no copy has this place");
        }
    }
}
