package thabian.domain.post;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// The name of a message within its item: 48 drawn bits as twelve hexadecimal digits, since a write that reads nothing
/// cannot count up.
public record MessageId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{12}");

    public MessageId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("twelve hexadecimal digits name a message");
        }
    }

    /// Whether a text from outside may be one.
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /// Draws one.
    public static MessageId draw(RandomGenerator random) {
        return new MessageId(HexFormat.of().toHexDigits(random.nextLong(), 12));
    }

    @Override
    public String toString() {
        return value;
    }
}
