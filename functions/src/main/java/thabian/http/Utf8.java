package thabian.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Text as strangers send it.
final class Utf8 {
    private Utf8() {}

    /// Decodes, a byte order mark left out.
    ///
    /// @throws MalformedException where the bytes are no UTF-8
    static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            requireReadable(bytes);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// What stands for bytes that are no text may have been sent as such.
    private static void requireReadable(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedException("utf-8");
        }
    }
}
