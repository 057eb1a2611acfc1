package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.TypedForm;

/// A body that has not the agreed form is refused as a whole; nothing is stored of it.
class MalformedBodyTest {
    @AutoClose
    private static final Spoiler SPOILER = new Spoiler();

    private static final Stack STACK = SPOILER.stack();

    private static final String ORGANISATION = SPOILER.organisation();

    @AfterAll
    static void nothingPersonalWasPrinted() {
        SPOILER.nothingPersonalWasPrinted();
    }

    static Stream<String> malformed() {
        var good = TypedForm.of(ORGANISATION);
        return Stream.of(
                "",
                " ",
                "null",
                "[]",
                "[" + good.json() + "]",
                "\"text\"",
                "1",
                "{",
                good.json() + "x",
                good.json() + good.json(),
                good.json().substring(1),
                good.json().replace('"', '\''),
                "// comment\n" + good.json(),
                good.json().replace("true", "True"),
                good.json().replace("true", "NaN"),
                "[".repeat(20_000),
                "{\"contact\":".repeat(5_000),
                good.with("/contact", "NEST").json().replace("\"NEST\"", "[".repeat(17) + "]".repeat(17)),
                good.with("/contact", "text").json(),
                good.with("/contact", List.of()).json(),
                good.with("/contact/phone", 32111222).json(),
                good.with("/contact/phone", "HUGE").json().replace("\"HUGE\"", "1e999999999"),
                good.with("/contact/phone", "HUGE").json().replace("\"HUGE\"", "9".repeat(5000)),
                good.with("/contact/phone", "NULL").json().replace("\"NULL\"", "null"),
                good.with("/contact/name/first", "นี").json(),
                good.with("/attendees", "three").json(),
                good.with("/attendees/0", "one").json(),
                good.with("/attendees/first", "one").json(),
                good.with("/noticeRead", "true").json(),
                good.with("/noticeRead", 1).json(),
                good.with("/organisation", 6760607).json(),
                good.with("/organisations", "6760607").json(),
                good.with("/Organisation", "6760607").json(),
                good.with("/__proto__", "x").json(),
                good.with("/contact/__proto__", "x").json(),
                good.with("/attendees/0/admin", true).json(),
                good.json().replace("\"noticeRead\"", "\"noticeRead\":false,\"noticeRead\""),
                good.json().replace("\"phone\"", "\"phone\":\"\",\"phone\""));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("malformed")
    void whatIsNotTheAgreedFormIsMalformed(String json) {
        var answer = STACK.ask("POST", Stack.REGISTRATIONS).json(json).answer();
        assertThat(answer.outcome()).isEqualTo("400 malformed");
        assertThat(answer.field("detail")).containsPattern("[ก-๙]");
        SPOILER.nothingIsStored();
    }

    @Test
    void whatIsNotUtf8IsMalformed() {
        assertThat(posted(TypedForm.of(ORGANISATION).json(), StandardCharsets.UTF_16LE)
                        .outcome())
                .isEqualTo("400 malformed");
        assertThat(posted(TypedForm.of(ORGANISATION).with("/contact/name", "é").json(), StandardCharsets.ISO_8859_1)
                        .outcome())
                .isEqualTo("400 malformed");
        SPOILER.nothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%=x", "organisation=%zz", "organisation=%4", "a=%ff", "%ED%A0%80=x"})
    void aFormThatIsBadlyEncodedIsMalformed(String form) {
        var answer = STACK.ask("POST", "/s/ita-2564").form(form).asBrowser().answer();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void ofAFieldThatAFormHasTwiceTheLastCounts() {
        var organisation = STACK.nextOrganisation();
        var form = "organisation=" + ORGANISATION + "&"
                + TypedForm.of(organisation).form("send");
        assertThat(STACK.ask("POST", "/s/ita-2564").form(form).answer().header("Location"))
                .startsWith("/s/ita-2564/" + organisation + "?t=");
        SPOILER.nothingIsStored();
    }

    @Test
    void theLongestBodyIsTakenAndOneByteMoreIsNot() {
        var json = TypedForm.of(STACK.nextOrganisation()).json();
        var padding = " ".repeat(64 * 1024 - json.getBytes(StandardCharsets.UTF_8).length);
        assertThat(STACK.ask("POST", Stack.REGISTRATIONS)
                        .json(json + padding + " ")
                        .answer()
                        .outcome())
                .isEqualTo("413 too-large");
        assertThat(STACK.ask("POST", "/s/ita-2564")
                        .form("x".repeat(64 * 1024 + 1))
                        .answer()
                        .status())
                .isEqualTo(413);
        assertThat(STACK.ask("POST", Stack.REGISTRATIONS)
                        .json(json + padding)
                        .answer()
                        .status())
                .isEqualTo(201);
        assertThat(STACK.ask("POST", Stack.REGISTRATIONS)
                        .json(" ".repeat(10 * 1024 * 1024 + 1))
                        .answer()
                        .outcome())
                .isEqualTo("413 too-large");
    }

    @Test
    void aCompressedBodyCountsAsItIsUnpacked() throws IOException {
        var json = TypedForm.of(STACK.nextOrganisation()).json();
        assertThat(compressed(json + " ".repeat(64 * 1024)).outcome()).isEqualTo("413 too-large");
        assertThat(STACK.ask("POST", Stack.REGISTRATIONS)
                        .json(json)
                        .with("Content-Encoding", "gzip")
                        .answer()
                        .outcome())
                .isEqualTo("415 unsupported-media-type");
        assertThat(compressed(json).status()).isEqualTo(201);
    }

    private static Answer compressed(String json) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json.getBytes(StandardCharsets.UTF_8));
        }
        return STACK.ask("POST", Stack.REGISTRATIONS)
                .body("application/json", bytes.toByteArray())
                .with("Content-Encoding", "gzip")
                .answer();
    }

    private static Answer posted(String json, Charset charset) {
        return STACK.ask("POST", Stack.REGISTRATIONS)
                .body("application/json", json.getBytes(charset))
                .answer();
    }
}
