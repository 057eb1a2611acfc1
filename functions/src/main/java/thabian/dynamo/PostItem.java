package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.post.Copy;
import thabian.domain.post.Correspondence;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.Message;
import thabian.domain.post.MessageId;
import thabian.domain.post.Recipient;
import thabian.domain.post.Recipient.Fate;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Kebab;

/// What an item owes and has told, as it lies there: messages by their id, and what was said of each copy.
final class PostItem {
    static final String STATE = "state";
    static final String TO = "to";
    static final String FATE = "fate";
    static final String WHAT = "what";
    private static final String INSISTED = "insisted";

    private PostItem() {}

    static Correspondence read(Values item) {
        return new Correspondence(
                messages(item),
                item.find(Schema.SAID, PostItem::said).orElse(List.of()),
                item.find(SlotItem.LINK_OWED_AT, Values::moment),
                item.find(Schema.LEASE, lease -> Values.in(lease).time(Schema.UNTIL)));
    }

    static List<Message> messages(Values item) {
        return item.find(Schema.MESSAGES, PostItem::messages).orElse(List.of());
    }

    static AttributeValue write(Message message) {
        return Values.empty()
                .put("kind", Kebab.of(message.kind()))
                .put("revision", Values.number(message.revision()))
                .put("at", Values.instant(message.at()))
                .put(STATE, Kebab.of(message.state()))
                .put("tries", Optional.of(message.tries()).filter(tries -> tries > 0), Values::number)
                .put("next", message.next(), Values::instant)
                .put("first", Optional.of(message.first()).filter(first -> first > 0), Values::number)
                .put(INSISTED, Optional.of(message.insisted()).filter(insisted -> insisted), AttributeValue::fromBool)
                .put(TO, fromL(message.to().stream().map(PostItem::write).toList()))
                .asValue();
    }

    static AttributeValue write(DeliveryReport report) {
        return Values.empty()
                .put(WHAT, Kebab.of(report.what()))
                .put("at", Values.instant(report.at()))
                .asValue();
    }

    /// What a copy is called among what was said: `9f86d081884c.0`.
    static String key(Copy copy) {
        return copy.message() + "." + copy.place();
    }

    private static List<Message> messages(AttributeValue value) {
        return value.m().entrySet().stream()
                .map(entry -> message(entry.getKey(), Values.in(entry.getValue())))
                .toList();
    }

    private static Message message(String id, Values message) {
        return new Message(
                new MessageId(id),
                Kebab.constant(Message.Kind.class, message.text("kind")),
                message.count("revision"),
                message.time("at"),
                Kebab.constant(Message.State.class, message.text(STATE)),
                message.has("tries") ? message.count("tries") : 0,
                message.find("next", Values::moment),
                message.has("first") ? message.count("first") : 0,
                message.flag(INSISTED),
                message.get(TO).l().stream().map(PostItem::recipient).toList());
    }

    private static AttributeValue write(Recipient recipient) {
        return Values.empty()
                .put(
                        "role",
                        Optional.of(recipient.role()).filter(role -> role != Recipient.Role.ATTENDEE),
                        role -> fromS(Kebab.of(role)))
                .put("address", recipient.address(), address -> fromS(address.value()))
                .put(
                        FATE,
                        Optional.of(recipient.fate()).filter(fate -> fate != Fate.OWED),
                        fate -> fromS(Kebab.of(fate)))
                .asValue();
    }

    private static Recipient recipient(AttributeValue value) {
        Values recipient = Values.in(value);
        return new Recipient(
                recipient
                        .find("role", role -> Kebab.constant(Recipient.Role.class, role.s()))
                        .orElse(Recipient.Role.ATTENDEE),
                recipient.find("address", address -> new EmailAddress(address.s())),
                recipient
                        .find(FATE, fate -> Kebab.constant(Fate.class, fate.s()))
                        .orElse(Fate.OWED));
    }

    private static List<DeliveryReport> said(AttributeValue value) {
        return value.m().entrySet().stream().map(PostItem::report).toList();
    }

    private static DeliveryReport report(Map.Entry<String, AttributeValue> entry) {
        String key = entry.getKey();
        int dot = key.indexOf('.');
        Values report = Values.in(entry.getValue());
        return new DeliveryReport(
                new Copy(new MessageId(key.substring(0, dot)), Integer.parseInt(key.substring(dot + 1))),
                Kebab.constant(DeliveryReport.What.class, report.text(WHAT)),
                report.time("at"));
    }
}
