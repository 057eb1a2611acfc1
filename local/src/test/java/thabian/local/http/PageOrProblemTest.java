package thabian.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.local.Stack;
import thabian.local.client.Asking;

/// Who is told what went wrong by a page, and who by JSON; and that each problem's type explains itself.
class PageOrProblemTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String JAVA = "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2";

    @AutoClose
    private static final Stack STACK = Stack.start();

    private static Asking asking(String path, String accept) {
        var asking = STACK.ask("GET", path);
        return accept.equals("-") ? asking : asking.with("Accept", accept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/seminars/none | - | json
            /api/seminars/none | */* | json
            /api/seminars/none | text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2 | json
            /api/seminars/none | application/json, text/html;q=0.1 | json
            /api/seminars/none | text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | page
            /api/nowhere       | - | json
            /api/nowhere       | text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | page
            /s/none            | - | page
            /s/none            | */* | page
            /s/none            | application/json | json
            /s/none            | application/json, text/html;q=0.1 | json
            /s/none            | text/html;q=0.1, application/json | json
            /nowhere           | */* | page
            /nowhere           | application/problem+json | json
            /s/none/qr.svg     | image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8 | page
            """)
    void theAskerIsAnsweredInWhatItReads(String path, String accept, String told) {
        var answer = asking(path, accept).answer();
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type"))
                .startsWith(told.equals("json") ? "application/problem+json" : "text/html");
    }

    @Test
    void theOfficesApiKeepsTheSameRule() {
        var path = "/api/staff/seminars/none";
        for (var accept : List.of("*/*", JAVA, "application/json, text/html;q=0.1")) {
            assertThat(asking(path, accept)
                            .bearing(STACK.staffToken("76", "officer"))
                            .answer()
                            .outcome())
                    .isEqualTo("404 unknown-seminar");
        }
        var page =
                asking(path, BROWSER).bearing(STACK.staffToken("76", "officer")).answer();
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void aTypeIsThePageThatExplainsIt() {
        for (var path : List.of("/api/seminars/none", "/api/nowhere", "/api/staff/seminars")) {
            var problem = STACK.ask("GET", path).answer().json();
            var page = STACK.get(String.valueOf(problem.get("type")));
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.text()).contains(String.valueOf(problem.get("title")), "HTTP " + problem.get("status"));
        }
        assertThat(STACK.get("/problems/nothing").status()).isEqualTo(404);
    }

    @Test
    void theContractIsServedAndMayBeKept() {
        var answer = STACK.get("/api/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=3600");
        assertThat(answer.field("openapi")).startsWith("3.1");
    }
}
