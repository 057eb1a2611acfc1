package thabian.mail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.AccountSuspendedException;
import software.amazon.awssdk.services.sesv2.model.Attachment;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.LimitExceededException;
import software.amazon.awssdk.services.sesv2.model.MailFromDomainNotVerifiedException;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendingPausedException;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;
import thabian.domain.post.Mail;
import thabian.domain.post.Mailer;

/// Carries mails out through Amazon SES v2.
public final class SesMailer implements Mailer {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Pattern SUPPRESSED = Pattern.compile("blacklisted|suppression list", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNVERIFIED = Pattern.compile("not verified", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTA = Pattern.compile("quota", Pattern.CASE_INSENSITIVE);
    private static final int TRIES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// What keeps automatic answers from coming back (RFC 3834; the second is Outlook's and Exchange's).
    private static final List<MessageHeader> HEADERS =
            List.of(header("Auto-Submitted", "auto-generated"), header("X-Auto-Response-Suppress", "All"));

    /// The longest that one call may take: two tries, of which one may wait for an answer in vain.
    public static final Duration LONGEST = PATIENCE.multipliedBy(2);

    private final SesV2Client ses;
    private final String sender;
    private final String configurationSet;
    private final Receipts receipts;

    /// Sends in the name of a verified address, through a client that is built with [#limits].
    ///
    /// @param receipts is told for the operator what became of each
    public SesMailer(SesV2Client ses, String sender, String configurationSet, Receipts receipts) {
        this.ses = ses;
        this.sender = sender;
        this.configurationSet = configurationSet;
        this.receipts = receipts;
    }

    /// Who is told of each mail by its tags, which name nobody.
    public interface Receipts {
        /// Nobody.
        Receipts NONE = new Receipts() {
            @Override
            public void taken(Mail mail, String id) {}

            @Override
            public void trouble(Mail mail, String what) {}
        };

        /// SES took it.
        ///
        /// @param id SES's own name for it
        void taken(Mail mail, String id);

        /// SES did not take it.
        ///
        /// @param what what kind of trouble it was, never of whom
        void trouble(Mail mail, String what);
    }

    /// How long and how often a client tries: little, since what stays owed is tried again by the sweep, and each try
    /// whose answer was lost may be one more copy. Only what broke off is tried again at once, as a connection does
    /// that was kept too long; whoever is too fast or waits in vain is told so.
    public static ClientOverrideConfiguration limits() {
        return ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(PATIENCE)
                .apiCallTimeout(LONGEST)
                .retryStrategy(DefaultRetryStrategy.standardStrategyBuilder()
                        .useClientDefaults(false)
                        .retryOnException(SesMailer::brokeOff)
                        .maxAttempts(TRIES)
                        .circuitBreakerEnabled(false)
                        .build())
                .build();
    }

    private static boolean brokeOff(Throwable trouble) {
        return switch (trouble) {
            case ApiCallAttemptTimeoutException _, ApiCallTimeoutException _, AbortedException _ -> false;
            case SdkServiceException answer -> answer.statusCode() >= 500;
            default -> trouble instanceof SdkClientException;
        };
    }

    @Override
    public Sent send(Mail mail) {
        try {
            receipts.taken(mail, String.valueOf(ses.sendEmail(request(mail)).messageId()));
            return Sent.ACCEPTED;
        } catch (AwsServiceException answer) {
            tell(mail, answer);
            return meaning(answer, mail);
        } catch (SdkException trouble) {
            tell(mail, trouble);
            return Sent.UNKNOWN;
        }
    }

    /// What an answer means, by SES's own words where the exception alone does not tell. Source: the errors of
    /// SendEmail, SES API v2 reference.
    private Sent meaning(AwsServiceException answer, Mail mail) {
        String words = String.valueOf(answer.getMessage());
        return switch (answer) {
            case MessageRejectedException _ -> rejected(words, mail);
            case TooManyRequestsException _ -> QUOTA.matcher(words).find() ? Sent.CLOSED : Sent.THROTTLED;
            case AccountSuspendedException _,
                    SendingPausedException _,
                    MailFromDomainNotVerifiedException _,
                    LimitExceededException _,
                    NotFoundException _ -> Sent.CLOSED;
            default -> byStatus(answer);
        };
    }

    /// SES rejects messages for their address, for their content, and while the account or the sender is not verified:
    /// a sandbox says of recipients in the same words that they are not.
    private Sent rejected(String words, Mail mail) {
        boolean unverified = UNVERIFIED.matcher(words).find();
        boolean recipient = words.contains(mail.to().value()) && !words.contains(sender);
        if (SUPPRESSED.matcher(words).find() || (unverified && recipient)) {
            return Sent.REFUSED;
        }
        return unverified ? Sent.CLOSED : Sent.REJECTED;
    }

    private static Sent byStatus(AwsServiceException answer) {
        if (answer.isThrottlingException()) {
            return Sent.THROTTLED;
        }
        return switch (answer.statusCode() / 100) {
            case 4 -> answer.statusCode() == 403 ? Sent.CLOSED : Sent.REJECTED;
            default -> Sent.UNKNOWN;
        };
    }

    /// Passes on what kind of trouble it was; SES's own message may name people.
    private void tell(Mail mail, SdkException trouble) {
        String what = trouble instanceof AwsServiceException answer && answer.awsErrorDetails() != null
                ? answer.awsErrorDetails().errorCode() + " " + answer.statusCode() + ", request " + answer.requestId()
                : trouble.getClass().getSimpleName();
        receipts.trouble(mail, what);
    }

    private SendEmailRequest request(Mail mail) {
        return SendEmailRequest.builder()
                .fromEmailAddress(DisplayName.of(mail.from(), sender))
                .destination(to -> to.toAddresses(mail.to().value()))
                .replyToAddresses(mail.replyTo().value())
                .content(content -> content.simple(message -> message.subject(text(mail.subject()))
                        .body(body -> body.text(text(mail.text())).html(text(mail.html())))
                        .headers(HEADERS)
                        .attachments(attachments(mail.calendar()))))
                .emailTags(tags(mail.tags()))
                .configurationSetName(configurationSet)
                .build();
    }

    private static Content text(String data) {
        return Content.builder().data(data).charset(UTF_8).build();
    }

    private static MessageHeader header(String name, String value) {
        return MessageHeader.builder().name(name).value(value).build();
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
