package thabian.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.SeminarId;
import thabian.domain.post.Copy;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.DeliveryReport.What;
import thabian.domain.post.Message;
import thabian.domain.post.MessageId;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Kebab;
import thabian.domain.text.Parsed;
import thabian.mail.SesReport.Nothing;
import thabian.mail.SesReport.OfSlot;
import thabian.mail.SesReport.OfficeLost;
import thabian.mail.SesReport.Strange;

/// An event of SES, read field by field; whatever it holds, reading it does no harm.
final class SesEvent {
    private static final Pattern PLACE = Pattern.compile("0|[1-9][0-9]?");
    private static final Set<String> TO_THE_OFFICE =
            Set.of(Kebab.of(Message.Kind.CLOSING_REPORT), Kebab.of(Message.Kind.TROUBLES));

    private final Map<?, ?> event;
    private final Map<?, ?> detail;

    SesEvent(Map<?, ?> event) {
        this.event = event;
        this.detail = object(event, "detail");
    }

    SesReport read() {
        Optional<SeminarId> seminar = tag("seminar").flatMap(SeminarId::parse);
        if (seminar.isEmpty()) {
            return new Strange("seminar");
        }
        String type = text(detail, "eventType").orElse("");
        Optional<What> what = what(type);
        if (what.isEmpty()) {
            return type.matches("Bounce|Complaint") ? new Nothing() : new Strange("eventType");
        }
        return tag("kind").filter(TO_THE_OFFICE::contains).isPresent()
                ? ofOffice(seminar.get(), what.get())
                : ofSlot(seminar.get(), what.get());
    }

    Optional<String> mail() {
        return text(object(detail, "mail"), "messageId");
    }

    private SesReport ofOffice(SeminarId seminar, What what) {
        if (what == What.DELIVERED) {
            return new Nothing();
        }
        return time().<SesReport>map(when -> new OfficeLost(seminar, what, when, recipient()))
                .orElse(new Strange("time"));
    }

    private SesReport ofSlot(SeminarId seminar, What what) {
        Optional<OrganisationCode> organisation = tag("org").flatMap(OrganisationCode::find);
        Optional<MessageId> message = tag("message").filter(MessageId::isOne).map(MessageId::new);
        Optional<Integer> place =
                tag("copy").filter(written -> PLACE.matcher(written).matches()).map(Integer::valueOf);
        Optional<Instant> at = time();
        if (organisation.isEmpty()) {
            return new Strange("org");
        }
        if (message.isEmpty()) {
            return new Strange("message");
        }
        if (place.isEmpty()) {
            return new Strange("copy");
        }
        Copy copy = new Copy(message.get(), place.get());
        return at.<SesReport>map(when ->
                        new OfSlot(seminar, organisation.get(), new DeliveryReport(copy, what, when), recipient()))
                .orElse(new Strange("time"));
    }

    /// What an event means for the recipient; empty where it means nothing, or is of no kind that is known here.
    private Optional<What> what(String type) {
        return switch (type) {
            case "Delivery" -> Optional.of(What.DELIVERED);
            case "Bounce" -> bounced();
            case "Complaint" ->
                text(object(detail, "complaint"), "complaintFeedbackType")
                                .filter("not-spam"::equals)
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(What.COMPLAINED);
            // SES found a virus in it and sent it nowhere.
            case "Reject" -> Optional.of(What.TEMPORARY);
            default -> Optional.empty();
        };
    }

    /// A bounce is final where SES calls it permanent, and a passing one where it stopped trying (a full mailbox); SES
    /// calls an automatic answer a transient bounce too, but one in which nothing failed.
    private Optional<What> bounced() {
        Map<?, ?> bounce = object(detail, "bounce");
        if (text(bounce, "bounceType").filter("Permanent"::equals).isPresent()) {
            return Optional.of(What.BOUNCED);
        }
        boolean failed = list(bounce, "bouncedRecipients").stream()
                .anyMatch(recipient -> recipient instanceof Map<?, ?> one && "failed".equals(one.get("action")));
        return failed ? Optional.of(What.TEMPORARY) : Optional.empty();
    }

    /// Whom we wrote to: a bounce may name somebody whom it was forwarded to.
    private Optional<EmailAddress> recipient() {
        return only(list(object(detail, "mail"), "destination"))
                .flatMap(written -> EmailAddress.parse(written) instanceof Parsed.Value<EmailAddress>(EmailAddress to)
                        ? Optional.of(to)
                        : Optional.empty());
    }

    private Optional<Instant> time() {
        try {
            return text(event, "time").map(Instant::parse);
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private Optional<String> tag(String name) {
        return only(list(object(object(detail, "mail"), "tags"), name));
    }

    private static Optional<String> only(List<?> values) {
        return values.size() == 1 && values.getFirst() instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static Map<?, ?> object(Map<?, ?> at, String name) {
        return field(at, name) instanceof Map<?, ?> object ? object : Map.of();
    }

    private static List<?> list(Map<?, ?> at, String name) {
        return field(at, name) instanceof List<?> list ? list : List.of();
    }

    private static Optional<String> text(Map<?, ?> at, String name) {
        return field(at, name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static @Nullable Object field(Map<?, ?> at, String name) {
        return at.get(name);
    }
}
