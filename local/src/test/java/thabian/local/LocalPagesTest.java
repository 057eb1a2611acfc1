package thabian.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.LocalPages.Link;
import thabian.local.ses.SesConduct;
import thabian.local.ses.SesMode;
import thabian.local.ses.SesSwitch;
import thabian.local.web.Loopback;

class LocalPagesTest {
    private static final Instant DEADLINE = Instant.parse("2021-03-19T17:00:00Z");

    private final MovableClock clock = new MovableClock(Optional.empty());
    private final SesSwitch ses = new SesSwitch();
    private final Loopback laptop = new Loopback();

    @BeforeEach
    void mount() {
        var running = List.of(new Link("<สัมมนา>", URI.create("/prod/s/ita-2564"), "หน้า \"ลงทะเบียน\""));
        laptop.mount(
                        "/local",
                        new LocalPages(clock, ses, DEADLINE, laptop.address().resolve("/prod"), running))
                .mount("/local/clock", new ClockDesk(clock));
    }

    @AfterEach
    void close() {
        laptop.close();
    }

    @Test
    void thePageTellsTheTimeAsThailandWritesIt() {
        assertThat(laptop.get("/local").body())
                .contains("8 มีนาคม 2564 เวลา 09.00 น.")
                .contains("2021-03-08T09:00:00+07:00");
    }

    @Test
    void itOffersTheMomentsOfTheStory() {
        assertThat(laptop.get("/local").body())
                .contains("value=\"2021-03-19T23:59:00+07:00\"")
                .contains("value=\"2021-03-20T00:00:00+07:00\"")
                .contains("value=\"2021-03-08T09:01:00+07:00\"");
    }

    @Test
    void itTellsHowSesBehavesAndOffersToSwitchIt() {
        assertThat(laptop.get("/local").body())
                .contains("<p class=\"now\">ปกติ</p>")
                .contains("<button name=\"mode\" value=\"ok\">ปกติ</button>")
                .contains("<button name=\"mode\" value=\"slow\">ช้า</button>")
                .contains("<button name=\"mode\" value=\"silent\">เงียบ</button>")
                .containsSubsequence(
                        "name=\"share\" value=\"0.6\"",
                        "<button name=\"mode\" value=\"throttle\">จำกัดอัตรา 60 %</button>")
                .contains("<button name=\"mode\" value=\"lose\">คำตอบหาย</button>")
                .contains("<button name=\"mode\" value=\"refuse\">ปฏิเสธผู้ส่ง</button>");
        ses.turn(new SesConduct(SesMode.THROTTLE, 0.6));
        assertThat(laptop.get("/local").body()).contains("<p class=\"now\">จำกัดอัตรา 60 %</p>", "429");
    }

    @Test
    void itLeadsToWhatIsRunning() {
        assertThat(laptop.get("/local").body())
                .contains("<a href=\"/prod/s/ita-2564\">&lt;สัมมนา&gt;</a>")
                .contains("href=\"/local/mailbox\"")
                .contains("href=\"/local/ses\"")
                .contains("/local/staff-token?provinces=76&amp;role=officer")
                .contains("/prod/api/staff/seminars");
    }

    @Test
    void nothingElseIsThere() {
        assertThat(laptop.get("/local/nothing").statusCode()).isEqualTo(404);
        assertThat(laptop.get("/localhost").statusCode()).isEqualTo(404);
        assertThat(laptop.put("/local", "").statusCode()).isEqualTo(405);
    }

    @Test
    void theClockIsReadAsJson() {
        assertThat(laptop.get("/local/clock").body()).isEqualTo("{\"now\":\"2021-03-08T09:00:00+07:00\"}");
    }

    @Test
    void theClockIsMovedAsJson() {
        var answer = laptop.put("/local/clock", "{\"now\": \"2021-03-20T00:00:00+07:00\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"now\":\"2021-03-20T00:00:00+07:00\"}");
        assertThat(clock.instant()).isEqualTo(DEADLINE);
    }

    @Test
    void anyOffsetAndTheLastMillisecondAreUnderstood() {
        assertThat(laptop.put("/local/clock", "{\"now\": \"2021-03-19T16:59:59.999Z\"}")
                        .body())
                .isEqualTo("{\"now\":\"2021-03-19T23:59:59.999+07:00\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "[]",
                "{}",
                "{\"now\":null}",
                "{\"now\":1616173200}",
                "{\"now\":\"2021-03-20\"}",
                "{\"now\":\"2021-03-20T00:00:00\"}",
                "{\"now\":\"2021-02-30T00:00:00+07:00\"}",
                "{\"now\":\"2564-03-20T00:00:00+07:00\"}",
                "{\"now\":\"+999999999-12-31T23:59:59-18:00\"}",
                "{\"now\":\"2021-03-20T00:00:00+07:00\",\"then\":\"\"}"
            })
    void nonsenseDoesNotMoveIt(String body) {
        var answer = laptop.put("/local/clock", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/malformed");
        assertThat(clock.instant()).isEqualTo(MovableClock.START);
    }

    @Test
    void aButtonMovesItAndLeadsBack() {
        var answer = laptop.post("/local/clock", "now=2021-03-20T00%3A00%3A00%2B07%3A00", laptop.address() + "");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/local");
        assertThat(clock.instant()).isEqualTo(DEADLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"now=2021-03-20T00%3A00", "now=2021-03-20T00%3A00%3A00"})
    void aPickedTimeIsThailands(String form) {
        laptop.post("/local/clock", form, laptop.address() + "");
        assertThat(clock.instant()).isEqualTo(DEADLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now=", "now=%", "then=2021-03-20T00%3A00"})
    void aFormOfNonsenseDoesNotMoveIt(String form) {
        assertThat(laptop.post("/local/clock", form, laptop.address() + "").statusCode())
                .isEqualTo(400);
    }

    @Test
    void anotherSitesPageCannotMoveIt() {
        assertThat(laptop.post("/local/clock", "now=2021-03-20T00%3A00", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(clock.instant()).isEqualTo(MovableClock.START);
    }
}
