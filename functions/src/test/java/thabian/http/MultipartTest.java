package thabian.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {
    private static final String TYPE = "multipart/form-data; boundary=----x";

    private static Map<String, byte[]> read(String type, String body) {
        return Multipart.read(type, body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String part(String head, String content) {
        return "------x\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
    }

    @Test
    void aFileIsItsBytes() {
        String bytes = "PK\u0003\u0004\r\n\r\n--\u0000ÿ------";
        Map<String, byte[]> parts = read(
                TYPE,
                part("name=\"file\"; filename=\"ไฟล์ name=\\\"x\\\".xlsx\"\r\nContent-Type: a/b", bytes)
                        + part("name=\"empty\"", "") + "------x--\r\n");
        assertThat(parts).containsOnlyKeys("file", "empty");
        assertThat(parts.get("file")).isEqualTo(bytes.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(parts.get("empty")).isEmpty();
    }

    @Test
    void theNameIsNotTheFilename() {
        assertThat(read(TYPE, part("filename=\"y\"; name=\"file\"", "z") + "------x--"))
                .containsOnlyKeys("file");
        assertThat(read(TYPE, part("filename=\"y\"", "z") + "------x--")).isEmpty();
    }

    @Test
    void theBoundaryMayBeQuoted() {
        assertThat(read("multipart/form-data; boundary=\"----x\"", part("name=\"a\"", "1") + "------x--"))
                .containsOnlyKeys("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "------x",
                "------x\r\n",
                "------x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1",
                "------x\r\nContent-Disposition: form-data; name=\"a\"",
                "------y--"
            })
    void whatHasNotThisFormIsMalformed(String body) {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> read(TYPE, body));
    }

    @Test
    void endlessPartsAndHeadsAreMalformed() {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> read(TYPE, part("name=\"a\"", "1").repeat(30) + "------x--"));
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> read(TYPE, part("name=\"" + "a".repeat(5_000) + "\"", "1") + "------x--"));
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> read("multipart/form-data", part("name=\"a\"", "1") + "------x--"));
    }
}
