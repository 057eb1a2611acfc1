package thabian.mail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Attachment;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import thabian.domain.post.Mail;
import thabian.domain.post.Mailer;

/// Carries mails out through Amazon SES v2.
public final class SesMailer implements Mailer {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Pattern ABOUT_ADDRESS =
            Pattern.compile("blacklisted|suppression list", Pattern.CASE_INSENSITIVE);
    private static final int TRIES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SesV2Client ses;
    private final String sender;
    private final String configurationSet;
    private final Consumer<String> troubles;

    /// Sends in the name of a verified address, through a client that is built with [#limits].
    ///
    /// @param troubles is told for the operator what kind of trouble it was, never of whom
    public SesMailer(SesV2Client ses, String sender, String configurationSet, Consumer<String> troubles) {
        this.ses = ses;
        this.sender = sender;
        this.configurationSet = configurationSet;
        this.troubles = troubles;
    }

    /// How long and how often a client tries: little, since what stays owed is tried again by the sweep, and each try
    /// whose answer was lost may be one more copy.
    public static ClientOverrideConfiguration limits() {
        return ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(PATIENCE)
                .retryStrategy(strategy -> strategy.maxAttempts(TRIES))
                .build();
    }

    @Override
    public Sent send(Mail mail) {
        try {
            ses.sendEmail(request(mail));
            return Sent.ACCEPTED;
        } catch (MessageRejectedException rejected) {
            tell(rejected);
            return aboutAddress(rejected) ? Sent.REFUSED : Sent.UNKNOWN;
        } catch (SdkException trouble) {
            tell(trouble);
            return Sent.UNKNOWN;
        }
    }

    /// SES rejects messages also for their content, or while its account or sender is not verified: faults of ours,
    /// which would silence everyone were they final.
    private static boolean aboutAddress(MessageRejectedException rejected) {
        return ABOUT_ADDRESS.matcher(String.valueOf(rejected.getMessage())).find();
    }

    /// Passes on what kind of trouble it was; SES's own message may name people.
    private void tell(SdkException trouble) {
        String what = trouble instanceof AwsServiceException answer && answer.awsErrorDetails() != null
                ? answer.awsErrorDetails().errorCode() + " " + answer.statusCode() + ", request " + answer.requestId()
                : trouble.getClass().getSimpleName();
        troubles.accept(what);
    }

    private SendEmailRequest request(Mail mail) {
        return SendEmailRequest.builder()
                .fromEmailAddress(sender)
                .destination(to -> to.toAddresses(mail.to().value()))
                .replyToAddresses(mail.replyTo().value())
                .content(content -> content.simple(message -> message.subject(text(mail.subject()))
                        .body(body -> body.text(text(mail.text())).html(text(mail.html())))
                        .attachments(attachments(mail.calendar()))))
                .emailTags(tags(mail.tags()))
                .configurationSetName(configurationSet)
                .build();
    }

    private static Content text(String data) {
        return Content.builder().data(data).charset(UTF_8).build();
    }

    private static List<Attachment> attachments(Optional<Mail.Calendar> calendar) {
        return calendar.stream()
                .map(file -> Attachment.builder()
                        .fileName("invite.ics")
                        .contentType("text/calendar; charset=utf-8; method=" + file.method())
                        .contentDisposition("ATTACHMENT")
                        .contentTransferEncoding("BASE64")
                        .rawContent(SdkBytes.fromUtf8String(file.content()))
                        .build())
                .toList();
    }

    private static List<MessageTag> tags(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag -> MessageTag.builder()
                        .name(tag.getKey())
                        .value(tag.getValue())
                        .build())
                .toList();
    }
}
