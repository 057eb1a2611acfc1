package thabian.domain.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.delegation;
import static thabian.given.Given.id;
import static thabian.given.Given.mail;
import static thabian.given.Given.messageId;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.Reach;
import thabian.domain.call.Seminar;
import thabian.domain.people.DataSubject;
import thabian.domain.people.Delegation;
import thabian.domain.slot.HistoryEntry.Answered;
import thabian.domain.slot.HistoryEntry.Answered.Said;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.text.Parsed;
import thabian.domain.text.PhoneNumber;

/// Of two who saw the same, the second never puts out what the first did: it is refused, or leaves that.
class UnseenTest {
    private static final Seminar HELD = theSeminar();
    private static final Instant NOTED = NOW.plusSeconds(5);
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Delegation OTHERS = delegation("office", "somchai", "somying", "somsak");

    /// Of nobody where nobody is registered.
    private static final String DISPUTED = "disputed";

    /// What somebody does to a slot that they saw.
    private record Doing(String name, Optional<Act> act, SlotChange change) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Order order(String who, Seen seen) {
        return new Order(who, "เพราะ", seen, LATER);
    }

    private static Doing by(String who, Act act, int message) {
        SlotChange change = SlotChange.of(act, By.officer(order(who, new Seen.Nothing()), messageId(message)));
        return new Doing(act.getClass().getSimpleName() + " by " + who, Optional.of(act), change);
    }

    private static Act called(Said said) {
        return new Act.Called(new Answered(said, Optional.empty(), Optional.of("ปลัด")));
    }

    private static Invitee line(String name, String phone) {
        Organisation standing = anOrganisation("6760607");
        return new Invitee(
                new Organisation(standing.code(), name, standing.type(), standing.district(), standing.province()),
                new Reach(Optional.empty(), phone.isEmpty() ? Optional.empty() : Optional.of(phone(phone))));
    }

    private static PhoneNumber phone(String typed) {
        return PhoneNumber.parse(typed) instanceof Parsed.Value<PhoneNumber>(PhoneNumber phone) ? phone : null;
    }

    private static DataSubject subject(String typed) {
        return DataSubject.parse(typed) instanceof Parsed.Value<DataSubject>(DataSubject whose) ? whose : null;
    }

    /// Every act, each as two officers would want it who do not agree.
    private static List<List<Act>> acts() {
        String name = anOrganisation("6760607").name();
        return List.of(
                List.of(
                        new Act.Register(threePeople(), someTokens(), id(7)),
                        new Act.Register(OTHERS, someTokens(), id(8))),
                List.of(new Act.FindRight(), new Act.FindRight()),
                List.of(new Act.Withdraw(), new Act.Withdraw()),
                List.of(undo(1), undo(2)),
                List.of(new Act.Extend(CLOSES.plusSeconds(3600)), new Act.Extend(CLOSES.plusSeconds(7200))),
                List.of(new Act.Resend(false), new Act.Resend(true)),
                List.of(link("one@lao.example"), link("two@lao.example")),
                List.of(replaced("one@lao.example"), replaced("two@lao.example")),
                List.of(new Act.Reissue(new InvitationCode("ONE")), new Act.Reissue(new InvitationCode("TWO"))),
                List.of(enlisted(line(name, "032-111-222")), enlisted(line(name, "032-333-444"))),
                List.of(enlisted(line(name + "ใหม่", "")), enlisted(line(name, ""))),
                List.of(new Act.Strike(), new Act.Strike()),
                List.of(new Act.FindNamesRight(), new Act.FindNamesRight()),
                List.of(new Act.Note(), new Act.Note()),
                List.of(called(Said.DECLINED), called(Said.REGISTERING)),
                List.of(new Act.Export(subject("left@lao.example")), new Act.Export(subject("left@lao.example"))),
                List.of(
                        new Act.Erase(subject("left@lao.example"), false),
                        new Act.Erase(subject("left@lao.example"), true)),
                List.of(new Act.Reword(NOTED, Optional.of("โทรแล้ว")), new Act.Reword(NOTED, Optional.of("โทรแล้ว"))),
                List.of(
                        new Act.Retract(NOTED, Optional.of("โทรแล้ว")),
                        new Act.Retract(NOTED, Optional.of("โทรแล้ว"))));
    }

    private static Act undo(int revision) {
        return new Act.Undo(revision, someTokens().manage());
    }

    private static Act link(String mailbox) {
        return new Act.NewLink(mail(mailbox), someTokens().manage());
    }

    private static Act replaced(String mailbox) {
        return new Act.ReplaceAddress(
                threePeople().attendees().getFirst().email(),
                mail(mailbox),
                someTokens().manage());
    }

    private static Act enlisted(Invitee line) {
        return new Act.Enlist(line, Optional.empty());
    }

    private static Stream<Doing> doings(String who, int place) {
        return acts().stream().map(two -> by(who, two.get(place), 80 + place));
    }

    /// What an officer does, and what comes from others.
    private static List<Doing> first(Slot slot) {
        By contact = By.contact(LATER, messageId(82));
        Stream<Doing> ofPeople = slot.registration().isPresent()
                ? Stream.of(
                        new Doing(
                                "the clerk changes",
                                Optional.empty(),
                                SlotChange.changing(OTHERS, someTokens().manage(), contact)),
                        new Doing("the clerk cancels", Optional.empty(), SlotChange.cancelling(contact)),
                        new Doing(
                                "the organisation objects",
                                Optional.empty(),
                                SlotChange.objecting(By.listed(LATER, messageId(83)))),
                        new Doing(
                                "the news goes out",
                                Optional.empty(),
                                SlotChange.announcing(By.sweep(LATER, messageId(84)))))
                : Stream.of(new Doing(
                        "the clerk registers",
                        Optional.empty(),
                        SlotChange.registering(aSubmission("6760607"), someTokens(), contact)));
        return Stream.of(doings("first", 0), slot.withdrawn() ? Stream.<Doing>empty() : ofPeople, ofLists(slot))
                .flatMap(doings -> doings)
                .toList();
    }

    /// Whole lists, which record nothing.
    private static Stream<Doing> ofLists(Slot slot) {
        SlotChange naming = before -> before.listed(line("ชื่อในบัญชีใหม่", "032-555-666"), Optional.empty());
        Doing named = new Doing("a list names it otherwise", Optional.empty(), naming);
        return slot.filled()
                ? Stream.of(named)
                : Stream.of(named, new Doing("a list takes it off", Optional.empty(), Slot::struck));
    }

    private static List<Slot> standing() {
        SlotChange noted =
                SlotChange.of(new Act.Note(), By.officer(Order.now("officer", "โทรแล้ว", NOTED), messageId(60)));
        SlotChange struck =
                SlotChange.of(new Act.Strike(), By.officer(Order.now("officer", "ยุบ", NOTED), messageId(61)));
        Slot filled = aSlot().withCode("OLD")
                .filledBy(OTHERS)
                .thenChangedTo(threePeople())
                .then(noted)
                .build();
        return List.of(
                aSlot().withCode("OLD").then(noted).build(),
                aSlot().withCode("OLD")
                        .extendedUntil(CLOSES.plus(Duration.ofDays(1)))
                        .then(noted)
                        .build(),
                filled,
                SlotChange.objecting(By.listed(NOTED, messageId(62))).apply(filled),
                aSlot().withCode("OLD")
                        .filledBy(delegation("left", "a", "b", "c"))
                        .thenCancelled()
                        .then(noted)
                        .build(),
                aSlot().withCode("OLD").then(struck).build());
    }

    /// What stands in a slot that somebody can put out.
    private static Map<String, Object> aspects(Slot slot) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", slot.organisation());
        all.put("reach", slot.reach());
        all.put("on the list", !slot.withdrawn());
        all.put("code", slot.code());
        all.put("until", slot.extendedUntil());
        all.put("people", slot.registration().map(Registration::delegation));
        all.put(
                "link",
                slot.registration().map(registration -> registration.tokens().manage()));
        all.put(DISPUTED, slot.registration().isPresent() && slot.disputed());
        slot.notes().forEach(note -> all.put("note " + note.who() + note.when(), note.reason()));
        return all;
    }

    private static Optional<Outcome.Refused> objection(Slot slot, Act act, String who, Seen seen) {
        return Outcome.objection(HELD, Optional.of(slot), act, order(who, seen));
    }

    private static Map<String, Object> changed(Slot before, Slot after) {
        Map<String, Object> now = aspects(after);
        aspects(before).forEach((name, was) -> {
            if (was.equals(now.get(name))) {
                now.remove(name);
            } else {
                now.putIfAbsent(name, Optional.empty());
            }
        });
        return now;
    }

    @Test
    void whoSawTheSameAsAnotherPutsOutNothingOfTheirs() {
        for (Slot seen : standing()) {
            for (Doing first : first(seen)) {
                if (first.act()
                        .flatMap(act -> objection(seen, act, "first", seen.version()))
                        .isPresent()) {
                    continue;
                }
                Slot between = first.change().apply(seen);
                for (Doing second : doings("second", 1).toList()) {
                    Act act = second.act().orElseThrow();
                    if (objection(between, act, "second", seen.version()).isEmpty()) {
                        Slot after = second.change().apply(between);
                        Map<String, Object> stays = changed(seen, between);
                        if (after.registration().isEmpty()) {
                            stays.remove(DISPUTED);
                        }
                        stays.forEach((what, is) -> assertThat(aspects(after).getOrDefault(what, Optional.empty()))
                                .as("%s, then %s: %s", first, second, what)
                                .isEqualTo(is));
                    }
                }
            }
        }
    }

    @Test
    void whoSawWhatStandsIsHeldUpByNothing() {
        for (Slot slot : standing()) {
            for (Doing second : doings("second", 1).toList()) {
                assertThat(objection(slot, second.act().orElseThrow(), "second", slot.version()))
                        .as("%s", second)
                        .isNotEqualTo(Optional.of(new Outcome.Stale()));
            }
        }
    }

    @Test
    void whoOnlyAddsIsNotHeldUpByOthers() {
        Slot seen = standing().getFirst();
        Slot noted = by("first", new Act.Note(), 80).change().apply(seen);
        for (Act act : List.of(
                new Act.Note(),
                called(Said.REGISTERING),
                new Act.Extend(CLOSES.plusSeconds(60)),
                new Act.Reissue(new InvitationCode("NEW")),
                new Act.Strike())) {
            assertThat(objection(noted, act, "second", seen.version()))
                    .as("%s", act)
                    .isEmpty();
        }
    }

    @Test
    void aCorrectionOfOneCellLeavesAnothersOfTheNext() {
        Slot seen = standing().getFirst();
        Slot named = by("first", enlisted(line("ชื่อใหม่", "")), 80).change().apply(seen);
        assertThat(objection(named, enlisted(line("ชื่อใหม่", "032-333-444")), "second", seen.version()))
                .isEmpty();
        assertThat(objection(named, enlisted(line("อีกชื่อ", "")), "second", seen.version()))
                .contains(new Outcome.Stale());
    }

    @Test
    void whatAListDidUnseenIsNeitherCorrectedNorStruck() {
        Slot seen = standing().getFirst();
        Slot listed = seen.listed(line("ชื่อในบัญชีใหม่", "032-555-666"), Optional.empty());
        for (Act act : List.of(enlisted(line("ชื่อใหม่", "032-555-666")), new Act.Strike())) {
            assertThat(objection(listed, act, "second", seen.version())).contains(new Outcome.Stale());
            assertThat(objection(listed, act, "second", listed.version())).isEmpty();
        }
        assertThat(objection(listed, new Act.Note(), "second", seen.version())).isEmpty();
        assertThat(objection(
                        listed,
                        new Act.Strike(),
                        "second",
                        new Seen.Version(0, seen.past().recorded())))
                .as("who named no line")
                .isEmpty();
    }

    @Test
    void whoeverWasStruckUnseenIsNotPutBackByACorrection() {
        Slot seen = standing().getFirst();
        Slot struck = by("first", new Act.Strike(), 80).change().apply(seen);
        assertThat(objection(struck, enlisted(line("ชื่อใหม่", "")), "second", seen.version()))
                .contains(new Outcome.Stale());
        assertThat(objection(struck, enlisted(line("ชื่อใหม่", "")), "second", struck.version()))
                .isEmpty();
    }

    @Test
    void aMoveTakesNobodyAlongWhomTheOrganisationObjectsToUnseen() {
        Slot seen = aSlot().filledBy(threePeople()).build();
        Slot disputed = SlotChange.objecting(By.listed(LATER, messageId(83))).apply(seen);
        assertThat(Outcome.objection(HELD, Optional.of(disputed), order("second", seen.version())))
                .contains(new Outcome.Stale());
        assertThat(Outcome.objection(HELD, Optional.of(disputed), order("second", disputed.version())))
                .isEmpty();
    }

    @Test
    void theSameOrderSentTwiceIsDoneOnce() {
        Slot seen = standing().getFirst();
        Act act = new Act.Reissue(new InvitationCode("ONE"));
        Slot done = by("officer", act, 80).change().apply(seen);
        Act again = new Act.Reissue(new InvitationCode("TWO"));
        assertThat(Outcome.isDone(done, again, order("officer", seen.version())))
                .isTrue();
        assertThat(Outcome.isDone(done, again, order("another", seen.version())))
                .isFalse();
        assertThat(Outcome.isDone(done, again, order("officer", done.version())))
                .isFalse();
        assertThat(Outcome.isDone(done, again, order("officer", new Seen.Nothing())))
                .isFalse();
    }

    @Test
    void everyActIsTried() {
        assertThat(acts().stream().flatMap(List::stream).map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Act.class.getPermittedSubclasses()));
    }

    @Test
    void aVersionIsReadAsItIsWritten() {
        assertThat(Seen.Version.find(new Seen.Version(3, 12).written())).contains(new Seen.Version(3, 12));
        assertThat(Seen.Version.find(aSlot().build().version().written()))
                .contains(aSlot().build().version());
        for (String other : List.of("", "3", "3-", "-3", "03-1", "3-1-", "3-1-x", "3-1-2-4", "a-b")) {
            assertThat(Seen.Version.find(other)).as(other).isEmpty();
        }
    }
}
