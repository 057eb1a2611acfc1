package thabian.local.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.given.Given;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.TypedForm;
import thabian.words.Words;

/// What the contract promises of the pages, asked as a browser without JavaScript asks.
class PublicPagesTest {
    /// The code is the whole picture. Looking for one as in a photograph, ZXing misses it for a few ports in a
    /// thousand.
    private static final Map<DecodeHintType, ?> DRAWN = Map.of(DecodeHintType.PURE_BARCODE, true);

    @AutoClose
    private static final Stack STACK = Stack.start();

    @BeforeEach
    void morningOfTheLetter() {
        STACK.moveClockTo("2021-03-08T09:00:00+07:00");
    }

    @Test
    void theFirstPageLeadsToTheSeminar() {
        assertThat(STACK.get("/").text()).contains(Stack.letter().title(), "href=\"/s/ita-2564\"");
    }

    @Test
    void theOrganisationsOwnAddressFillsInItsCode() {
        var organisation = STACK.nextOrganisation();
        assertThat(STACK.get("/s/ita-2564?org=" + organisation).text())
                .contains("<option value=\"" + organisation + "\" selected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6769999", "6100101"})
    void anAddressOfAnOrganisationThatIsNotOnTheListSaysSoAndWhomToRing(String unlisted) {
        var page = STACK.get("/s/ita-2564?org=" + unlisted);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .containsSubsequence(Words.of("page").get("not-invited.title"), unlisted, "href=\"tel:", "<dl>");
    }

    @Test
    void aFilledOrganisationCannotBeChosenAgain() {
        var organisation = STACK.nextOrganisation();
        STACK.register(TypedForm.of(organisation));
        assertThat(STACK.get("/s/ita-2564").text()).contains("<option value=\"" + organisation + "\" disabled");
    }

    @Test
    void ofManyProvincesOneIsChosenFirst() {
        Seminar national = Stack.another(
                "national",
                "2021-03-08T09:00:00+07:00",
                "2021-03-20T00:00:00+07:00",
                false,
                List.of(new Province("76", "เพชรบุรี"), new Province("10", "กรุงเทพมหานคร")));
        Given.put(STACK.seminars(), national);
        assertThat(STACK.get("/s/national").text())
                .contains("province=76", "province=10")
                .doesNotContain("name=\"submissionId\"");
        assertThat(STACK.get("/s/national?province=76").text()).contains("name=\"submissionId\"");
        assertThat(STACK.get("/api/seminars/national/organisations").outcome()).isEqualTo("400 malformed");
    }

    @Test
    void checkingShowsTheAnswersAndSendingLeadsToTheSlip() {
        var organisation = STACK.nextOrganisation();
        var typed = TypedForm.of(organisation);

        var check = submitted(typed, "check");
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.text()).contains("สมมุติ", "089-611-2233", "name=\"step\" value=\"send\"");
        assertThat(STACK.slot(organisation).registration()).isEmpty();

        var sent = submitted(typed, "send");
        assertThat(sent.status()).isEqualTo(303);
        var slip = STACK.get(sent.header("Location"));
        assertThat(slip.status()).isEqualTo(200);
        assertThat(slip.text()).contains("ITA-2564-" + organisation, "สมมุติ", "<svg");

        var again = submitted(typed, "send");
        assertThat(again.status()).isEqualTo(303);
        assertThat(STACK.slot(organisation).revision()).isEqualTo(1);
        assertThat(submitted(TypedForm.of(organisation), "check").status()).isEqualTo(409);
        assertThat(submitted(TypedForm.of(organisation), "send").status()).isEqualTo(409);
    }

    @Test
    void aFaultyFormComesBackWithEverythingTyped() {
        var typed = TypedForm.of(STACK.nextOrganisation()).with("/contact/phone", "สองห้า\"><b>");
        for (var step : List.of("check", "send")) {
            var page = submitted(typed, step);
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.text())
                    .contains("href=\"#contact-phone\"", "value=\"สองห้า&#34;", "value=\"สมมุติ\"")
                    .contains(typed.text("/submissionId"), "value=\"๐๘๙-๖๑๑-๒๒๓๓\"")
                    .doesNotContain("\"><b>");
        }
    }

    @Test
    void theSlipNeedsAToken() {
        var organisation = STACK.nextOrganisation();
        var registered = STACK.register(TypedForm.of(organisation));
        var page = "/s/ita-2564/" + organisation;
        for (var token : List.of(registered.field("viewToken"), registered.field("manageToken"))) {
            assertThat(STACK.get(page + "?t=" + token).status()).isEqualTo(200);
            var calendar = STACK.get(page + "/calendar.ics?t=" + token);
            assertThat(calendar.header("Content-Type")).isEqualTo("text/calendar; charset=utf-8");
            assertThat(calendar.text()).startsWith("BEGIN:VCALENDAR\r\n").doesNotContain("@laptop.example", "saraban@");
        }
        for (var wrong : List.of(page, page + "?t=", page + "?t=wrong", page + "/calendar.ics?t=wrong")) {
            assertThat(STACK.ask("GET", wrong).asProgram().answer().outcome()).isEqualTo("404 unknown-registration");
            assertThat(STACK.ask("GET", wrong).asBrowser().answer().header("Content-Type"))
                    .startsWith("text/html");
        }
        assertThat(STACK.get(page + "?t=" + registered.field("viewToken")).text())
                .doesNotContain(registered.field("manageToken"));
    }

    @Test
    void theLostLinkIsSentToTheContactOnlyAndOnceInTenMinutes() {
        var organisation = STACK.nextOrganisation();
        var token = STACK.register(TypedForm.of(organisation)).field("manageToken");
        STACK.settleMails();
        assertThat(mailsTo(organisation)).hasSize(2);

        var answer = linkAsked(organisation);
        STACK.settleMails();
        assertThat(mailsTo(organisation))
                .hasSize(3)
                .last()
                .asString()
                .startsWith("saraban@")
                .contains(token);

        STACK.moveClockTo("2021-03-08T09:09:59+07:00");
        linkAsked(organisation);
        STACK.settleMails();
        assertThat(mailsTo(organisation)).hasSize(3);

        STACK.moveClockTo("2021-03-08T09:10:00+07:00");
        linkAsked(organisation);
        STACK.settleMails();
        assertThat(mailsTo(organisation)).hasSize(4);

        assertThat(List.of(linkAsked(STACK.nextOrganisation()), linkAsked("6999999"), linkAsked("garbage")))
                .extracting(Answer::status, Answer::text)
                .containsOnly(tuple(200, answer.text()));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 1000",
        "?org=%s, ?org=%s, 1000",
        "?org=garbage, '', 1000",
        "?size=1500, '', 1500",
        "?size=99999, '', 4000"
    })
    void theQrHoldsTheFormsAddress(String query, String address, int pixels) throws Exception {
        var organisation = Stack.organisations().getLast().code();
        var png = STACK.get("/s/ita-2564/qr.png" + query.formatted(organisation));
        assertThat(png.header("Content-Type")).isEqualTo("image/png");
        var image = ImageIO.read(new ByteArrayInputStream(png.bytes()));
        assertThat(image.getWidth()).isEqualTo(image.getHeight()).isBetween(pixels, pixels + 100);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        assertThat(new QRCodeReader().decode(bitmap, DRAWN).getText())
                .isEqualTo(STACK.home() + "/s/ita-2564" + address.formatted(organisation));

        var svg = STACK.get("/s/ita-2564/qr.svg" + query.formatted(organisation));
        assertThat(svg.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(svg.text()).startsWith("<svg").doesNotContain("<script");
    }

    private static Answer submitted(TypedForm typed, String step) {
        return STACK.ask("POST", "/s/ita-2564")
                .form(typed.form(step))
                .asBrowser()
                .answer();
    }

    private static Answer linkAsked(String organisation) {
        return STACK.ask("POST", "/s/ita-2564/" + organisation + "/send-link")
                .form("")
                .answer();
    }

    /// The mails to an organisation's mailboxes, each as its recipient and its text.
    private static List<String> mailsTo(String organisation) {
        return STACK.mails().stream()
                .filter(mail -> mail.get("to").toString().contains("@" + organisation + ".example"))
                .map(mail -> ((List<?>) mail.get("to")).getFirst() + " " + mail.get("text"))
                .toList();
    }
}
