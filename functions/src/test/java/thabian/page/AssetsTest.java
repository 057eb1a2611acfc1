package thabian.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private final Assets assets = new Assets();

    @Test
    void anAssetIsServedUnderItsVersionedNameOnly() {
        assertThat(assets.find(assets.versioned("app.js")).orElseThrow().type())
                .isEqualTo("text/javascript; charset=utf-8");
        assertThat(assets.find("app.js")).isEmpty();
        assertThat(assets.find("../app.js")).isEmpty();
        assertThat(assets.find("sarabun-OFL.txt")).isEmpty();
    }

    @Test
    void theStyleSheetNamesFontsThatAreServed() {
        assertThat(Pattern.compile("url\\(\"([^\"]+)\"\\)")
                        .matcher(css())
                        .results()
                        .map((MatchResult url) -> url.group(1)))
                .hasSize(2)
                .allSatisfy(font ->
                        assertThat(assets.find(font).orElseThrow().type()).isEqualTo("font/woff2"));
    }

    @Test
    void theStyleSheetStaysSmall() {
        assertThat(css().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(10_000);
        assertThat(assets.find(assets.versioned("more.css")).orElseThrow().content())
                .hasSizeLessThan(4_000);
    }

    @Test
    void theScriptStaysSmall() throws IOException {
        ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzipped)) {
            out.write(assets.find(assets.versioned("app.js")).orElseThrow().content());
        }
        assertThat(gzipped.size()).isLessThan(8_000);
    }

    private String css() {
        return new String(assets.find(assets.versioned("app.css")).orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
