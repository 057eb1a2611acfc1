package thabian.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import thabian.contract.MailerContract;
import thabian.domain.post.Mail;
import thabian.domain.post.Mailer;
import thabian.domain.text.EmailAddress;
import thabian.local.MovableClock;
import thabian.local.ses.Account;
import thabian.local.ses.EncodedWords;
import thabian.local.ses.Mailbox;
import thabian.local.ses.SendEmail;
import thabian.local.ses.SesEndpoint;
import thabian.local.ses.SesEvents;
import thabian.local.ses.SesFault;
import thabian.local.ses.SesRefusal;
import thabian.local.web.Loopback;
import thabian.mail.SesMailer;

class SesMailerAtEndpointTest extends MailerContract {
    private static final String SENDER = "register@thabian.example";
    private static final String CONFIGURATION_SET = "thabian";
    private static final String CALENDAR = "text/calendar; charset=utf-8; method=";

    private final Mailbox mailbox = new Mailbox(Optional.empty());
    private final SesEndpoint endpoint = new SesEndpoint(
            new Account(Set.of(SENDER), Set.of(CONFIGURATION_SET)),
            mailbox,
            () -> MovableClock.START,
            SesEvents.untold());

    @AutoClose
    private final Loopback loopback = new Loopback().mount("/", endpoint);

    @AutoClose
    private final SesV2Client client = SesV2Client.builder()
            .endpointOverride(loopback.address())
            .region(Region.AP_SOUTHEAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(SesMailer.limits())
            .build();

    @Override
    protected Mailer freshMailer() {
        return new SesMailer(client, SENDER, CONFIGURATION_SET, SesMailer.Receipts.NONE);
    }

    @Override
    protected List<Mail> delivered() {
        return mailbox.mails().stream().flatMap(mail -> copies(mail.content())).toList();
    }

    @Override
    protected void refuseNext() {
        endpoint.failNext(new SesFault.Refuse(SesRefusal.rejected("Address is on the suppression list.")));
    }

    @Override
    protected void throttleNext() {
        failNext(1, new SesFault.Refuse(SesRefusal.throttled()));
    }

    @Override
    protected void loseAnswers(int answers) {
        failNext(answers, new SesFault.LoseAnswer());
    }

    @Override
    protected void goAway() {
        loopback.close();
    }

    private void failNext(int times, SesFault fault) {
        endpoint.failNext(Collections.nCopies(times, fault).toArray(SesFault[]::new));
    }

    private static Stream<Mail> copies(SendEmail sent) {
        return sent.recipients().stream()
                .map(recipient -> new Mail(
                        new EmailAddress(recipient),
                        EncodedWords.decode(sent.from()).replaceFirst(" <.*>$", ""),
                        new EmailAddress(String.join(", ", sent.replyTo())),
                        sent.subject().orElseThrow(),
                        sent.text().orElseThrow(),
                        sent.html().orElseThrow(),
                        calendar(sent.attachments()),
                        sent.tags().stream().collect(Collectors.toMap(SendEmail.Pair::name, SendEmail.Pair::value))));
    }

    private static Optional<Mail.Calendar> calendar(List<SendEmail.Attachment> files) {
        assertThat(files).hasSizeLessThan(2).allMatch(file -> file.type().startsWith(CALENDAR));
        return files.stream()
                .findFirst()
                .map(file -> new Mail.Calendar(file.type().substring(CALENDAR.length()), file.text()));
    }
}
