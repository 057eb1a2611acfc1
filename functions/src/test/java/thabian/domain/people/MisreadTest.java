package thabian.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;

/// Names and posts that a program wrote in one encoding and another read in its own.
class MisreadTest {
    private enum Way {
        UTF_8_AS_WINDOWS_874("UTF-8", "x-windows-874"),
        UTF_8_AS_LATIN("UTF-8", "windows-1252"),
        UTF_8_TWICE("UTF-8", "windows-1252", "UTF-8", "windows-1252"),
        UTF_8_TWICE_AS_WINDOWS_874("UTF-8", "x-windows-874", "UTF-8", "x-windows-874"),
        WINDOWS_874_AS_LATIN("x-windows-874", "windows-1252"),
        WINDOWS_874_AS_UTF_8("x-windows-874", "UTF-8"),
        WINDOWS_874_AS_LATIN_AS_WINDOWS_874("x-windows-874", "windows-1252", "UTF-8", "x-windows-874"),
        UTF_8_AS_MAC("UTF-8", "x-MacRoman"),
        UTF_8_AS_CHINESE("UTF-8", "GBK"),
        UTF_8_AS_JAPANESE("UTF-8", "Shift_JIS"),
        AS_ASCII("US-ASCII", "US-ASCII");

        private final List<String> encodings;

        Way(String... encodings) {
            this.encodings = List.of(encodings);
        }

        String misread(String text) {
            String read = text;
            for (int i = 0; i < encodings.size(); i += 2) {
                read = new String(
                        read.getBytes(Charset.forName(encodings.get(i))), Charset.forName(encodings.get(i + 1)));
            }
            return read;
        }
    }

    private static List<String> texts(String field) {
        try (InputStream lines = Objects.requireNonNull(
                MisreadTest.class.getResourceAsStream("/thabian/domain/people/official-real.tsv"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(field + "\t"))
                    .map(line -> line.substring(field.length() + 1))
                    .filter(text ->
                            text.codePoints().filter(letter -> letter > 0xE00).count() > 5)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isAskedBackWhereverItStands(Way way) {
        for (PersonField<?> field : List.of(PersonField.FIRST_NAME, PersonField.LAST_NAME, PersonField.POSITION)) {
            List<String> texts = texts(
                    field == PersonField.FIRST_NAME ? "given" : field == PersonField.LAST_NAME ? "family" : "post");
            assertThat(texts).hasSizeGreaterThan(90);
            assertThat(texts)
                    .allSatisfy(text -> assertThat(field.type().parse(way.misread(text)))
                            .as(way.misread(text))
                            .isInstanceOf(Parsed.Wrong.class));
        }
    }

    /// Where programs lose what their encoding lacks, some of it is left.
    @Test
    void isAskedBackWithoutWhatWasLost() {
        UnaryOperator<String> lost =
                text -> Way.UTF_8_AS_WINDOWS_874.misread(text).replaceAll("[\\p{Cc}\\uFFFD]", "");
        assertThat(texts("post"))
                .allSatisfy(text -> assertThat(PersonField.POSITION.type().parse(lost.apply(text)))
                        .isIn(new Parsed.Wrong<>(FaultCode.UNREADABLE), new Parsed.Wrong<>(FaultCode.TOO_LONG)));
    }
}
