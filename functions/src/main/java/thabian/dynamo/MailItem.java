package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;

import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.EmailAddress;
import thabian.domain.Kebab;
import thabian.domain.OwedMail;

/// An owed mail as it lies in an item. template.yaml's stream filter knows `mail.state`, `owed`.
final class MailItem {
    static final String STATE = "state";
    static final String ATTEMPTS = "attempts";
    static final String REVISION = "revision";

    private MailItem() {}

    static AttributeValue write(OwedMail mail) {
        return Values.empty()
                .put("kind", Kebab.of(mail.kind()))
                .put(REVISION, Values.number(mail.revision()))
                .put(STATE, Kebab.of(mail.state()))
                .put(ATTEMPTS, Values.number(mail.attempts()))
                .put(
                        "recipients",
                        fromL(mail.recipients().stream().map(MailItem::write).toList()))
                .asValue();
    }

    static OwedMail read(AttributeValue value) {
        Values mail = Values.in(value);
        return new OwedMail(
                Kebab.constant(OwedMail.Kind.class, mail.text("kind")),
                mail.count(REVISION),
                Kebab.constant(OwedMail.State.class, mail.text(STATE)),
                mail.count(ATTEMPTS),
                mail.get("recipients").l().stream().map(MailItem::recipient).collect(Collectors.toList()));
    }

    private static AttributeValue write(OwedMail.Recipient recipient) {
        return Values.empty()
                .put("address", recipient.address().value())
                .put("role", Kebab.of(recipient.role()))
                .put("fate", Kebab.of(recipient.fate()))
                .asValue();
    }

    private static OwedMail.Recipient recipient(AttributeValue value) {
        Values recipient = Values.in(value);
        return new OwedMail.Recipient(
                new EmailAddress(recipient.text("address")),
                Kebab.constant(OwedMail.Role.class, recipient.text("role")),
                Kebab.constant(OwedMail.Fate.class, recipient.text("fate")));
    }
}
