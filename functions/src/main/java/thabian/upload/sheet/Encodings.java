package thabian.upload.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/// The encodings in which Thai spreadsheet programs write text: UTF-8, UTF-16 behind a byte order mark ("Unicode
/// Text"), and Windows-874, which holds TIS-620.
public final class Encodings {
    /// Windows-874 from 0x80 to 0xA0; what it leaves open is U+FFFD. From 0xA1 on it follows Unicode's Thai block.
    private static final String LOW =
            "€\uFFFD\uFFFD\uFFFD\uFFFD…" + "\uFFFD".repeat(11) + "‘’“”•–—" + "\uFFFD".repeat(8) + "\u00A0";

    private Encodings() {}

    public static String decode(byte[] bytes) {
        String text = unmarked(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableException(UploadTrouble.NO_LIST);
        }
        return text;
    }

    private static String unmarked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strictly(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16BE);
        }
        try {
            return decode(bytes, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return windows874(bytes);
        }
    }

    private static String strictly(byte[] bytes, int from, Charset charset) {
        try {
            return decode(bytes, from, charset);
        } catch (CharacterCodingException otherwise) {
            throw new UnreadableException(UploadTrouble.ENCODING);
        }
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    /// By a table of our own: the JDK has it in a module that not every runtime brings.
    private static String windows874(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte each : bytes) {
            text.append(windows874(Byte.toUnsignedInt(each)));
        }
        if (text.indexOf("\uFFFD") >= 0) {
            throw new UnreadableException(UploadTrouble.ENCODING);
        }
        return text.toString();
    }

    public static char windows874(int value) {
        if (value < 0x80) {
            return (char) value;
        }
        if (value <= 0xA0) {
            return LOW.charAt(value - 0x80);
        }
        boolean open = (value > 0xDA && value < 0xDF) || value > 0xFB;
        return open ? '\uFFFD' : (char) (value - 0xA0 + 0x0E00);
    }

    public static boolean startsWith(byte[] bytes, int... start) {
        return bytes.length >= start.length
                && IntStream.range(0, start.length).allMatch(i -> Byte.toUnsignedInt(bytes[i]) == start[i]);
    }
}
