package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;

import java.util.Locale;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.EmailAddress;
import thabian.domain.OwedMail;

/// An owed mail as it lies in an item. template.yaml's stream filter knows `mail.state`, `owed`.
final class MailItem {
    static final String STATE = "state";
    static final String ATTEMPTS = "attempts";
    static final String REVISION = "revision";

    private MailItem() {}

    static AttributeValue write(OwedMail mail) {
        return Values.empty()
                .put("kind", word(mail.kind()))
                .put(REVISION, Values.number(mail.revision()))
                .put(STATE, word(mail.state()))
                .put(ATTEMPTS, Values.number(mail.attempts()))
                .put(
                        "recipients",
                        fromL(mail.recipients().stream().map(MailItem::write).toList()))
                .asValue();
    }

    static OwedMail read(AttributeValue value) {
        Values mail = Values.in(value);
        return new OwedMail(
                OwedMail.Kind.valueOf(constant(mail.text("kind"))),
                mail.count(REVISION),
                OwedMail.State.valueOf(constant(mail.text(STATE))),
                mail.count(ATTEMPTS),
                mail.get("recipients").l().stream().map(MailItem::recipient).collect(Collectors.toList()));
    }

    /// An enum's constant as items hold it: `given-up`.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The name of the constant that an item's word stands for.
    static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static AttributeValue write(OwedMail.Recipient recipient) {
        return Values.empty()
                .put("address", recipient.address().value())
                .put("role", word(recipient.role()))
                .put("fate", word(recipient.fate()))
                .asValue();
    }

    private static OwedMail.Recipient recipient(AttributeValue value) {
        Values recipient = Values.in(value);
        return new OwedMail.Recipient(
                new EmailAddress(recipient.text("address")),
                OwedMail.Role.valueOf(constant(recipient.text("role"))),
                OwedMail.Fate.valueOf(constant(recipient.text("fate"))));
    }
}
