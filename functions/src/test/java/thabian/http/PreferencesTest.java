package thabian.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {
    private static final List<String> TYPES = List.of("application/json", "text/csv", "image/png");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "deflate, gzip;q=0.001",
                "br,gzip",
                " gzip ; Q=1.000 ",
                "*",
                "*;q=0.5",
                "identity;q=0, *",
                "gzip;q=1.",
                ", ,gzip,",
                "gzip;q=0, gzip;q=0.5"
            })
    void gzipIsTakenWhereItIsNamedOrCovered(String header) {
        assertThat(Preferences.of(header).accept("gzip")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "identity",
                "gzip;q=0",
                "gzip;q=0.000",
                "gzip ; q=0",
                "*, gzip;q=0",
                "*;q=0",
                "deflate, gzip;q=0.000",
                "not-gzip",
                "x-gzip",
                "x=\"gzip, gzip\"",
                "br;x=\", gzip"
            })
    void gzipIsNotTakenWhereItIsNeitherOrRuledOut(String header) {
        assertThat(Preferences.of(header).accept("gzip")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".5", ".50", "0.5"})
    void aWeightMayLackItsNought(String weight) {
        assertThat(Preferences.of("gzip;q=" + weight).weight("gzip")).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "1.5", "1.001", "0.1234", "", " 1", "half", "0,9", "\"1\"", "๑"})
    void whatCannotBeReadCountsAsNotSaid(String weight) {
        assertThat(Preferences.of("gzip;q=" + weight).accept("gzip")).isFalse();
        assertThat(Preferences.of("gzip;q=0.5, gzip;q=" + weight).accept("gzip"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/csv                                              | text/csv
            TEXT/CSV; Charset=UTF-8                               | text/csv
            */*                                                   | application/json
            application/*                                         | application/json
            text/*, application/json;q=0.9                        | text/csv
            text/csv, application/json                            | application/json
            text/csv;q=0, application/json                        | application/json
            application/json;q=0, */*;q=0.1                       | text/csv
            application/json;q=0.8, image/png;q=0.85              | image/png
            text/*, text/csv;q=0.1, application/json;q=0.2        | application/json
            */*;q=0.9, image/*;q=0.2, application/*;q=0.1         | text/csv
            text/html, application/xml;q=0.9, */*;q=0.8           | application/json
            text/html, image/gif, image/jpeg, *; q=.2, */*; q=0.2 | application/json
            a/b;title="text/csv;q=1, image/png", text/csv;q=0.5   | text/csv
            a/b;title="\\", image/png", text/csv;q=0.5            | text/csv
            """)
    void theMostWantedIsOfferedAndOfEqualsTheFirst(String accept, String best) {
        assertThat(Preferences.of(accept).best(TYPES, Function.identity())).contains(best);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/html", "text", "*/*;q=0", "text/*;q=0", "application/json-seq", "/", ";", ";q=1"})
    void whereNothingIsAcceptableNothingIsBest(String accept) {
        assertThat(Preferences.of(accept).best(TYPES, Function.identity())).isEmpty();
    }

    @Test
    void aWildcardNamesNothing() {
        assertThat(Preferences.of("*/*, text/*").name("text/html")).isFalse();
        assertThat(Preferences.of("text/html;q=0").name("text/html")).isFalse();
        assertThat(Preferences.of("Text/HTML;q=0.1").name("text/html")).isTrue();
    }

    @Test
    void aHeaderOfAnyLengthIsReadToItsEnd() {
        assertThat(Preferences.of("\"\",".repeat(5_000) + ";".repeat(5_000) + ",gzip")
                        .accept("gzip"))
                .isTrue();
    }
}
