package thabian.local.ses;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import thabian.local.ses.SendEmail.Attachment;
import thabian.local.ses.SendEmail.Pair;

/// What SES v2 asks of a mail before it takes it (API reference and quotas of November 2026).
final class SendingRules {
    private static final int MOST_RECIPIENTS = 50;
    private static final int MOST_HEADERS = 15;
    private static final int MOST_BYTES = 40 * 1024 * 1024;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_-]{1,256}");
    private static final Pattern HEADER_NAME = Pattern.compile("[!-9;-@A-~]{1,126}");
    private static final Pattern HEADER_VALUE = Pattern.compile("[ -~]{1,870}");
    private static final Pattern FILE_NAME = Pattern.compile("[^\\p{Cntrl}/\\\\]{1,255}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+(;[ -~]+)?");

    private static final List<Function<SendEmail, Optional<String>>> RULES = List.of(
            SendingRules::content,
            SendingRules::addresses,
            SendingRules::subject,
            SendingRules::headers,
            SendingRules::attachments,
            SendingRules::tags,
            SendingRules::size);

    private final Account account;

    SendingRules(Account account) {
        this.account = account;
    }

    /// Why this mail is not taken; empty if it is.
    ///
    /// @throws SesFields.WrongType if it cannot even be read
    Optional<SesRefusal> refusal(SendEmail mail) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(mail).stream())
                .findFirst()
                .map(SesRefusal::badRequest)
                .or(() -> sender(mail))
                .or(() -> configurationSet(mail));
    }

    private Optional<SesRefusal> sender(SendEmail mail) {
        return account.sendsFrom(AddressRules.bare(mail.from()))
                ? Optional.empty()
                : Optional.of(SesRefusal.unverified(mail.from()));
    }

    private Optional<SesRefusal> configurationSet(SendEmail mail) {
        return mail.configurationSet()
                .filter(name -> !account.configurationSets().contains(name))
                .map(name ->
                        new SesRefusal(404, "NotFoundException", "Configuration set <" + name + "> does not exist."));
    }

    private static Optional<String> content(SendEmail mail) {
        if (mail.simple().isEmpty()) {
            return Optional.of("Content must be simple: this stand-in takes neither raw mails nor templates");
        }
        var empty = Stream.of(mail.text(), mail.html())
                .allMatch(part -> part.orElse("").isEmpty());
        return empty ? Optional.of("Body must have a text or an HTML part") : Optional.empty();
    }

    private static Optional<String> addresses(SendEmail mail) {
        var count = mail.recipients().size();
        if (count == 0) {
            return Optional.of("Destination must have a recipient");
        }
        if (count > MOST_RECIPIENTS) {
            return Optional.of("Recipient count exceeds " + MOST_RECIPIENTS + ".");
        }
        return Stream.of(List.of(mail.from()), mail.recipients(), mail.replyTo())
                .flatMap(List::stream)
                .flatMap(address -> AddressRules.fault(address).stream())
                .findFirst();
    }

    private static Optional<String> subject(SendEmail mail) {
        if (mail.subject().isEmpty()) {
            return Optional.of("Content must have a subject");
        }
        return mail.subject().filter(CONTROL.asPredicate()).map(_ -> "Subject contains control characters");
    }

    private static Optional<String> headers(SendEmail mail) {
        if (mail.headers().size() > MOST_HEADERS) {
            return Optional.of("Header count exceeds " + MOST_HEADERS + ".");
        }
        return firstWrong(mail.headers(), HEADER_NAME, HEADER_VALUE).map(name -> "Invalid header <" + name + ">");
    }

    private static Optional<String> tags(SendEmail mail) {
        return firstWrong(mail.tags(), TAG, TAG)
                .map(name -> "Invalid tag <" + name
                        + ">: only alphanumeric ASCII characters, '_', and '-' are allowed in its name and value.");
    }

    private static Optional<String> firstWrong(List<Pair> pairs, Pattern name, Pattern value) {
        return pairs.stream()
                .filter(pair -> !name.matcher(pair.name()).matches()
                        || !value.matcher(pair.value()).matches())
                .map(Pair::name)
                .findFirst();
    }

    private static Optional<String> attachments(SendEmail mail) {
        return mail.attachments().stream()
                .filter(file -> !FILE_NAME.matcher(file.name()).matches()
                        || !MEDIA_TYPE.matcher(file.type()).matches()
                        || !isBase64(file))
                .map(file -> "Invalid attachment <" + file.name() + ">")
                .findFirst();
    }

    private static boolean isBase64(Attachment file) {
        try {
            return file.bytes().length > 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Optional<String> size(SendEmail mail) {
        var bytes = Stream.of(mail.subject(), mail.text(), mail.html())
                        .flatMap(Optional::stream)
                        .mapToLong(part -> part.getBytes(StandardCharsets.UTF_8).length)
                        .sum()
                + mail.attachments().stream()
                        .mapToLong(file -> file.base64().length())
                        .sum();
        return bytes > MOST_BYTES
                ? Optional.of("Message length is more than " + MOST_BYTES + " bytes long: '" + bytes + "'.")
                : Optional.empty();
    }
}
