package thabian.route;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.theSeminar;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.export.FileFormat;
import thabian.export.Roster;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;

class FileAnswerTest {
    private static final Roster NOBODY = Roster.of(theSeminar(), List.of());

    /// What a CSV of nobody takes in base64 as it is, and what gzip makes of it.
    private static final int PLAIN = base64(FileFormat.CSV, "identity");

    private static final int COMPRESSED = base64(FileFormat.CSV, "gzip");

    @ParameterizedTest
    @CsvSource({
        "'', application/json, JSON",
        "'', '', JSON",
        "'', */*, JSON",
        "'', application/*, JSON",
        "'', text/html, JSON",
        "'', text/csv, CSV",
        "'', TEXT/CSV;charset=utf-8, CSV",
        "'', 'text/csv;q=0, application/json', JSON",
        "'', 'application/json;q=0.5, text/csv', CSV",
        "'', application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, XLSX",
        "csv, application/json, CSV",
        "xlsx, '', XLSX",
        "zoom, '', ZOOM",
    })
    void theQueryNamesTheFormatOrElseAcceptDoes(String query, String accept, FileFormat format) throws IOException {
        assertThat(FileAnswer.format(request(Map.of("format", query), Map.of("Accept", accept)), Roster.FORMATS))
                .contains(format);
    }

    @Test
    void aFormatThatIsNotMadeIsNoFormat() throws IOException {
        assertThat(FileAnswer.format(request(Map.of("format", "text"), Map.of("Accept", "text/csv")), Roster.FORMATS))
                .isEmpty();
    }

    @Test
    void aFileIsCompressedForWhoTakesThat() throws IOException {
        Map<String, Object> plain = answer(PLAIN, FileFormat.CSV, "gzip;q=0");
        Map<String, Object> compressed = answer(PLAIN, FileFormat.CSV, "GZIP");

        assertHeaders(plain).doesNotContainKey("Content-Encoding").containsEntry("Vary", "Accept, Accept-Encoding");
        assertHeaders(compressed)
                .containsEntry("Content-Encoding", "gzip")
                .containsEntry("Vary", "Accept, Accept-Encoding")
                .containsEntry("Content-Type", "text/csv; charset=utf-8")
                .containsEntry("Content-Disposition", "attachment; filename=\"ita-2564.csv\"");
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes(compressed)))) {
            assertThat(unzipped.readAllBytes()).isEqualTo(bytes(plain));
        }
    }

    @Test
    void aWorkbookIsNotCompressedTwice() throws IOException {
        assertHeaders(answer(FileAnswer.LONGEST, FileFormat.XLSX, "gzip")).doesNotContainKey("Content-Encoding");
    }

    @Test
    void whatJustFitsIsAnswered() throws IOException {
        assertThat(answer(PLAIN, FileFormat.CSV, "")).containsEntry("statusCode", 200);
        assertThat(answer(COMPRESSED, FileFormat.CSV, "gzip")).containsEntry("statusCode", 200);
    }

    @Test
    void whereCompressingHelpsItIsAskedFor() throws IOException {
        assertThat(COMPRESSED).isLessThan(PLAIN);
        assertProblem(answer(PLAIN - 1, FileFormat.CSV, ""), 406, "/problems/gzip-required");
        assertProblem(answer(COMPRESSED, FileFormat.CSV, "gzip;q=0"), 406, "/problems/gzip-required");
    }

    @Test
    void whereCompressingDoesNotHelpAProvinceIsAskedFor() throws IOException {
        assertProblem(answer(COMPRESSED - 1, FileFormat.CSV, "gzip"), 413, "/problems/too-large-answer");
        assertProblem(answer(COMPRESSED - 1, FileFormat.CSV, ""), 413, "/problems/too-large-answer");
        assertProblem(answer(100, FileFormat.XLSX, ""), 413, "/problems/too-large-answer");
    }

    private static void assertProblem(Map<String, Object> answer, int status, String type) throws IOException {
        assertThat(answer).containsEntry("statusCode", status);
        assertThat(JSON.std.mapFrom((String) answer.get("body"))).containsEntry("type", type);
    }

    private static int base64(FileFormat format, String encoding) {
        try {
            return ((String) answer(FileAnswer.LONGEST, format, encoding).get("body")).length();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Object> answer(int longest, FileFormat format, String encoding) throws IOException {
        ApiResponse response = new FileAnswer(longest)
                .of(request(Map.of(), Map.of("Accept-Encoding", encoding)), "ita-2564", NOBODY, format);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        response.write(json);
        return JSON.std.mapFrom(json.toByteArray());
    }

    private static MapAssert<String, String> assertHeaders(Map<String, Object> answer) {
        return assertThat(answer.get("headers"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, String.class));
    }

    private static byte[] bytes(Map<String, Object> answer) {
        return Base64.getDecoder().decode((String) answer.get("body"));
    }

    private static ApiRequest request(Map<String, String> query, Map<String, String> headers) throws IOException {
        return ApiRequest.read(
                new ByteArrayInputStream(JSON.std.asBytes(Map.of("queryStringParameters", query, "headers", headers))));
    }
}
