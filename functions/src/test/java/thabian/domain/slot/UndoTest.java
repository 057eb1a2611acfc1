package thabian.domain.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEATS;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.delegation;
import static thabian.given.Given.id;
import static thabian.given.Given.mail;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.domain.people.Attendee;
import thabian.domain.people.Capacity;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.people.DelegationText;
import thabian.domain.post.Correspondence;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.text.PhoneNumber;
import thabian.given.Given;

/// Whoever was changed or cancelled can come back.
class UndoTest {
    private static final Token FRESH = someTokens().manage();
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Delegation SECOND = delegation("saraban", "second", "somying", "somsak");

    private static Act.Undo to(int revision) {
        return new Act.Undo(revision, FRESH);
    }

    private static Slot after(Slot slot, Act act) {
        By officer = By.officer(
                Order.now("officer-76", "ผิดแห่ง", LATER),
                Given.messageId(60 + slot.history().size()));
        return SlotChange.of(act, officer).apply(slot);
    }

    private static Optional<Outcome.Refused> objection(Slot slot, Act act) {
        return objection(theSeminar(), slot, act);
    }

    private static Optional<Outcome.Refused> objection(Seminar seminar, Slot slot, Act act) {
        return Outcome.objection(
                seminar,
                Optional.of(slot),
                act,
                new Order("officer-76", "ผิดแห่ง", Seen.revision(slot.revision()), LATER));
    }

    private static Slot sent(Slot slot) {
        List<Message> messages =
                slot.post().messages().stream().map(UndoTest::done).toList();
        return Given.mailing(slot, new Correspondence(messages, List.of(), Optional.empty(), Optional.empty()));
    }

    private static Message done(Message message) {
        return message.open() ? Given.sent(message) : message;
    }

    private static List<String> told(Slot slot) {
        return Given.lastMessage(slot).to().stream()
                .map(recipient -> recipient.role() + " "
                        + recipient.address().orElseThrow().value().replace("@lao.example", ""))
                .toList();
    }

    private static Registration registration(Slot slot) {
        return slot.registration().orElseThrow();
    }

    @Test
    void aFirstRegistrationKeepsNobody() {
        assertThat(aSlot().filledBy(threePeople()).build().former()).isEmpty();
    }

    @Test
    void aCancellationIsUndoneAndTheLinkLives() {
        Slot before = aSlot().filledBy(threePeople()).build();
        Slot cancelled =
                SlotChange.cancelling(By.contact(NOW, Given.messageId(2))).apply(sent(before));
        assertThat(cancelled.former()).containsExactly(new Former(1, 1, registration(before)));
        assertThat(cancelled.former(cancelled.history().getLast())).contains(new Former(1, 1, registration(before)));
        assertThat(objection(cancelled, to(1))).isEmpty();
        Slot back = after(cancelled, to(1));
        assertThat(back.registration())
                .isEqualTo(before.with(Registration.Trust.VOUCHED).registration());
        assertThat(back.registeredAt()).isEqualTo(before.registeredAt());
        assertThat(back.revision()).isEqualTo(3);
        assertThat(back.ended()).isEmpty();
        assertThat(back.former()).isEmpty();
        assertThat(Given.lastMessage(back).kind()).isEqualTo(Message.Kind.RESTORED);
        assertThat(told(back))
                .containsExactly("CONTACT saraban", "ATTENDEE somchai", "ATTENDEE somying", "ATTENDEE somsak");
        assertThat(back.post().message(Given.messageId(2)).orElseThrow().state())
                .as("the cancel mail that was not sent yet")
                .isEqualTo(Message.State.OVER);
        assertThat(back.history())
                .last()
                .isEqualTo(new HistoryEntry(
                        3, HistoryEntry.What.RESTORED, List.of(), "officer-76", LATER, Optional.of("ผิดแห่ง")));
        assertThat(back.undone()).contains(cancelled.history().getLast());
    }

    @Test
    void aCorrectionIsUndoneAndWhoLeavesIsTold() {
        Slot changed =
                sent(SlotChange.changing(SECOND, Given.someTokens().manage(), By.contact(NOW, Given.messageId(2)))
                        .apply(sent(aSlot().filledBy(threePeople()).build())));
        Slot back = after(changed, to(1));
        assertThat(registration(back).delegation()).isEqualTo(threePeople());
        assertThat(registration(back).tokens()).isEqualTo(registration(changed).tokens());
        assertThat(told(back)).contains("ATTENDEE somchai", "FORMER second");
        assertThat(back.history().getLast().fields()).containsExactly("attendees.chief-administrator.email");
        assertThat(back.former()).extracting(Former::until).containsExactly(2);
        assertThat(back.undone()).contains(changed.history().getLast());
        Slot forth = after(back, to(2));
        assertThat(registration(forth).delegation()).as("an undo is undone").isEqualTo(SECOND);
    }

    @Test
    void whereAnotherContactHadTheLinkItIsDeadAndANewOneIsMailed() {
        Slot before = sent(aSlot().filledBy(threePeople()).build());
        Slot renewed = sent(after(
                before, new Act.NewLink(mail("new@lao.example"), someTokens().manage())));
        Slot back = after(renewed, to(1));
        assertThat(registration(back).tokens().manage()).isEqualTo(FRESH);
        assertThat(registration(back)
                        .seenBy(registration(renewed).tokens().view().secret()))
                .isFalse();
        assertThat(registration(back).tokens().names())
                .isEqualTo(registration(before).tokens().names());
        assertThat(registration(back).submitted())
                .as("the submission answers nobody any more")
                .isEmpty();
        assertThat(told(back)).contains("CONTACT saraban", "FORMER new");
    }

    @Test
    void afterACancellationTheContactWhoHadTheLinkLastKeepsItAlsoForEarlierPeople() {
        Slot changed = SlotChange.changing(SECOND, Given.someTokens().manage(), By.contact(NOW, Given.messageId(2)))
                .apply(aSlot().filledBy(threePeople()).build());
        Slot cancelled = after(changed, new Act.Withdraw());
        Slot back = after(cancelled, to(1));
        assertThat(registration(back).delegation()).isEqualTo(threePeople());
        assertThat(registration(back).tokens()).isEqualTo(registration(changed).tokens());
        assertThat(back.former()).extracting(Former::until).containsExactly(2);
        assertThat(told(back))
                .as("who leaves and was not told of the cancellation")
                .contains("FORMER second");
    }

    @Test
    void whatWasUndoneIsNoNote() {
        Slot changed = SlotChange.changing(SECOND, Given.someTokens().manage(), By.contact(NOW, Given.messageId(2)))
                .apply(aSlot().filledBy(threePeople()).build());
        Slot back = after(after(changed, new Act.Note()), to(1));
        assertThat(back.undone()).contains(changed.history().getLast());
    }

    @Test
    void whatChangedNoPeopleKeepsNobodyAndARevisionInBetweenIsTheirsToo() {
        Slot slot = aSlot().filledBy(threePeople()).build();
        Slot same = SlotChange.changing(threePeople(), Given.someTokens().manage(), By.contact(NOW, Given.messageId(2)))
                .apply(slot);
        assertThat(same.former()).isEmpty();
        Slot announced =
                SlotChange.announcing(By.sweep(NOW, Given.messageId(3))).apply(same);
        Slot cancelled = after(announced, new Act.Withdraw());
        assertThat(cancelled.former()).extracting(Former::since).containsExactly(1);
        assertThat(cancelled.former()).extracting(Former::until).containsExactly(3);
        assertThat(objection(cancelled, to(2))).isEmpty();
        assertThat(objection(cancelled, to(4))).contains(new Outcome.NotKept());
    }

    @Test
    void onlyTheLatestThreeAreKept() {
        Slot slot = aSlot().filledBy(threePeople()).build();
        for (int i = 0; i < 4; i++) {
            slot = SlotChange.changing(
                            delegation("saraban", "chief" + i, "somying", "somsak"),
                            Given.someTokens().manage(),
                            By.contact(NOW, Given.messageId(2 + i)))
                    .apply(slot);
        }
        assertThat(slot.former()).extracting(Former::until).containsExactly(2, 3, 4);
        assertThat(objection(slot, to(1))).contains(new Outcome.NotKept());
        assertThat(objection(slot, to(2))).isEmpty();
        assertThat(slot.former(slot.history().get(1))).isEmpty();
        assertThat(slot.former(slot.history().get(2))).isPresent();
        assertThat(slot.former(new HistoryEntry(3, HistoryEntry.What.NOTED, List.of(), "officer-76", NOW)))
                .isEmpty();
    }

    @Test
    void whoRegisteredAnewIsNotPutOut() {
        Slot cancelled = aSlot().filledBy(threePeople()).thenCancelled().build();
        Slot anew = SlotChange.registering(
                        aSubmission("6760607", 2, SECOND), someTokens(), By.contact(NOW, Given.messageId(3)))
                .apply(cancelled);
        assertThat(anew.former()).hasSize(1);
        assertThat(objection(anew, to(1))).contains(new Outcome.RegisteredAnew());
        Slot gone = after(anew, new Act.Withdraw());
        assertThat(objection(gone, to(1))).isEmpty();
        Slot back = after(gone, to(1));
        assertThat(registration(back).submission()).isEqualTo(id(1));
        assertThat(back.ended()).containsExactly(id(2));
    }

    @Test
    void nobodyComesBackToASeatThatTheSeminarHasNoMore() {
        Slot cancelled = aSlot().filledBy(threePeople()).thenCancelled().build();
        Seminar shorter = aSeminar().seating(SEATS.subList(0, 2)).build();
        assertThat(objection(shorter, cancelled, to(1))).contains(new Outcome.NotKept());
        Seminar longer = aSeminar()
                .seating(Stream.concat(SEATS.stream(), Stream.of(new Seat("driver", "พนักงานขับรถ")))
                        .toList())
                .build();
        assertThat(objection(longer, cancelled, to(1))).isEmpty();
    }

    @Test
    void whatStandsIsNotOverwrittenUnseen() {
        Slot changed = SlotChange.changing(SECOND, Given.someTokens().manage(), By.contact(NOW, Given.messageId(2)))
                .apply(aSlot().filledBy(threePeople()).build());
        assertThat(Outcome.objection(
                        theSeminar(), Optional.of(changed), to(1), Order.now("officer-76", "ผิดแห่ง", LATER)))
                .contains(new Outcome.RevisionRequired());
        assertThat(Outcome.objection(
                        theSeminar(),
                        Optional.of(after(changed, new Act.Withdraw())),
                        to(1),
                        Order.now("officer-76", "ผิดแห่ง", LATER)))
                .isEmpty();
    }

    @Test
    void thePurgeTakesThemToo() {
        Slot cancelled = aSlot().filledBy(threePeople()).thenCancelled().build();
        Slot quiet = Given.mailing(cancelled, Correspondence.NONE);
        assertThat(quiet.holdsPeople()).isTrue();
        Slot purged = SlotChange.purging(LATER).apply(quiet);
        assertThat(purged.former()).isEmpty();
        assertThat(purged.holdsPeople()).isFalse();
    }

    @Test
    void whatIsKeptIsReadAgainAsItWas() {
        Contact contact = new Contact(
                "ธุรการ = ทดสอบ",
                new PhoneNumber("032424518", Optional.of("9"), Optional.of("12")),
                mail("a@b.example"));
        List<Attendee> people = new ArrayList<>(threePeople().attendees());
        people.set(
                0,
                Given.anAttendee(Given.CHIEF)
                        .as(Capacity.ACTING)
                        .named("นาง", "#ใหม่", "มา=แทน")
                        .build());
        Delegation odd = new Delegation(contact, people);
        assertThat(DelegationText.read(DelegationText.write(odd))).isEqualTo(odd);
        Registration first = registration(aSlot().filledBy(threePeople()).build());
        List<Former> all = List.of(
                new Former(1, 2, first),
                new Former(
                        3,
                        3,
                        new Registration(
                                odd, first.tokens(), first.registeredAt(), id(9), "", Registration.Trust.DISPUTED)));
        assertThat(Former.unpack(Former.pack(all))).isEqualTo(all);
        assertThat(Former.pack(all)).hasSizeLessThan(1_000);
        List<Former> alike = Collections.nCopies(100, all.getFirst());
        assertThat(Former.unpack(Former.pack(alike)))
                .as("what packs to less than an eighth")
                .isEqualTo(alike);
    }

    @Test
    void whatIsDamagedIsNotTakenForPeople() {
        byte[] packed = Former.pack(List.of(
                new Former(1, 1, registration(aSlot().filledBy(threePeople()).build()))));
        assertThatThrownBy(() -> Former.unpack(Arrays.copyOf(packed, packed.length / 2)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Former.unpack(new byte[100])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theOldestLeaveWhereTheyTakeTooMuchRoom() {
        RandomGenerator random = new SplittableRandom(2564);
        Registration first = registration(aSlot().filledBy(threePeople()).build());
        List<Former> kept = List.of();
        for (int i = 1; i <= 3; i++) {
            kept = Former.keeping(kept, new Former(i, i, named(1_500, random, first)));
            assertThat(Former.pack(kept)).hasSizeLessThanOrEqualTo(Former.BYTES);
        }
        assertThat(kept).extracting(Former::until).containsExactly(2, 3);
        assertThat(Former.keeping(kept, new Former(4, 4, named(5_000, random, first))))
                .as("the last one alone may take more")
                .extracting(Former::until)
                .containsExactly(4);
        assertThat(Former.keeping(kept, new Former(4, 4, named(11_000, random, first))))
                .as("nobody, where one takes too much alone")
                .isEmpty();
    }

    /// Of letters that nothing compresses well.
    private static Registration named(int letters, RandomGenerator random, Registration like) {
        String name = random.ints(letters, 0x0E01, 0x0E2E)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        Delegation people = like.delegation();
        Contact contact =
                new Contact(name, people.contact().phone(), people.contact().email());
        return new Registration(
                new Delegation(contact, people.attendees()),
                like.tokens(),
                like.registeredAt(),
                like.submission(),
                like.submitted(),
                like.trust());
    }

    @Test
    void ofThoseWhoLeaveWhoeverWasSentSomethingIsToldFirst() {
        Slot slot = aSlot().filledBy(threePeople()).build();
        Message half = Given.lastMessage(slot).with(2, Recipient.Fate.SENT).with(3, Recipient.Fate.GIVEN_UP);
        Slot told =
                Given.mailing(slot, new Correspondence(List.of(half), List.of(), Optional.empty(), Optional.empty()));
        assertThat(Telling.former(told, threePeople()))
                .extracting(mailbox -> mailbox.value().replace("@lao.example", ""))
                .containsExactly("somying", "saraban", "somchai", "somsak");
    }
}
