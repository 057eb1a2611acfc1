package thabian.upload;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static thabian.upload.Files.HEADINGS;
import static thabian.upload.Files.parts;
import static thabian.upload.Files.row;
import static thabian.upload.Files.utf8;
import static thabian.upload.Files.zip;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.upload.sheet.Limits;
import thabian.upload.sheet.UploadTrouble;

/// Files made to take memory or time: each is refused, and what reading it allocates in all, garbage included, is
/// bounded.
class BombsTest {
    private static final long ALLOCATED = 256L * 1024 * 1024;
    private static final String HEAD = "<worksheet xmlns=\"x\"><sheetData>" + row(1, HEADINGS);
    private static final String ROW = "<row><c t=\"n\"><v>1</v></c></row>";

    private static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("zeroes", bomb("", "\0", "")),
                Arguments.of("text of a gigabyte", bomb("<worksheet><sheetData><row><c><v>", "x", "")),
                Arguments.of("text in pieces", bomb("<worksheet><sheetData><row><c><v>", "x<b/>", "")),
                Arguments.of("an endless attribute", bomb("<worksheet a=\"", "x", "")),
                Arguments.of("an endless name", bomb("<", "x", "")),
                Arguments.of("depth", bomb("", "<a>", "")),
                Arguments.of("ten million rows", bomb(HEAD, ROW, "</sheetData></worksheet>")),
                Arguments.of("ten million empty rows", bomb(HEAD, "<row/>", "</sheetData></worksheet>")),
                Arguments.of("a billion cells", bomb(HEAD + "<row>", "<c/>", "</row></sheetData></worksheet>")),
                Arguments.of("a comment", bomb("<!--", "<x>", "-->")),
                Arguments.of("an instruction", bomb("<a><?x ", "<x>", "?>")),
                Arguments.of("shared strings", shared("<sst>", "<si><t>x</t></si>", "</sst>")),
                Arguments.of("empty shared strings", shared("<sst>", "<si/>", "</sst>")),
                Arguments.of("one shared string", shared("<sst><si><t>", "x", "</t></si></sst>")),
                Arguments.of("names", zip(parts(names(), utf8("<sst/>")))),
                Arguments.of("parts", manyParts()),
                Arguments.of("laughs", zip(parts(utf8(laughs()), utf8("<sst/>")))),
                Arguments.of(
                        "another's file",
                        zip(parts(
                                utf8(
                                        "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><worksheet>&f;</worksheet>"),
                                utf8("<sst/>")))),
                Arguments.of(
                        "UTF-16",
                        zip(parts(
                                "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><worksheet>&f;</worksheet>"
                                        .getBytes(UTF_16),
                                utf8("<sst/>")))),
                Arguments.of("an unknown entity", zip(parts("<worksheet>&f;</worksheet>", "<sst/>"))),
                Arguments.of(
                        "another encoding",
                        zip(parts(
                                "<?xml version=\"1.0\" encoding=\"UTF-7\"?><worksheet>+ADw-</worksheet>", "<sst/>"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void aBombIsRefusedWithoutHarm(String name, byte[] file) {
        assertThat(file).hasSizeLessThan(Limits.FILE);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Reading reading = Read.reading(file);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        assertThat(allocated).isLessThan(ALLOCATED);
    }

    @Test
    void whatAParserMustNotFollowIsNotFollowed() {
        byte[] file = zip(parts(
                HEAD.replace("code", "&xxe;").replace("<worksheet", "<!DOCTYPE x [<!ENTITY xxe \"code\">]><worksheet")
                        + "</sheetData></worksheet>",
                "<sst/>"));
        assertThat(Read.trouble(file)).isEqualTo(UploadTrouble.DAMAGED);
    }

    private static byte[] bomb(String before, String again, String after) {
        return file("xl/sheet.xml", before, again, after);
    }

    private static byte[] shared(String before, String again, String after) {
        return file("xl/strings.xml", before, again, after);
    }

    /// A workbook one part of which is thirty megabytes of one thing.
    private static byte[] file(String part, String before, String again, String after) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] block = utf8(again.repeat(100_000 / again.length()));
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            Map<String, byte[]> parts = new LinkedHashMap<>(parts(HEAD + "</sheetData></worksheet>", "<sst/>"));
            parts.remove(part);
            for (Map.Entry<String, byte[]> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(utf8(before));
            for (int i = 0; i < 300; i++) {
                zip.write(block);
            }
            zip.write(utf8(after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static byte[] names() {
        StringBuilder names = new StringBuilder("<worksheet>");
        for (int i = 0; i < 200_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        return utf8(names + "</worksheet>");
    }

    private static byte[] manyParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 20_000; i++) {
            parts.put("p" + i, new byte[0]);
        }
        return zip(parts);
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ฮา\">");
        for (int i = 1; i < 20; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return laughs + "]><worksheet>&l19;</worksheet>";
    }

    /// It took 43 seconds when brackets were looked for in cells of any length.
    @Test
    @Timeout(20)
    void aRowOfBracketsIsNoPuzzle() {
        String row = ("(".repeat(Limits.CELL) + ",").repeat(190) + "\n";
        assertThat(Read.trouble(utf8(row.repeat(Limits.TITLE_ROWS)))).isEqualTo(UploadTrouble.TOO_MANY_COLUMNS);
    }
}
