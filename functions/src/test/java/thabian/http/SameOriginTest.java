package thabian.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SameOriginTest {
    private static boolean sent(Map<String, String> headers) throws IOException {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Host", "evil.example");
        Map<String, Object> event = Map.of("headers", all, "requestContext", Map.of("domainName", "thabian.example"));
        return SameOrigin.sent(ApiRequest.read(new ByteArrayInputStream(JSON.std.asBytes(event))));
    }

    @Test
    void aPageOfThisSiteSendsItsOrigin() throws IOException {
        assertThat(sent(Map.of("origin", "https://thabian.example"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "https://evil.example",
                "http://thabian.example",
                "https://thabian.example:8443",
                "https://thabian.example.evil.example",
                "https://thabian.example/",
                "https://THABIAN.example",
                "https://thabian.example, https://evil.example"
            })
    void anyOtherOriginIsRefusedWhateverElseIsSaid(String origin) throws IOException {
        assertThat(sent(Map.of(
                        "Origin", origin,
                        "Sec-Fetch-Site", "same-origin",
                        "Referer", "https://thabian.example/staff")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"same-origin, true", "same-site, false", "cross-site, false", "none, false", "'', false"})
    void withoutAnOriginTheBrowsersWordCounts(String site, boolean sent) throws IOException {
        assertThat(sent(Map.of("Sec-Fetch-Site", site, "Referer", "https://thabian.example/staff")))
                .isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "https://thabian.example/staff, true",
        "https://thabian.example, false",
        "https://thabian.example.evil.example/staff, false",
        "https://evil.example/?https://thabian.example/, false",
        "http://thabian.example/staff, false"
    })
    void withoutEitherThePageBeforeCounts(String referer, boolean sent) throws IOException {
        assertThat(sent(Map.of("Referer", referer))).isEqualTo(sent);
    }

    @Test
    void whoSaysNothingIsRefused() throws IOException {
        assertThat(sent(Map.of())).isFalse();
    }
}
