package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;

import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.post.OwedMail;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Kebab;

/// An owed mail as it lies in an item. The stream's filter in template.yaml knows `mail.state` and its value `owed`.
final class MailItem {
    private MailItem() {}

    static AttributeValue write(OwedMail mail) {
        return Values.empty()
                .put("kind", Kebab.of(mail.kind()))
                .put("revision", Values.number(mail.revision()))
                .put("state", Kebab.of(mail.state()))
                .put("attempts", Values.number(mail.attempts()))
                .put(
                        "recipients",
                        fromL(mail.recipients().stream().map(MailItem::write).toList()))
                .asValue();
    }

    static OwedMail read(AttributeValue value) {
        Values mail = Values.in(value);
        return new OwedMail(
                Kebab.constant(OwedMail.Kind.class, mail.text("kind")),
                mail.count("revision"),
                Kebab.constant(OwedMail.State.class, mail.text("state")),
                mail.count("attempts"),
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
