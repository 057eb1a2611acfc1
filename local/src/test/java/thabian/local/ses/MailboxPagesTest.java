package thabian.local.ses;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.web.Loopback;

class MailboxPagesTest {
    private static final String EVIL = "<script>alert('\"')</script>";
    private static final String ESCAPED = "&lt;script&gt;alert(&#39;&quot;&#39;)&lt;/script&gt;";
    private static final String HTML =
            "<!doctype html><html><head><title>x</title></head><body>" + EVIL + "</body></html>";
    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nSUMMARY:สัมมนา";

    private final Mailbox mailbox = new Mailbox(Optional.empty());
    private final SesSwitch ses = new SesSwitch();
    private final Loopback laptop = new Loopback();

    @BeforeEach
    void mount() {
        laptop.mount("/local/mailbox", new MailboxPages(mailbox, ses));
    }

    @AfterEach
    void close() {
        laptop.close();
    }

    private String delivered() {
        return mailbox.deliver(
                        new SendEmail(new SesFields(Map.of(
                                "FromEmailAddress", "=?UTF-8?B?4LiX4Liw?= <no-reply@thabian.example>",
                                "Destination", Map.of("ToAddresses", List.of("saraban@6760607.example")),
                                "ReplyToAddresses", List.of("office@dla.example"),
                                "EmailTags", List.of(Map.of("Name", "seminar", "Value", EVIL)),
                                "Content", Map.of("Simple", content())))),
                        Instant.parse("2021-03-08T02:00:00Z"))
                .id();
    }

    private static Map<String, Object> content() {
        String calendar = Base64.getEncoder().encodeToString(CALENDAR.getBytes(StandardCharsets.UTF_8));
        return Map.of(
                "Subject", Map.of("Data", "ลงทะเบียน " + EVIL),
                "Body", Map.of("Text", Map.of("Data", "เรียน " + EVIL), "Html", Map.of("Data", HTML)),
                "Attachments",
                        List.of(Map.of(
                                "FileName", "สัมมนา \"1\".ics",
                                "ContentType", "text/calendar",
                                "RawContent", calendar)));
    }

    @Test
    void programsReadTheMailboxAsTheContractSays() throws IOException {
        String id = delivered();
        assertThat(JSON.std.anyFrom(laptop.get("/local/mailbox.json").body()))
                .isEqualTo(List.of(Map.of(
                        "id",
                        id,
                        "to",
                        List.of("saraban@6760607.example"),
                        "from",
                        "=?UTF-8?B?4LiX4Liw?= <no-reply@thabian.example>",
                        "replyTo",
                        "office@dla.example",
                        "subject",
                        "ลงทะเบียน " + EVIL,
                        "text",
                        "เรียน " + EVIL,
                        "html",
                        HTML,
                        "attachments",
                        List.of(Map.of("name", "สัมมนา \"1\".ics", "type", "text/calendar", "text", CALENDAR)),
                        "at",
                        "2021-03-08T09:00:00+07:00")));
    }

    @Test
    void anEmptyMailboxIsAnEmptyList() {
        assertThat(laptop.get("/local/mailbox.json").body()).isEqualTo("[]");
        assertThat(laptop.get("/local/mailbox").body()).contains("ยังไม่มีอีเมล");
    }

    @Test
    void peopleSeeTheListTheNewestFirst() {
        String first = delivered();
        String second = delivered();
        assertThat(laptop.get("/local/mailbox").body())
                .contains("saraban@6760607.example", "8 มีนาคม 2564 เวลา 09.00 น.", "ลงทะเบียน " + ESCAPED)
                .doesNotContain(EVIL)
                .containsSubsequence("/local/mailbox/" + second, "/local/mailbox/" + first);
    }

    @Test
    void whatBecomesOfEachMailIsShownAndHowToPlayTrouble() {
        String id = delivered();
        assertThat(laptop.get("/local/mailbox").body()).contains("<td>ถึงแล้ว</td>", "<b>bounce</b>");
        assertThat(laptop.get("/local/mailbox/" + id).body()).contains("<th scope=\"row\">ผล</th><td>ถึงแล้ว</td>");
    }

    @Test
    void theListSaysWhenSesIsNotAsAlways() {
        assertThat(laptop.get("/local/mailbox").body()).doesNotContain("ขณะนี้ SES");
        ses.turn(new SesConduct(SesMode.LOSE, 0.25));
        assertThat(laptop.get("/local/mailbox").body()).contains("ขณะนี้ SES คำตอบหาย 25 %", "href=\"/local\"");
    }

    @Test
    void aMailIsShownAsText() {
        String id = delivered();
        assertThat(laptop.get("/local/mailbox/" + id).body())
                .contains("ทะ &lt;no-reply@thabian.example&gt;", "office@dla.example", "เรียน " + ESCAPED)
                .contains("สัมมนา &quot;1&quot;.ics")
                .contains("<iframe title=\"HTML\" src=\"/local/mailbox/" + id + "/html\" sandbox=\"allow-popups")
                .doesNotContain(EVIL);
    }

    @Test
    void itsHtmlRunsNoScriptEvenWhenOpenedAlone() {
        var answer = laptop.get("/local/mailbox/" + delivered() + "/html");
        assertThat(answer.body()).startsWith("<!doctype html>").contains("<head><base target=\"_blank\"><title>");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox")
                .contains("default-src 'none'")
                .doesNotContain("allow-scripts");
    }

    @Test
    void anAttachmentIsAFileToKeep() {
        var answer = laptop.get("/local/mailbox/" + delivered() + "/0");
        assertThat(answer.body()).isEqualTo(CALENDAR);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename*=UTF-8''%E0%B8")
                .endsWith("%20%221%22.ics");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/other", "/other/html", "/ID/1", "/ID/-1", "/ID/9999", "/ID/x", "/ID/0/0", "/", ".xml"})
    void nothingElseIsThere(String path) {
        assertThat(laptop.get("/local/mailbox" + path.replace("ID", delivered()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aMailWithoutHtmlHasNoFrame() {
        String id = mailbox.deliver(MailboxTest.letter("หนึ่ง"), Instant.EPOCH).id();
        assertThat(laptop.get("/local/mailbox/" + id).body()).doesNotContain("iframe title");
        assertThat(laptop.get("/local/mailbox/" + id + "/html").statusCode()).isEqualTo(404);
    }
}
