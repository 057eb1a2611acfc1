package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.SeminarId;
import thabian.domain.post.Correspondence;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient;
import thabian.domain.slot.Former;
import thabian.domain.slot.History;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.text.Kebab;

/// The conditional writes of a slot: what a change made otherwise, and nothing else, is written.
final class SlotUpdates {
    private SlotUpdates() {}

    /// Fills a slot that nobody read: only if it is invited, untouched, and has the code that is asked for.
    static Update fill(Slot unread, Slot filled, Optional<InvitationCode> asked) {
        Update update = difference(unread, filled)
                .onlyIf("attribute_not_exists(#revision)")
                .onlyIf("attribute_not_exists(#withdrawn)");
        update.remove(SlotItem.DECLINED);
        asked.ifPresent(code -> update.onlyIf("#code = :asked").with("asked", fromS(code.value())));
        return update;
    }

    /// Changes a slot that was read: only while it is as [Slot#unchangedIn] has it.
    static Update change(Slot seen, Slot next) {
        Update update = difference(seen, next);
        seen.post()
                .linkOwedAt()
                .ifPresentOrElse(
                        then -> update.onlyIf("#linkOwedAt = :then").with("then", Values.instant(then)),
                        () -> update.onlyIf("attribute_not_exists(#linkOwedAt)"));
        return update.onlyIf(says(update, "seen", seen.invitee()))
                .onlyIf(seen.withdrawn() ? "attribute_exists(#withdrawn)" : "attribute_not_exists(#withdrawn)")
                .onlyIf(recorded(update, seen.past().recorded()));
    }

    /// That no more is recorded than that.
    private static String recorded(Update update, int recorded) {
        if (recorded == 0) {
            return "attribute_not_exists(#recorded)";
        }
        update.with("seen", Values.number(recorded));
        return "#recorded = :seen";
    }

    /// That the list says this of an organisation.
    ///
    /// @param as what its values are called by
    private static String says(Update update, String as, Invitee invitee) {
        List<String> cells = new ArrayList<>();
        said(invitee)
                .forEach((name, value) -> value.ifPresentOrElse(
                        said -> {
                            update.with(as + "_" + name, said);
                            cells.add("#" + name + " = :" + as + "_" + name);
                        },
                        () -> cells.add("attribute_not_exists(#" + name + ")")));
        return String.join(" AND ", cells);
    }

    /// Makes a slot that is not there.
    static Update add(Slot unlisted, Slot listed) {
        Update update =
                invite(listed.seminar(), listed.invitee(), listed.code()).onlyIf("attribute_not_exists(#pk)");
        history(update, unlisted.past(), listed.past());
        return update;
    }

    private static Update difference(Slot before, Slot after) {
        Map<String, AttributeValue> key =
                Schema.slot(before.seminar(), before.organisation().code());
        Update update = Update.ofExisting(key);
        put(update, SlotItem.REVISION, Optional.of(before.revision()), Optional.of(after.revision()), Values::number);
        put(
                update,
                SlotItem.WITHDRAWN,
                Optional.of(before.withdrawn()).filter(off -> off),
                Optional.of(after.withdrawn()).filter(off -> off),
                AttributeValue::fromBool);
        put(
                update,
                SlotItem.DECLINED,
                Optional.of(before.declined()).filter(no -> no),
                Optional.of(after.declined()).filter(no -> no),
                AttributeValue::fromBool);
        if (!after.invitee().equals(before.invitee())) {
            Map<String, Optional<AttributeValue>> said = said(before.invitee());
            said(after.invitee())
                    .forEach((name, value) ->
                            put(update, name, said.getOrDefault(name, Optional.empty()), value, Function.identity()));
        }
        put(update, SlotItem.CODE, before.code(), after.code(), code -> fromS(code.value()));
        put(update, SlotItem.EXTENDED_UNTIL, before.extendedUntil(), after.extendedUntil(), Values::instant);
        put(update, SlotItem.REGISTRATION, before.registration(), after.registration(), RegistrationItem::write);
        put(update, SlotItem.REGISTERED_AT, before.registeredAt(), after.registeredAt(), Values::instant);
        put(update, SlotItem.ENDED, ended(before), ended(after), SlotUpdates::ids);
        put(
                update,
                SlotItem.FORMER,
                kept(before),
                kept(after),
                former -> AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(Former.pack(former))));
        put(update, SlotItem.MOVES, Optional.of(before.moves()), Optional.of(after.moves()), SlotItem::moves);
        history(update, before.past(), after.past());
        post(update, key, before.post(), after.post());
        return update;
    }

    private static Optional<List<Former>> kept(Slot slot) {
        return Optional.of(slot.former()).filter(former -> !former.isEmpty());
    }

    private static Optional<Set<UUID>> ended(Slot slot) {
        return Optional.of(slot.ended()).filter(ended -> !ended.isEmpty());
    }

    private static AttributeValue ids(Set<UUID> ended) {
        return fromSs(ended.stream().map(UUID::toString).toList());
    }

    private static <T> void put(
            Update update, String name, Optional<T> before, Optional<T> after, Function<T, AttributeValue> write) {
        if (!before.equals(after)) {
            after.ifPresentOrElse(value -> update.set(name, write.apply(value)), () -> update.remove(name));
        }
    }

    /// What is recorded is added, also to what nobody read; where it became too much, all of it is written anew.
    private static void history(Update update, History before, History after) {
        int more = after.recorded() - before.recorded();
        if (more == 0) {
            return;
        }
        update.set("#recorded = if_not_exists(#recorded, :zero) + :more")
                .with("zero", Values.number(0))
                .with("more", Values.number(more));
        int stood = after.entries().size() - more;
        if (stood >= 0 && before.entries().equals(after.entries().subList(0, stood))) {
            update.append(SlotItem.HISTORY, entries(after.entries().subList(stood, stood + more)));
        } else {
            update.set(SlotItem.HISTORY, AttributeValue.fromL(entries(after.entries())));
        }
    }

    private static List<AttributeValue> entries(List<HistoryEntry> history) {
        return history.stream().map(SlotItem::entry).toList();
    }

    /// A change makes one message be owed, or none.
    private static void post(
            Update update, Map<String, AttributeValue> key, Correspondence before, Correspondence after) {
        put(update, SlotItem.LINK_OWED_AT, before.linkOwedAt(), after.linkOwedAt(), Values::instant);
        if (after.messages().isEmpty() && !before.messages().isEmpty()) {
            update.set(Schema.MESSAGES, fromM(Map.of()))
                    .set(Schema.SAID, fromM(Map.of()))
                    .remove(Schema.LEASE, Schema.SEND, Schema.DUE, Schema.DUE_PK);
            return;
        }
        List<Message> changed = after.messages().stream()
                .filter(message -> !before.messages().contains(message))
                .toList();
        for (int i = 0; i < changed.size(); i++) {
            message(update, "message" + i, before.message(changed.get(i).id()), changed.get(i));
        }
        List<Message> left = before.messages().stream()
                .filter(message -> after.message(message.id()).isEmpty())
                .toList();
        for (int i = 0; i < left.size(); i++) {
            update.name("left" + i, left.get(i).id().value()).removePath("#messages.#left" + i);
        }
        List<DeliveryReport> forgotten = before.said().stream()
                .filter(report -> !after.said().contains(report))
                .toList();
        for (int i = 0; i < forgotten.size(); i++) {
            update.name("forgotten" + i, PostItem.key(forgotten.get(i).copy())).removePath("#said.#forgotten" + i);
        }
        changed.stream()
                .filter(message ->
                        message.open() && before.message(message.id()).isEmpty())
                .forEach(message -> DynamoOutbox.owing(update, key, message));
        after.wakesSender(before).ifPresent(at -> DynamoOutbox.woken(update, key, at));
    }

    /// Of a message that is known only the state is written, and who was erased of it: its fates are the sender's.
    private static void message(Update update, String name, Optional<Message> known, Message message) {
        update.name(name, message.id().value());
        if (known.isEmpty()) {
            update.set("#messages.#" + name + " = :" + name).with(name, PostItem.write(message));
            return;
        }
        update.set("#messages.#" + name + ".#state = :" + name).with(name, fromS(Kebab.of(message.state())));
        for (int place = 0; place < message.to().size(); place++) {
            Recipient recipient = message.to().get(place);
            if (!recipient.address().equals(known.get().to().get(place).address())) {
                String path = "#messages.#" + name + ".#to[" + place + "]";
                update.removePath(path + ".#address")
                        .set(path + ".#fate = :fate_" + name + "_" + place)
                        .with("fate_" + name + "_" + place, fromS(Kebab.of(recipient.fate())));
            }
        }
    }

    /// Who an organisation is and how it is reached, and its code if it has none yet.
    static Update invite(SeminarId seminar, Invitee invitee, Optional<InvitationCode> code) {
        Update update =
                Update.of(Schema.slot(seminar, invitee.organisation().code())).remove(SlotItem.WITHDRAWN);
        said(invitee)
                .forEach((name, value) ->
                        value.ifPresentOrElse(said -> update.set(name, said), () -> update.remove(name)));
        code.ifPresent(
                value -> update.set("#code = if_not_exists(#code, :code)").with("code", fromS(value.value())));
        return empty(update);
    }

    /// The same, as [Slots.Judged#lets] has it.
    static Update invite(SeminarId seminar, Invitee invitee, Optional<InvitationCode> code, Slots.Judged judged) {
        Update update = invite(seminar, invitee, code);
        String done = "attribute_not_exists(#withdrawn) AND " + says(update, "after", invitee);
        String stands = judged.line()
                .map(line ->
                        "attribute_exists(#pk) AND attribute_not_exists(#withdrawn) AND " + says(update, "seen", line))
                .orElseGet(() -> "(attribute_not_exists(#pk) OR attribute_exists(#withdrawn)) AND "
                        + recorded(update, judged.recorded()));
        return update.onlyIf("((" + stands + ") OR (" + done + "))");
    }

    /// An organisation leaves the list.
    static Update withdraw(SeminarId seminar, OrganisationCode organisation) {
        return Update.ofExisting(Schema.slot(seminar, organisation))
                .set(SlotItem.WITHDRAWN, AttributeValue.fromBool(true));
    }

    /// The same, as [Slots.Judged#letsGo] has it.
    static Update withdraw(SeminarId seminar, OrganisationCode organisation, Slots.Judged judged) {
        Update update = withdraw(seminar, organisation);
        String stands = judged.line()
                .map(line -> " OR (attribute_not_exists(#registeredAt) AND " + recorded(update, judged.recorded())
                        + " AND " + says(update, "seen", line) + ")")
                .orElse("");
        return update.onlyIf("(attribute_exists(#withdrawn)" + stands + ")");
    }

    /// What the list says of an organisation.
    private static Map<String, Optional<AttributeValue>> said(Invitee invitee) {
        Organisation organisation = invitee.organisation();
        Map<String, Optional<AttributeValue>> said = new LinkedHashMap<>();
        said.put(SlotItem.NAME, Optional.of(fromS(organisation.name())));
        said.put(SlotItem.TYPE, Optional.of(fromS(organisation.type())));
        said.put(SlotItem.DISTRICT, Optional.of(fromS(organisation.district())));
        said.put(SlotItem.PROVINCE, Optional.of(fromS(organisation.province())));
        said.put(SlotItem.EMAIL, invitee.reach().email().map(email -> fromS(email.value())));
        said.put(SlotItem.PHONE, invitee.reach().phone().map(PhoneItem::write));
        return said;
    }

    /// With the maps that messages and reports lie in, where they are not there yet: into a map that is missing nothing
    /// can be set. Of each its own value, since MiniStack lets two attributes share what came as one.
    static Update empty(Update update) {
        return update.set("#messages = if_not_exists(#messages, :noMessages)")
                .set("#said = if_not_exists(#said, :noReports)")
                .with("noMessages", fromM(Map.of()))
                .with("noReports", fromM(Map.of()));
    }

    /// A report of a copy that is known, unless something graver was reported of it.
    static Update report(SeminarId seminar, OrganisationCode organisation, DeliveryReport report) {
        Update update = Update.ofExisting(Schema.slot(seminar, organisation))
                .name("message", report.copy().message().value())
                .name("copy", PostItem.key(report.copy()))
                .onlyIf("size(#messages.#message.#to) > :place")
                .with("place", Values.number(report.copy().place()))
                .set("#said.#copy = :report")
                .with("report", PostItem.write(report));
        List<DeliveryReport.What> lighter = report.what().outweighed();
        IntStream.range(0, lighter.size()).forEach(i -> update.with("lighter" + i, fromS(Kebab.of(lighter.get(i)))));
        String outweighed = IntStream.range(0, lighter.size())
                .mapToObj(i -> " OR #said.#copy.#what = :lighter" + i)
                .collect(Collectors.joining());
        return update.onlyIf("(attribute_not_exists(#said.#copy)" + outweighed + ")");
    }
}
