package thabian.domain.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Text as it is stored where it repeats itself: UTF-8, compressed (zlib).
public final class PackedText {
    /// How many bytes a short text may become longer by that nothing compresses; a long one, a thousandth more.
    private static final int MOST_ADDED = 256;

    private PackedText() {}

    /// A text, compressed.
    public static byte[] of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] packed = new byte[bytes.length + bytes.length / 1_000 + MOST_ADDED];
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            return Arrays.copyOf(packed, deflater.deflate(packed));
        } finally {
            deflater.end();
        }
    }

    /// Reads what [#of] wrote.
    public static String text(byte[] packed) {
        byte[] text = new byte[packed.length * 8];
        int length = 0;
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            while (!inflater.finished()) {
                text = length == text.length ? Arrays.copyOf(text, length * 2) : text;
                int more = inflater.inflate(text, length, text.length - length);
                if (more == 0 && !inflater.finished()) {
                    throw new DataFormatException("it breaks off");
                }
                length += more;
            }
            return new String(text, 0, length, StandardCharsets.UTF_8);
        } catch (DataFormatException damaged) {
            throw new IllegalStateException("what was compressed is stored as something else", damaged);
        } finally {
            inflater.end();
        }
    }
}
