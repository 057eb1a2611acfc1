package thabian.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The bytes of a request or an answer.
final class Body {
    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    static Body of(byte[] bytes) {
        return new Body(bytes);
    }

    static Body of(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return bytes.length;
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
