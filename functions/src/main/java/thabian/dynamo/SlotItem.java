package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Reach;
import thabian.domain.slot.Former;
import thabian.domain.slot.History;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Moves;
import thabian.domain.slot.Occupancy;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Terms;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Kebab;

/// A slot as it lies in the table.
final class SlotItem {
    static final String NAME = "name";
    static final String TYPE = "type";
    static final String DISTRICT = "district";
    static final String PROVINCE = "province";
    static final String EMAIL = "email";
    static final String PHONE = "phone";
    static final String REVISION = "revision";
    static final String WITHDRAWN = "withdrawn";
    static final String CODE = "code";
    static final String EXTENDED_UNTIL = "extendedUntil";
    static final String REGISTRATION = "registration";
    /// Stands while the slot counts as registered: also when its people were purged.
    static final String REGISTERED_AT = "registeredAt";
    /// Stands while the organisation says that it sends nobody, for those who read no history.
    static final String DECLINED = "declined";

    static final String ENDED = "ended";
    /// Whom an officer can bring back, compressed; absent where nobody is kept.
    static final String FORMER = "former";
    /// Where registrations came from and went by an officer's move; absent where none did.
    static final String MOVES = "moves";
    static final String HISTORY = "history";
    /// How many entries were ever written to the history; absent where none was.
    static final String RECORDED = "recorded";
    static final String LINK_OWED_AT = "linkOwedAt";
    /// When somebody last opened it to ring the organisation; absent where nobody did.
    static final String TAKEN_AT = "takenAt";

    private SlotItem() {}

    static Slot read(Map<String, AttributeValue> attributes) {
        Values item = Values.of(attributes);
        return new Slot(
                Schema.seminarOf(item.text(Schema.PK)),
                new Invitee(
                        organisation(item),
                        new Reach(
                                item.find(EMAIL, value -> new EmailAddress(value.s())),
                                item.find(PHONE, PhoneItem::read))),
                new Terms(
                        item.flag(WITHDRAWN),
                        item.find(CODE, value -> new InvitationCode(value.s())),
                        item.find(EXTENDED_UNTIL, Values::moment)),
                item.has(REVISION) ? item.count(REVISION) : 0,
                new Occupancy(
                        item.find(REGISTRATION, value -> RegistrationItem.read(value, item.time(REGISTERED_AT))),
                        item.find(REGISTERED_AT, Values::moment),
                        item.find(ENDED, SlotItem::submissions).orElse(Set.of()),
                        item.find(FORMER, value -> Former.unpack(value.b().asByteArrayUnsafe()))
                                .orElse(List.of())),
                item.find(MOVES, moves -> moves(moves, item.text(PROVINCE))).orElse(Moves.NONE),
                PostItem.read(item),
                new History(
                        item.has(RECORDED) ? item.count(RECORDED) : 0,
                        item.find(HISTORY, SlotItem::history).orElse(List.of())));
    }

    static Invitation invitation(Map<String, AttributeValue> attributes) {
        Values item = Values.of(attributes);
        return new Invitation(
                organisation(item),
                item.has(REGISTERED_AT),
                item.flag(DECLINED) && !item.has(REGISTERED_AT),
                item.find(EXTENDED_UNTIL, Values::moment));
    }

    static AttributeValue entry(HistoryEntry entry) {
        return Values.empty()
                .put("revision", Values.number(entry.revision()))
                .put("what", Kebab.of(entry.what()))
                .put(
                        "fields",
                        Optional.of(entry.fields()).filter(fields -> !fields.isEmpty()),
                        fields ->
                                fromL(fields.stream().map(AttributeValue::fromS).toList()))
                .put("who", fromS(entry.who()))
                .put("when", Values.instant(entry.when()))
                .put("reason", entry.reason(), AttributeValue::fromS)
                .put("answered", entry.answered(), SlotItem::answered)
                .asValue();
    }

    private static AttributeValue answered(HistoryEntry.Answered answered) {
        return Values.empty()
                .put("said", Kebab.of(answered.said()))
                .put("again", answered.again(), Values::instant)
                .put("by", answered.by(), AttributeValue::fromS)
                .asValue();
    }

    private static HistoryEntry.Answered answered(AttributeValue value) {
        Values answered = Values.in(value);
        return new HistoryEntry.Answered(
                Kebab.constant(HistoryEntry.Answered.Said.class, answered.text("said")),
                answered.find("again", Values::moment),
                answered.find("by", AttributeValue::s));
    }

    static AttributeValue moves(Moves moves) {
        return Values.empty()
                .put("from", moves.from(), SlotItem::organisation)
                .put("to", moves.to(), SlotItem::organisation)
                .put("calendar", moves.calendar(), code -> fromS(code.digits()))
                .asValue();
    }

    /// @param province whose name stands in the slot: nothing is moved into another
    private static Moves moves(AttributeValue value, String province) {
        Values moves = Values.in(value);
        return new Moves(
                moves.find("from", from -> organisation(Values.in(from), province)),
                moves.find("to", to -> organisation(Values.in(to), province)),
                moves.find("calendar", code -> new OrganisationCode(code.s())));
    }

    private static AttributeValue organisation(Organisation organisation) {
        return Values.empty()
                .put(Schema.SK, organisation.code().digits())
                .put(NAME, organisation.name())
                .put(TYPE, organisation.type())
                .put(DISTRICT, organisation.district())
                .asValue();
    }

    private static Organisation organisation(Values item) {
        return organisation(item, item.text(PROVINCE));
    }

    private static Organisation organisation(Values item, String province) {
        return new Organisation(
                new OrganisationCode(item.text(Schema.SK)),
                item.text(NAME),
                item.text(TYPE),
                item.text(DISTRICT),
                province);
    }

    private static Set<UUID> submissions(AttributeValue value) {
        return value.ss().stream().map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> fields(AttributeValue value) {
        return value.l().stream().map(AttributeValue::s).toList();
    }

    private static List<HistoryEntry> history(AttributeValue value) {
        return value.l().stream()
                .map(Values::in)
                .map(entry -> new HistoryEntry(
                        entry.count("revision"),
                        Kebab.constant(HistoryEntry.What.class, entry.text("what")),
                        entry.find("fields", SlotItem::fields).orElse(List.of()),
                        entry.text("who"),
                        entry.time("when"),
                        entry.find("reason", AttributeValue::s),
                        entry.find("answered", SlotItem::answered)))
                .toList();
    }
}
