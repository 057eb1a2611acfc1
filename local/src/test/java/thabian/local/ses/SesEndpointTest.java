package thabian.local.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Attachment;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.Body;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.EmailContent;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;
import thabian.local.web.Loopback;

class SesEndpointTest {
    private static final Instant NOW = Instant.parse("2021-03-08T02:00:00Z");
    private static final String SUBJECT = "ลงทะเบียนสัมมนาแล้ว ITA-2564-6760607";

    private final Mailbox mailbox = new Mailbox(Optional.empty());
    private final Account account = new Account(Set.of("no-reply@thabian.example", "dla.example"), Set.of("thabian"));
    private final SesEndpoint endpoint = new SesEndpoint(account, mailbox, () -> NOW, SesEvents.untold());
    private final Loopback loopback = new Loopback();
    private SesV2Client ses;

    @BeforeEach
    void open() {
        loopback.mount("/", endpoint);
        ses = SesV2Client.builder()
                .endpointOverride(loopback.address())
                .region(Region.AP_SOUTHEAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(client -> client.retryStrategy(impatient()))
                .build();
    }

    @AfterEach
    void close() {
        ses.close();
        loopback.close();
    }

    @Test
    void aMailArrivesWhole() {
        String id = ses.sendEmail(confirmation().build()).messageId();

        SentMail mail = mailbox.mail(id).orElseThrow();
        SendEmail content = mail.content();
        assertThat(mail.at()).isEqualTo(NOW);
        assertThat(content.from()).isEqualTo("=?UTF-8?B?4LiX4Liw?= <no-reply@thabian.example>");
        assertThat(content.recipients()).containsExactly("saraban@6760607.example");
        assertThat(content.replyTo()).containsExactly("office@dla.example");
        assertThat(content.subject()).contains(SUBJECT);
        assertThat(content.text()).contains("เรียน ผู้ประสานงาน\n");
        assertThat(content.html()).contains("<p>เรียน ผู้ประสานงาน</p>");
        assertThat(content.headers()).containsExactly(new SendEmail.Pair("X-Entity-Ref-ID", "1"));
        assertThat(content.tags())
                .containsExactly(new SendEmail.Pair("seminar", "ita-2564"), new SendEmail.Pair("org", "6760607"));
        assertThat(content.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("seminar.ics");
            assertThat(file.type()).isEqualTo("text/calendar");
            assertThat(file.text()).isEqualTo("BEGIN:VCALENDAR\r\nSUMMARY:สัมมนา");
        });
    }

    @Test
    void aVerifiedDomainCoversItsAddressesAndThoseBelowIt() {
        ses.sendEmail(confirmation().fromEmailAddress("A@dla.example").build());
        ses.sendEmail(
                confirmation().fromEmailAddress("a@phetchaburi.dla.example").build());
        assertThat(mailbox.mails()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other@thabian.example", "a@notdla.example", "a@example.com"})
    void anUnverifiedSenderIsRejected(String sender) {
        assertThatThrownBy(() ->
                        ses.sendEmail(confirmation().fromEmailAddress(sender).build()))
                .isInstanceOfSatisfying(MessageRejectedException.class, refused -> {
                    assertThat(refused.statusCode()).isEqualTo(400);
                    assertThat(refused.awsErrorDetails().errorMessage())
                            .startsWith("Email address is not verified.")
                            .endsWith(sender);
                });
        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void anUnknownConfigurationSetIsNotFound() {
        assertThatThrownBy(() -> ses.sendEmail(
                        confirmation().configurationSetName("other").build()))
                .isInstanceOf(NotFoundException.class);
        assertThat(mailbox.mails()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "@b.example",
                "a@",
                "a@b",
                "สมชาย@b.example",
                "a@ตัวอย่าง.example",
                "a b@c.example",
                "a@b .example",
                "a@b.example\r\nBcc: c@d.example",
                ".a@b.example",
                "a..b@c.example",
                "a@b..example",
                "a@.example",
                "a@b.example.",
                "a@-b.example",
                "a@b.example, c@d.example",
                "สมชาย <a@b.example>",
                "Office, the <a@b.example>",
                "x\n<a@b.example>",
                "<a@b.example",
                ""
            })
    void anAddressThatSesDoesNotTakeIsRefused(String address) {
        assertRefused(mail -> mail.destination(to -> to.toAddresses(address)));
        assertRefused(mail -> mail.replyToAddresses(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o'neil+ita@b-c.example",
                "Office <a@b.example>",
                "\"Office, the\" <a@b.example>",
                "a@xn--12c1fe0br.example"
            })
    void anAddressThatSesTakesIsTaken(String address) {
        ses.sendEmail(confirmation().destination(to -> to.toAddresses(address)).build());
        assertThat(mailbox.mails().getFirst().content().recipients()).containsExactly(address);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("CR/LF in the subject", mail -> mail.content(simple(SUBJECT + "\r\nBcc: a@b.example", "text"))),
                fault("LF in the subject", mail -> mail.content(simple("a\nb", "text"))),
                fault("no subject", mail -> mail.content(c -> c.simple(s -> s.body(b -> b.text(t -> t.data("text")))))),
                fault("no content", mail -> mail.content(c -> {})),
                fault("raw content", mail -> mail.content(c -> c.raw(r -> r.data(SdkBytes.fromUtf8String("a: b"))))),
                fault("no body", mail -> mail.content(c -> c.simple(s -> s.subject(t -> t.data(SUBJECT))))),
                fault("empty body", mail -> mail.content(simple(SUBJECT, ""))),
                fault("no recipient", mail -> mail.destination(to -> to.toAddresses(List.of()))),
                fault("no sender", mail -> mail.fromEmailAddress(null)),
                fault(
                        "51 recipients",
                        mail -> mail.destination(to -> to.toAddresses(Collections.nCopies(50, "a@b.example"))
                                .bccAddresses("c@d.example"))),
                fault("Thai in a tag", mail -> mail.emailTags(tag("seminar", "สัมมนา"))),
                fault("space in a tag", mail -> mail.emailTags(tag("the seminar", "1"))),
                fault("empty tag", mail -> mail.emailTags(tag("seminar", ""))),
                fault("CR/LF in a header", mail -> mail.content(headers(List.of(header("X-A", "a\r\nb"))))),
                fault("colon in a header's name", mail -> mail.content(headers(List.of(header("X:A", "a"))))),
                fault("16 headers", mail -> mail.content(headers(Collections.nCopies(16, header("X-A", "a"))))),
                fault("nameless file", mail -> mail.content(file("", "a"))),
                fault("CR/LF in a file's name", mail -> mail.content(file("a\r\n.ics", "a"))),
                fault("empty file", mail -> mail.content(file("a.ics", ""))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultyMailIsRefused(String name, Consumer<SendEmailRequest.Builder> fault) {
        assertRefused(fault);
    }

    @Test
    void fiftyRecipientsAreTaken() {
        ses.sendEmail(confirmation()
                .destination(to -> to.toAddresses(Collections.nCopies(50, "a@b.example")))
                .build());
        assertThat(mailbox.mails()).hasSize(1);
    }

    @Test
    void moreThanFortyMegabytesAreRefused() {
        assertRefused(mail -> mail.content(file("a.ics", "x".repeat(31 * 1024 * 1024))));
    }

    @Test
    void whatIsNotSendEmailIsAnswered() {
        assertThat(loopback.get("/v2/email/outbound-emails").statusCode()).isEqualTo(404);
        assertThat(loopback.put("/v2/email/identities", "{}").statusCode()).isEqualTo(404);
        var unsigned = loopback.post("/v2/email/outbound-emails", "{}", "http://127.0.0.1");
        assertThat(unsigned.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "1",
                "{\"FromEmailAddress\":1,\"Content\":{\"Simple\":{\"Body\":{\"Text\":{\"Data\":\"a\"}}}},"
                        + "\"Destination\":{\"ToAddresses\":[\"a@b.example\"]}}",
                "{\"Content\":\"text\"}",
                "{\"Content\":{\"Simple\":{\"Body\":{\"Text\":[]}}}}"
            })
    void whatCannotBeReadIsRefused(String body) {
        var answer = loopback.send(loopback.to("/v2/email/outbound-emails")
                .header("Authorization", "AWS4-HMAC-SHA256 Credential=key")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains("SerializationException");
    }

    @Test
    void aThrottledMailIsSentByTheClientsNextTry() {
        endpoint.failNext(new SesFault.Refuse(SesRefusal.throttled()));
        ses.sendEmail(confirmation().build());
        assertThat(mailbox.mails()).hasSize(1);
    }

    @Test
    void throttlingForLongIsToldToTheSender() {
        endpoint.failNext(Collections.nCopies(10, new SesFault.Refuse(SesRefusal.throttled()))
                .toArray(SesFault[]::new));
        assertThatThrownBy(() -> ses.sendEmail(confirmation().build()))
                .isInstanceOfSatisfying(
                        TooManyRequestsException.class,
                        throttled -> assertThat(throttled.statusCode()).isEqualTo(429));
        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void aLostAnswerLeavesTheMailInTheMailbox() {
        endpoint.failNext(new SesFault.LoseAnswer());
        ses.sendEmail(confirmation().build());
        assertThat(mailbox.mails()).hasSize(2);
    }

    @Test
    void aRefusalOnDemandIsNotTriedAgain() {
        endpoint.failNext(new SesFault.Refuse(SesRefusal.rejected("Sending paused")));
        assertThatThrownBy(() -> ses.sendEmail(confirmation().build()))
                .isInstanceOf(MessageRejectedException.class)
                .isInstanceOf(SesV2Exception.class);
        assertThat(mailbox.mails()).isEmpty();
    }

    private static RetryStrategy impatient() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .build();
    }

    private void assertRefused(Consumer<SendEmailRequest.Builder> fault) {
        var mail = confirmation();
        fault.accept(mail);
        assertThatThrownBy(() -> ses.sendEmail(mail.build())).isInstanceOf(BadRequestException.class);
        assertThat(mailbox.mails()).isEmpty();
    }

    private static Arguments fault(String name, Consumer<SendEmailRequest.Builder> fault) {
        return arguments(name, fault);
    }

    private static SendEmailRequest.Builder confirmation() {
        return SendEmailRequest.builder()
                .fromEmailAddress("=?UTF-8?B?4LiX4Liw?= <no-reply@thabian.example>")
                .destination(to -> to.toAddresses("saraban@6760607.example"))
                .replyToAddresses("office@dla.example")
                .configurationSetName("thabian")
                .emailTags(tag("seminar", "ita-2564"), tag("org", "6760607"))
                .content(content -> content.simple(message()
                        .headers(header("X-Entity-Ref-ID", "1"))
                        .attachments(attachment("seminar.ics", "BEGIN:VCALENDAR\r\nSUMMARY:สัมมนา"))
                        .build()));
    }

    private static Message.Builder message() {
        return Message.builder()
                .subject(utf8(SUBJECT))
                .body(Body.builder()
                        .text(utf8("เรียน ผู้ประสานงาน\n"))
                        .html(utf8("<p>เรียน ผู้ประสานงาน</p>"))
                        .build());
    }

    private static Consumer<EmailContent.Builder> simple(String subject, String text) {
        return content ->
                content.simple(message -> message.subject(utf8(subject)).body(body -> body.text(utf8(text))));
    }

    private static Consumer<EmailContent.Builder> headers(List<MessageHeader> headers) {
        return content -> content.simple(message().headers(headers).build());
    }

    private static Consumer<EmailContent.Builder> file(String name, String text) {
        return content ->
                content.simple(message().attachments(attachment(name, text)).build());
    }

    private static Content utf8(String text) {
        return Content.builder().data(text).charset("UTF-8").build();
    }

    private static MessageTag tag(String name, String value) {
        return MessageTag.builder().name(name).value(value).build();
    }

    private static MessageHeader header(String name, String value) {
        return MessageHeader.builder().name(name).value(value).build();
    }

    private static Attachment attachment(String name, String text) {
        return Attachment.builder()
                .fileName(name)
                .contentType("text/calendar")
                .rawContent(SdkBytes.fromString(text, StandardCharsets.UTF_8))
                .build();
    }
}
