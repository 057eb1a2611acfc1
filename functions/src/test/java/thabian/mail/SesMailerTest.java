package thabian.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.mail.MailExamples.CHIEF;
import static thabian.mail.MailExamples.OFFICE;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import thabian.domain.post.Mail;
import thabian.domain.post.Mailer.Sent;

/// The adapter over the real client and the wire, against a stand-in that answers what it is told.
class SesMailerTest {
    private static final String SENDER = "register@thabian.example";
    private static final String OFFICE_NAME = "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดเพชรบุรี";
    private static final Mail MAIL = new Mail(
            CHIEF,
            OFFICE_NAME,
            OFFICE,
            "ยืนยันการลงทะเบียน",
            "เรียน ผู้ประสานงาน",
            "<p>เรียน</p>",
            Optional.of(new Mail.Calendar("REQUEST", "BEGIN:VCALENDAR\r\nสวัสดี\r\n")),
            Map.of("seminar", "ita-2564", "org", "6760607"));

    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final List<String> told = new ArrayList<>();
    private int status = 200;
    private String error = "";
    private String message = "";
    private final CountDownLatch over = new CountDownLatch(1);
    private boolean silent;
    private HttpServer ses;
    private SesV2Client client;
    private SesMailer mailer;

    @BeforeEach
    void start() throws IOException {
        ses = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ses.createContext("/v2/email/outbound-emails", exchange -> {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (silent) {
                awaitTheEnd();
            }
            byte[] body = JSON.std.asBytes(status == 200 ? Map.of("MessageId", "1") : Map.of("message", message));
            if (!error.isEmpty()) {
                exchange.getResponseHeaders().set("x-amzn-ErrorType", error);
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        ses.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        ses.start();
        client = client(ses.getAddress().getPort());
        mailer = mailer(client);
    }

    private SesMailer mailer(SesV2Client over) {
        return new SesMailer(over, SENDER, "thabian-dev", new SesMailer.Receipts() {
            @Override
            public void taken(Mail mail, String id) {
                told.add("taken " + id);
            }

            @Override
            public void trouble(Mail mail, String what) {
                told.add(what);
            }
        });
    }

    @AfterEach
    void stop() {
        over.countDown();
        client.close();
        ses.stop(0);
    }

    @Test
    void handsOverTheWholeMail() throws IOException {
        assertThat(mailer.send(MAIL)).isEqualTo(Sent.ACCEPTED);
        assertThat(told).containsExactly("taken 1");

        Map<String, Object> request = JSON.std.mapFrom(requests.remove());
        assertThat(request)
                .containsEntry("FromEmailAddress", DisplayName.of(OFFICE_NAME, SENDER))
                .containsEntry("ConfigurationSetName", "thabian-dev")
                .containsEntry("Destination", Map.of("ToAddresses", List.of(CHIEF.value())))
                .containsEntry("ReplyToAddresses", List.of(OFFICE.value()));
        assertThat(request.get("EmailTags"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrder(
                        Map.of("Name", "seminar", "Value", "ita-2564"), Map.of("Name", "org", "Value", "6760607"));
        assertThat(request.get("Content"))
                .isEqualTo(Map.of(
                        "Simple",
                        Map.of(
                                "Subject",
                                utf8(MAIL.subject()),
                                "Body",
                                Map.of("Text", utf8(MAIL.text()), "Html", utf8(MAIL.html())),
                                "Headers",
                                List.of(
                                        Map.of("Name", "Auto-Submitted", "Value", "auto-generated"),
                                        Map.of("Name", "X-Auto-Response-Suppress", "Value", "All")),
                                "Attachments",
                                List.of(Map.of(
                                        "FileName",
                                        "invite.ics",
                                        "ContentType",
                                        "text/calendar; charset=utf-8; method=REQUEST",
                                        "ContentDisposition",
                                        "ATTACHMENT",
                                        "ContentTransferEncoding",
                                        "BASE64",
                                        "RawContent",
                                        base64(MAIL.calendar().orElseThrow().content()))))));
    }

    @Test
    void aMailWithoutCalendarHasNoAttachment() {
        Mail plain = new Mail(CHIEF, "Office", OFFICE, "s", "t", "h", Optional.empty(), Map.of());

        assertThat(mailer.send(plain)).isEqualTo(Sent.ACCEPTED);
        assertThat(requests.remove()).doesNotContain("invite.ics");
    }

    @ParameterizedTest
    @CsvSource({
        "400, MessageRejected, Address is on the suppression list, REFUSED",
        "400, MessageRejected, Address blacklisted., REFUSED",
        "400, MessageRejected, The message contains invalid content, REJECTED",
        "400, MessageRejected, , REJECTED",
        "400, MessageRejected, The content for chief@6760607.example is not allowed, REJECTED",
        "400, BadRequestException, Local address contains control or whitespace, REJECTED",
        "400, BadRequestException, Invalid attachment <invite.ics>, REJECTED",
        "400, MessageRejected, Email address is not verified. They failed: register@thabian.example, CLOSED",
        "400, MessageRejected, Email address is not verified. They failed: chief@6760607.example, REFUSED",
        "400, MessageRejected, Email address is not verified., CLOSED",
        "400, MessageRejected, Email address is not verified. They failed: register@thabian.example and chief@6760607.example, CLOSED",
        "400, MailFromDomainNotVerifiedException, , CLOSED",
        "400, SendingPausedException, , CLOSED",
        "400, AccountSuspendedException, , CLOSED",
        "400, LimitExceededException, , CLOSED",
        "404, NotFoundException, Configuration set does not exist, CLOSED",
        "403, AccessDeniedException, , CLOSED",
        "429, TooManyRequestsException, Maximum sending rate exceeded., THROTTLED",
        "429, TooManyRequestsException, Daily message quota exceeded., CLOSED",
        "400, ThrottlingException, , THROTTLED",
        "500, InternalServiceErrorException, , UNKNOWN",
        "503, ServiceUnavailable, , UNKNOWN",
    })
    void tellsWhatWillNeverWorkFromWhatMay(int status, String error, String message, Sent sent) {
        this.status = status;
        this.error = error;
        this.message = String.valueOf(message);

        assertThat(mailer.send(MAIL)).isEqualTo(sent);
    }

    @Test
    void whoeverIsTooFastIsToldSoAtOnce() {
        status = 429;
        error = "TooManyRequestsException";

        assertThat(mailer.send(MAIL)).isEqualTo(Sent.THROTTLED);
        assertThat(requests).hasSize(1);
    }

    @Test
    void triesTwiceAndNoMore() {
        status = 500;
        error = "InternalServiceErrorException";

        assertThat(mailer.send(MAIL)).isEqualTo(Sent.UNKNOWN);
        assertThat(requests).hasSize(2);
    }

    @Test
    void aServerThatIsAwayMayComeBack() {
        int port = ses.getAddress().getPort();
        ses.stop(0);
        try (SesV2Client away = client(port)) {
            assertThat(mailer(away).send(MAIL)).isEqualTo(Sent.UNKNOWN);
        }
        assertThat(told).containsExactly("SdkClientException");
    }

    @Test
    void theOperatorIsToldWhatKindOfTroubleItWasAndOfNobody() {
        status = 400;
        error = "MessageRejected";
        message = "Email address is not verified. They failed: " + CHIEF;

        mailer.send(MAIL);

        assertThat(told).singleElement().asString().startsWith("MessageRejected 400, request ");
        assertThat(told.getFirst()).doesNotContain(CHIEF.value(), "verified");
    }

    @Test
    void troubleWithoutACodeIsToldByItsKind() {
        mailer = mailer(new SesV2Client() {
            @Override
            public SendEmailResponse sendEmail(SendEmailRequest request) {
                throw SesV2Exception.builder().statusCode(502).build();
            }

            @Override
            public String serviceName() {
                return SERVICE_NAME;
            }

            @Override
            public void close() {}
        });

        assertThat(mailer.send(MAIL)).isEqualTo(Sent.UNKNOWN);
        assertThat(told).containsExactly("SesV2Exception");
    }

    private static SesV2Client client(int port) {
        return SesV2Client.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.AP_SOUTHEAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .overrideConfiguration(SesMailer.limits())
                .build();
    }

    private static Map<String, String> utf8(String data) {
        return Map.of("Data", data, "Charset", "UTF-8");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// It may have the mail: whoever hands it over again at once sends it twice.
    @Test
    void whoeverWaitsInVainIsToldSoAndHandsOverOnce() {
        silent = true;
        assertThat(mailer.send(MAIL)).isEqualTo(Sent.UNKNOWN);
        assertThat(requests).hasSize(1);
    }

    private void awaitTheEnd() {
        try {
            over.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
