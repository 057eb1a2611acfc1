package thabian.route.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.HtmlChecker;
import thabian.domain.text.Kebab;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.HttpProblem;
import thabian.http.ProblemType;
import thabian.link.Links;
import thabian.page.Assets;
import thabian.page.open.Pages;
import thabian.route.SeminarProblem;

class ProblemPagesTest {
    private final ProblemPages pages = new ProblemPages(
            request -> new Pages(new Links(request.prefix()), new Links("https://seminar.example"), new Assets()));

    static List<ProblemType> types() {
        return Stream.<ProblemType>concat(Stream.of(HttpProblem.values()), Stream.of(SeminarProblem.values()))
                .toList();
    }

    private ApiResponse open(String name) throws IOException {
        return pages.problem(ApiRequest.read(
                new ByteArrayInputStream(JSON.std.asBytes(Map.of("pathParameters", Map.of("name", name))))));
    }

    private static String html(ApiResponse answer) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        answer.write(written);
        return String.valueOf(JSON.std.mapFrom(written.toByteArray()).get("body"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyProblemExplainsItself(ProblemType type) throws IOException {
        ApiResponse page = open(type.id());
        assertThat(page.status()).isEqualTo(200);
        assertThat(html(page))
                .contains("HTTP " + type.status(), type.id(), "<h1>")
                .containsPattern("โปรด|ไม่มีสิ่งที่ต้องทำ")
                .doesNotContain("{0}", "{1}");
    }

    @Test
    void thePagesAreFaultlessHtml() throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (ProblemType type : types()) {
            all.put(type.id(), html(open(type.id())));
        }
        assertThat(HtmlChecker.faults(all)).isEmpty();
    }

    @Test
    void everyIdIsUniqueAndSaysWhatItsNameSays() {
        assertThat(types()).extracting(ProblemType::id).doesNotHaveDuplicates();
        assertThat(HttpProblem.values())
                .allSatisfy(type -> assertThat(type.id()).isEqualTo(Kebab.of(type)));
        assertThat(SeminarProblem.values())
                .allSatisfy(type -> assertThat(type.id()).isEqualTo(Kebab.of(type)));
    }

    @Test
    void whatIsNoProblemOfOursIsNotFound() throws IOException {
        for (String name : List.of("", "none", "CLOSED", "closed/", "<script>")) {
            assertThat(open(name).status()).as(name).isEqualTo(404);
        }
    }
}
