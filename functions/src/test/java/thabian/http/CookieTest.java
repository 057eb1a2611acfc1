package thabian.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieTest {
    private static final Cookie SESSION = new Cookie("session", "a.b-c_d", "/prod/staff", true, Optional.empty());

    @Test
    void aCookieIsForNoScriptAndNoOtherSite() {
        assertThat(SESSION.text()).isEqualTo("session=a.b-c_d; Path=/prod/staff; HttpOnly; SameSite=Lax; Secure");
        assertThat(new Cookie("x", "1", "/staff", false, Optional.of(Duration.ofMinutes(10))).text())
                .isEqualTo("x=1; Path=/staff; HttpOnly; SameSite=Lax; Max-Age=600");
        assertThat(SESSION.toString()).doesNotContain("a.b-c_d");
    }

    @Test
    void aCookieIsForgottenWithoutADate() {
        assertThat(SESSION.removed().text())
                .isEqualTo("session=; Path=/prod/staff; HttpOnly; SameSite=Lax; Secure; Max-Age=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "a b", "a\r\nb", "a,b", "\"", "ก"})
    void aValueNeedsNoQuotes(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cookie("x", value, "/staff", true, Optional.empty()));
    }

    @Test
    void anAnswerSetsSeveral() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ApiResponse.done().with(SESSION).with(SESSION.removed()).write(out);
        assertThat(JSON.std.mapFrom(out.toByteArray()).get("multiValueHeaders"))
                .isEqualTo(Map.of(
                        "Set-Cookie", List.of(SESSION.text(), SESSION.removed().text())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "session=1 | 1",
                "other=2; session=1 | 1",
                "session=1; session=2 | 1",
                "other=2, session=1 | 1",
                "a=b;session=1 | 1",
                "session= | ''",
                "xsession=1 | -",
                "SESSION=1 | -",
                "session | -",
                "'' | -"
            })
    void aCookieIsFoundByItsName(String header, String value) throws IOException {
        Map<String, Object> event = Map.of("headers", Map.of("cookie", header));
        assertThat(ApiRequest.read(new ByteArrayInputStream(JSON.std.asBytes(event)))
                        .cookie("session"))
                .isEqualTo(value.equals("-") ? Optional.empty() : Optional.of(value));
    }
}
