package thabian.local.ses;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import thabian.local.gateway.Arns;

/// What SES tells the event bus of the mails it took, event by event, in the JSON that EventBridge carries.
/// Source: "Monitoring SES events using Amazon EventBridge" and "Contents of event data", SES developer guide.
public final class SesEvents {
    private static final String SET_TAG = "ses:configuration-set";

    private final Set<String> reported;
    private final Consumer<Map<String, Object>> bus;

    /// Tells a bus.
    ///
    /// @param reported the kinds of event that the configuration sets pass on: `delivery`, `bounce`, `complaint`
    /// @param bus must not keep the caller waiting
    public SesEvents(Set<String> reported, Consumer<Map<String, Object>> bus) {
        this.reported = Set.copyOf(reported);
        this.bus = bus;
    }

    /// Tells nobody.
    public static SesEvents untold() {
        return new SesEvents(Set.of(), _ -> {});
    }

    /// Tells what became of a mail, recipient by recipient; nothing of one without a configuration set.
    void tell(SentMail mail) {
        if (mail.content().configurationSet().isPresent()) {
            mail.content().recipients().stream().map(AddressRules::bare).forEach(recipient -> tell(mail, recipient));
        }
    }

    private void tell(SentMail mail, String recipient) {
        switch (Reception.of(recipient)) {
            case DELIVERED -> delivered(mail, recipient);
            case BOUNCED -> bounced(mail, "Permanent", "General", failed(recipient, "5.1.1", "550 5.1.1 user unknown"));
            case FULL ->
                bounced(mail, "Transient", "MailboxFull", failed(recipient, "4.2.2", "452 4.2.2 mailbox full"));
            case SUPPRESSED ->
                bounced(
                        mail,
                        "Permanent",
                        "Suppressed",
                        failed(recipient, "5.1.1", "Amazon SES has suppressed sending to this address"));
            case COMPLAINED -> {
                delivered(mail, recipient);
                complained(mail, recipient);
            }
            case OUT_OF_OFFICE -> {
                delivered(mail, recipient);
                bounced(mail, "Transient", "General", Map.of("emailAddress", recipient));
            }
        }
    }

    private void delivered(SentMail mail, String recipient) {
        put(
                mail,
                "Email Delivered",
                "Delivery",
                Map.of(
                        "timestamp",
                        mail.at().toString(),
                        "processingTimeMillis",
                        600,
                        "recipients",
                        List.of(recipient),
                        "smtpResponse",
                        "250 2.6.0 Message received",
                        "reportingMTA",
                        "mta.laptop.example"));
    }

    private void bounced(SentMail mail, String type, String subtype, Map<String, String> recipient) {
        put(
                mail,
                "Email Bounced",
                "Bounce",
                Map.of(
                        "bounceType",
                        type,
                        "bounceSubType",
                        subtype,
                        "bouncedRecipients",
                        List.of(recipient),
                        "timestamp",
                        mail.at().toString(),
                        "feedbackId",
                        UUID.randomUUID() + "-000000",
                        "reportingMTA",
                        "dsn; mta.laptop.example"));
    }

    private static Map<String, String> failed(String recipient, String status, String diagnostic) {
        return Map.of(
                "emailAddress",
                recipient,
                "action",
                "failed",
                "status",
                status,
                "diagnosticCode",
                "smtp; " + diagnostic);
    }

    private void complained(SentMail mail, String recipient) {
        put(
                mail,
                "Email Complaint Received",
                "Complaint",
                Map.of(
                        "complainedRecipients",
                        List.of(Map.of("emailAddress", recipient)),
                        "timestamp",
                        mail.at().toString(),
                        "feedbackId",
                        UUID.randomUUID() + "-000000",
                        "userAgent",
                        "Laptop",
                        "complaintFeedbackType",
                        "abuse",
                        "arrivalDate",
                        mail.at().toString()));
    }

    private void put(SentMail mail, String title, String type, Map<String, Object> what) {
        var kind = type.toLowerCase(Locale.ROOT);
        if (!reported.contains(kind)) {
            return;
        }
        var detail = new LinkedHashMap<String, Object>();
        detail.put("eventType", type);
        detail.put("mail", mail(mail));
        detail.put(kind, what);
        var set = mail.content().configurationSet().orElseThrow();
        var event = new LinkedHashMap<String, Object>();
        event.put("version", "0");
        event.put("id", UUID.randomUUID().toString());
        event.put("detail-type", title);
        event.put("source", "aws.ses");
        event.put("account", Arns.ACCOUNT);
        event.put("time", mail.at().truncatedTo(ChronoUnit.SECONDS).toString());
        event.put("region", Arns.REGION);
        event.put("resources", List.of(Arns.of("ses", "configuration-set/" + set)));
        event.put("detail", detail);
        bus.accept(event);
    }

    private static Map<String, Object> mail(SentMail mail) {
        var content = mail.content();
        var tags = new LinkedHashMap<String, Object>();
        tags.put("ses:operation", List.of("SendEmail"));
        tags.put(SET_TAG, List.of(content.configurationSet().orElseThrow()));
        content.tags().forEach(tag -> tags.put(tag.name(), List.of(tag.value())));
        var described = new LinkedHashMap<String, Object>();
        described.put("timestamp", mail.at().toString());
        described.put("source", content.from());
        described.put("sourceArn", Arns.of("ses", "identity/" + AddressRules.bare(content.from())));
        described.put("sendingAccountId", Arns.ACCOUNT);
        described.put("messageId", mail.id());
        described.put(
                "destination",
                content.recipients().stream().map(AddressRules::bare).toList());
        described.put("headersTruncated", false);
        described.put("headers", List.of());
        described.put("commonHeaders", Map.of("messageId", mail.id()));
        described.put("tags", tags);
        return described;
    }
}
