package thabian.local.ses;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.web.Loopback;

class SesDeskTest {
    private final SesSwitch ses = new SesSwitch();

    @AutoClose
    private final Loopback laptop = new Loopback().mount("/local/ses", new SesDesk(ses));

    @Test
    void howSesBehavesIsReadAsJson() {
        assertThat(laptop.get("/local/ses").body()).isEqualTo("{\"mode\":\"ok\",\"share\":1.0}");
    }

    @ParameterizedTest
    @EnumSource
    void itIsSwitchedAsJson(SesMode mode) {
        var answer = laptop.put("/local/ses", "{\"mode\": \"" + mode.key() + "\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEqualTo("{\"mode\":\"" + mode.key() + "\",\"share\":1.0}");
        assertThat(ses.conduct()).isEqualTo(new SesConduct(mode, 1));
    }

    @ParameterizedTest
    @CsvSource({"0.6, 0.6", "1, 1.0", "1.0, 1.0", "0.01, 0.01"})
    void aShareIsKept(String share, double kept) {
        var answer = laptop.put("/local/ses", "{\"mode\": \"throttle\", \"share\": " + share + "}");
        assertThat(answer.body()).isEqualTo("{\"mode\":\"throttle\",\"share\":" + kept + "}");
        assertThat(laptop.get("/local/ses").body()).isEqualTo(answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "slow",
                "[]",
                "{}",
                "{\"mode\":null}",
                "{\"mode\":1}",
                "{\"mode\":\"SLOW\"}",
                "{\"mode\":\"broken\"}",
                "{\"share\":0.6}",
                "{\"mode\":\"slow\",\"share\":0}",
                "{\"mode\":\"slow\",\"share\":-0.1}",
                "{\"mode\":\"slow\",\"share\":1.01}",
                "{\"mode\":\"slow\",\"share\":60}",
                "{\"mode\":\"slow\",\"share\":\"0.6\"}",
                "{\"mode\":\"slow\",\"share\":null}",
                "{\"mode\":\"slow\",\"share\":NaN}",
                "{\"mode\":\"slow\",\"until\":\"2021-03-20T00:00:00+07:00\"}"
            })
    void nonsenseDoesNotSwitchIt(String body) {
        var answer = laptop.put("/local/ses", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/malformed", "ต้องเป็นแบบ");
        assertThat(ses.conduct()).isEqualTo(SesConduct.OK);
    }

    @Test
    void aButtonSwitchesItAndLeadsBack() {
        var answer = laptop.post("/local/ses", "share=0.6&mode=throttle", laptop.address() + "");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/local");
        assertThat(ses.conduct()).isEqualTo(new SesConduct(SesMode.THROTTLE, 0.6));
        laptop.post("/local/ses", "mode=ok", laptop.address() + "");
        assertThat(ses.conduct()).isEqualTo(SesConduct.OK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mode=",
                "mode=%",
                "share=0.6",
                "mode=slow&share=",
                "mode=slow&share=60",
                "mode=slow&share=NaN",
                "mode=slow&share=1e999999999",
                "mode=slow&share=0,6"
            })
    void aFormOfNonsenseDoesNotSwitchIt(String form) {
        assertThat(laptop.post("/local/ses", form, laptop.address() + "").statusCode())
                .isEqualTo(400);
        assertThat(ses.conduct()).isEqualTo(SesConduct.OK);
    }

    @Test
    void anotherSitesPageCannotSwitchIt() {
        assertThat(laptop.post("/local/ses", "mode=silent", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ses.conduct()).isEqualTo(SesConduct.OK);
    }

    @Test
    void nothingElseIsThere() {
        assertThat(laptop.get("/local/session").statusCode()).isEqualTo(404);
        var answer = laptop.send(laptop.to("/local/ses").method("DELETE", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, PUT, POST");
    }
}
