package thabian.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskTest {
    private final Loopback laptop = new Loopback();

    @AfterEach
    void close() {
        laptop.close();
    }

    @Test
    void anAnswerIsNeverKeptNorTakenForAnotherType() {
        laptop.mount("/", (LocalDesk) _ -> Reply.page(Page.of("<ทะเบียน>", LocalHtml.of("<p>{}</p>", "&"))));
        var answer = laptop.get("/");
        assertThat(answer.body()).contains("<h1>&lt;ทะเบียน&gt;</h1>", "<p>&amp;</p>");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
    }

    @Test
    void headIsGetWithoutItsBody() {
        laptop.mount("/", (LocalDesk) _ -> Reply.text("text"));
        var answer = laptop.send(laptop.to("/").method("HEAD", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aBugIsAProblemWithoutItsText() {
        laptop.mount("/", (LocalDesk) _ -> {
            throw new IllegalStateException("secret");
        });
        var answer = laptop.get("/");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("/problems/internal").doesNotContain("secret");
    }
}
