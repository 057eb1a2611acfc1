package thabian.domain.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.delegation;
import static thabian.given.Given.id;
import static thabian.given.Given.mail;
import static thabian.given.Given.sharingOneMailbox;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.threePeople;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Seat;
import thabian.domain.people.Attendee;
import thabian.domain.people.Capacity;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.post.Correspondence;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;
import thabian.given.Given;

class SlotChangeTest {
    private static final By LATER = By.contact(NOW.plusSeconds(60), Given.messageId(60));

    private static String told(Slot slot) {
        return String.join(
                " ",
                Given.lastMessage(slot).to().stream()
                        .filter(recipient -> recipient.role() != Recipient.Role.LISTED)
                        .map(recipient -> recipient.role() + ":"
                                + recipient.address().orElseThrow().value().replace("@lao.example", ""))
                        .toList());
    }

    private static Slot changing(Slot slot, Delegation next) {
        return SlotChange.changing(next, Given.someTokens().manage(), LATER).apply(slot);
    }

    private static Slot cancelling(Slot slot) {
        return SlotChange.cancelling(LATER).apply(slot);
    }

    private static Slot registering(Slot slot, Submission submission) {
        return SlotChange.registering(submission, someTokens(), LATER).apply(slot);
    }

    private static Slot sent(Slot slot) {
        return faring(slot, Given::sent);
    }

    private static Slot faring(Slot slot, UnaryOperator<Message> last) {
        List<Message> messages = new ArrayList<>(slot.post().messages());
        messages.set(messages.size() - 1, last.apply(messages.getLast()));
        return Given.mailing(slot, new Correspondence(messages, List.of(), Optional.empty(), Optional.empty()));
    }

    private static HistoryEntry entry(Slot slot) {
        return slot.history().getLast();
    }

    @Test
    void registeringConfirmsToEveryMailboxOnce() {
        Slot filled = registering(aSlot().build(), aSubmission("6760607"));
        Message message = Given.lastMessage(filled);
        assertThat(message.kind()).isEqualTo(Message.Kind.CONFIRMATION);
        assertThat(told(filled)).isEqualTo("CONTACT:saraban ATTENDEE:somchai ATTENDEE:somying ATTENDEE:somsak");
        assertThat(message.to()).allMatch(recipient -> recipient.fate() == Recipient.Fate.OWED);
        assertThat(message.open()).isTrue();
        assertThat(message.tries()).isZero();
        assertThat(message.revision()).isEqualTo(1);
        assertThat(message.at()).isEqualTo(LATER.now());
    }

    @Test
    void oneMailboxForAllGetsOneMailAsTheContact() {
        assertThat(told(registering(aSlot().build(), aSubmission("6760607", 1, sharingOneMailbox()))))
                .isEqualTo("CONTACT:saraban");
    }

    @Test
    void capitalsMakeNoOtherMailbox() {
        Submission submission = aSubmission("6760607", 1, delegation("saraban", "SARABAN", "somying", "SomYing"));
        assertThat(told(registering(aSlot().build(), submission))).isEqualTo("CONTACT:saraban ATTENDEE:somying");
    }

    @Test
    void registeringRecordsWhoWhatAndWhen() {
        Slot filled = registering(aSlot().build(), aSubmission("6760607"));
        assertThat(filled.revision()).isEqualTo(1);
        assertThat(entry(filled))
                .isEqualTo(new HistoryEntry(1, HistoryEntry.What.REGISTERED, List.of(), "contact", LATER.now()));
        assertThat(filled.registration().orElseThrow().registeredAt()).isEqualTo(LATER.now());
        assertThat(filled.registration().orElseThrow().submission()).isEqualTo(id(1));
        assertThat(filled.ended()).isEmpty();
    }

    @Test
    void changingTellsEveryoneAndWhoWasDropped() {
        Slot changed = changing(toldSlot(), delegation("saraban", "new", "somying", "somsak"));
        assertThat(Given.lastMessage(changed).kind()).isEqualTo(Message.Kind.CHANGED);
        assertThat(Given.lastMessage(changed).revision()).isEqualTo(2);
        assertThat(told(changed))
                .isEqualTo("CONTACT:saraban ATTENDEE:new ATTENDEE:somying ATTENDEE:somsak FORMER:somchai");
    }

    private static Slot toldSlot() {
        return sent(aSlot().filledBy(threePeople()).build());
    }

    @Test
    void aChangeThatChangesNothingIsRecordedAndMailsNobody() {
        Slot slot = toldSlot();
        Slot changed = changing(slot, threePeople());
        assertThat(changed.post()).isEqualTo(slot.post());
        assertThat(entry(changed).fields()).isEmpty();
        assertThat(changed.revision()).isEqualTo(2);
    }

    @Test
    void aChangeThatChangesNothingStillOwesWhatWasNotSentYetOrWasGivenUp() {
        String everyone = "CONTACT:saraban ATTENDEE:somchai ATTENDEE:somying ATTENDEE:somsak";
        Slot slot = aSlot().filledBy(threePeople()).build();
        assertThat(changing(slot, threePeople()).post().messages()).hasSize(2);
        assertThat(told(changing(slot, threePeople()))).isEqualTo(everyone);
        Slot givenUp = faring(slot, Given::givenUp);
        assertThat(changing(givenUp, threePeople()).post().messages()).hasSize(2);
        assertThat(told(changing(givenUp, threePeople()))).isEqualTo(everyone);
    }

    @Test
    void aDroppedContactIsAFormerOne() {
        assertThat(told(changing(toldSlot(), delegation("new", "somchai", "somying", "somsak"))))
                .isEqualTo("CONTACT:new ATTENDEE:somchai ATTENDEE:somying ATTENDEE:somsak FORMER:saraban");
    }

    @Test
    void whoIsDroppedAndComesBackIsNotTold() {
        Slot without = changing(toldSlot(), delegation("saraban", "new", "somying", "somsak"));
        assertThat(told(changing(without, threePeople())))
                .isEqualTo("CONTACT:saraban ATTENDEE:somchai ATTENDEE:somying ATTENDEE:somsak FORMER:new");
    }

    @Test
    void whoWasDroppedAndNotToldYetIsCarriedOver() {
        Slot changed = changing(toldSlot(), delegation("saraban", "second", "somying", "somsak"));
        assertThat(told(changing(changed, delegation("saraban", "third", "somying", "somsak"))))
                .endsWith("FORMER:somchai FORMER:second");
        assertThat(told(cancelling(changed))).endsWith("ATTENDEE:somsak FORMER:somchai");
        Slot givenUp = faring(changed, Given::givenUp);
        assertThat(told(cancelling(givenUp))).endsWith("ATTENDEE:somsak FORMER:somchai");
    }

    @Test
    void whoWasDroppedIsCarriedOverALinkThatWasAskedForToo() {
        Slot changed = changing(toldSlot(), delegation("saraban", "second", "somying", "somsak"));
        Slot givenUp = faring(changed, Given::givenUp);
        Slot linked = sent(SlotChange.owingLink(By.contact(NOW.plusSeconds(90), Given.messageId(90)))
                .apply(givenUp));
        By muchLater = By.contact(NOW.plusSeconds(120), Given.messageId(120));
        assertThat(told(SlotChange.cancelling(muchLater).apply(linked))).endsWith("ATTENDEE:somsak FORMER:somchai");
    }

    @Test
    void howeverOftenPeopleAreReplacedWhileNothingGoesOutAMessageStaysBounded() {
        Slot slot = toldSlot();
        for (int i = 0; i < 200; i++) {
            slot = changing(slot, delegation("contact" + i, "chief" + i, "head" + i, "officer" + i));
            assertThat(Given.lastMessage(slot).to()).hasSizeLessThanOrEqualTo(4 + Telling.MOST_FORMER);
        }
        assertThat(told(slot))
                .as("who was sent something is told before whoever was sent nothing")
                .contains("FORMER:saraban FORMER:somchai FORMER:somying FORMER:somsak");
    }

    @Test
    void aMessageTellsEveryoneOfTenSeatsThatTheyLeftAndNoMoreOfTheLongestAddresses() {
        List<EmailAddress> former = IntStream.range(0, 40)
                .mapToObj(i -> mail(
                        "%064d@".formatted(i) + ("a".repeat(62) + ".").repeat(3).substring(0, 188) + "a"))
                .toList();
        assertThat(former.getFirst().value()).hasSize(254);
        assertThat(Telling.everyone(threePeople(), former)).hasSize(4 + 11);
    }

    @Test
    void whatIsTakenOverIsOver() {
        Slot changed =
                changing(aSlot().filledBy(threePeople()).build(), delegation("saraban", "new", "somying", "somsak"));
        assertThat(changed.post().messages())
                .extracting(Message::state)
                .containsExactly(Message.State.OVER, Message.State.OPEN);
    }

    @Test
    void whoWasDroppedAndToldIsNotToldAgain() {
        Slot told = sent(changing(toldSlot(), delegation("saraban", "second", "somying", "somsak")));
        assertThat(told(changing(told, delegation("saraban", "third", "somying", "somsak"))))
                .endsWith("ATTENDEE:somsak FORMER:second");
        assertThat(told(cancelling(told))).doesNotContain("FORMER");
    }

    @Test
    void aRefusedFormerOneIsNotTriedAgain() {
        Slot changed = changing(toldSlot(), delegation("saraban", "second", "somying", "somsak"));
        Slot refused = faring(changed, message -> message.with(4, Recipient.Fate.REFUSED));
        assertThat(told(cancelling(refused))).doesNotContain("FORMER");
    }

    @Test
    void cancellingTellsEveryoneAndEndsTheSubmission() {
        Slot cancelled = cancelling(toldSlot());
        assertThat(Given.lastMessage(cancelled).kind()).isEqualTo(Message.Kind.CANCELLED);
        assertThat(told(cancelled)).isEqualTo("CONTACT:saraban ATTENDEE:somchai ATTENDEE:somying ATTENDEE:somsak");
        assertThat(cancelled.registration()).isEmpty();
        assertThat(cancelled.filled()).isFalse();
        assertThat(cancelled.ended()).containsExactly(id(1));
        assertThat(entry(cancelled))
                .isEqualTo(new HistoryEntry(2, HistoryEntry.What.CANCELLED, List.of(), "contact", LATER.now()));
    }

    @Test
    void whoWasNotToldOfACancellationIsToldByTheNextRegistration() {
        Slot cancelled = aSlot().filledBy(threePeople()).thenCancelled().build();
        Submission next = aSubmission("6760607", 2, delegation("saraban", "new", "somying", "other"));
        Slot again = registering(cancelled, next);
        assertThat(again.revision()).isEqualTo(3);
        assertThat(told(again))
                .isEqualTo("CONTACT:saraban ATTENDEE:new ATTENDEE:somying ATTENDEE:other"
                        + " FORMER:somchai FORMER:somsak");
        assertThat(told(registering(sent(cancelled), next))).doesNotContain("FORMER");
    }

    @Test
    void aConfirmationThatWasNotSentMakesNobodyFormer() {
        Slot filled = aSlot().filledBy(threePeople()).build();
        assertThat(told(changing(filled, threePeople()))).doesNotContain("FORMER");
    }

    @Test
    void changingKeepsTokensSubmissionAndFirstInstant() {
        Slot slot = aSlot().filledBy(threePeople()).build();
        Registration before = slot.registration().orElseThrow();
        Delegation next = new Delegation(
                threePeople().contact(), delegation("other", "a", "b", "c").attendees());
        Slot changed = changing(slot, next);
        assertThat(changed.registration())
                .contains(new Registration(
                        next,
                        before.tokens(),
                        before.registeredAt(),
                        before.submission(),
                        before.submitted(),
                        before.trust()));
        assertThat(entry(changed).when()).isEqualTo(LATER.now());
    }

    @Test
    void aSeatThatWasAddedSinceIsAChangeToo() {
        Slot slot = toldSlot();
        Seat mayor = new Seat("mayor", "นายก");
        List<Attendee> people = new ArrayList<>(threePeople().attendees());
        Attendee chief = people.getFirst();
        people.add(Given.like(chief).in(mayor).named("นาย", "เพิ่ม", "มาใหม่").build());
        Slot changed = changing(slot, new Delegation(threePeople().contact(), people));
        assertThat(entry(changed).fields()).containsExactly("attendees.mayor");
        assertThat(changed.post().open()).hasSize(1);
    }

    @Test
    void historyNamesTheFieldsThatChangedAndNothingPersonal() {
        Slot slot = aSlot().filledBy(threePeople()).build();
        Contact contact =
                new Contact("คนใหม่", new PhoneNumber("0899999999", Optional.empty()), mail("new@lao.example"));
        Attendee chief = Given.anAttendee(Given.CHIEF)
                .as(Capacity.ACTING)
                .named("นาง", "ใหม่", "มาแทน")
                .holding("รองปลัด อบต.")
                .reading("acting@lao.example")
                .build();
        List<Attendee> people = new ArrayList<>(threePeople().attendees());
        people.set(0, chief);
        HistoryEntry entry = entry(changing(slot, new Delegation(contact, people)));
        assertThat(entry.what()).isEqualTo(HistoryEntry.What.CHANGED);
        assertThat(entry.who()).isEqualTo("contact");
        assertThat(entry.fields())
                .containsExactly(
                        "contact.name",
                        "contact.phone",
                        "contact.email",
                        "attendees.chief-administrator.name",
                        "attendees.chief-administrator.capacity",
                        "attendees.chief-administrator.position",
                        "attendees.chief-administrator.phone",
                        "attendees.chief-administrator.email");
    }

    @Test
    void aChangeOfNothingNamesNoField() {
        Slot slot = aSlot().filledBy(threePeople()).build();
        assertThat(entry(changing(slot, threePeople())).fields()).isEmpty();
        assertThat(entry(changing(slot, delegation("saraban", "somchai", "somying", "x")))
                        .fields())
                .containsExactly("attendees.officer.email");
    }

    @Test
    void aWriteIsKnownByWhatItLeft() {
        Slot empty = aSlot().build();
        Slot mine = registering(empty, aSubmission("6760607"));
        Slot other = registering(empty, aSubmission("6760607"));
        assertThat(mine.happenedIn(empty)).isFalse();
        assertThat(mine.happenedIn(mine)).isTrue();
        assertThat(mine.happenedIn(sent(mine))).isTrue();
        assertThat(mine.happenedIn(other)).isFalse();
        Slot cancelled = cancelling(mine);
        Slot later = SlotChange.cancelling(By.contact(LATER.now().plusMillis(1), LATER.message()))
                .apply(mine);
        assertThat(cancelled.happenedIn(cancelled)).isTrue();
        assertThat(cancelled.happenedIn(later)).isFalse();
        assertThat(mine.happenedIn(cancelled)).isFalse();
    }

    @Test
    void aWriteBuildsOnlyOnWhatNothingWasRecordedSince() {
        Slot filled = toldSlot();
        assertThat(filled.unchangedIn(aSlot().filledBy(threePeople()).build()))
                .as("fates are the sender's")
                .isTrue();
        assertThat(filled.unchangedIn(changing(filled, threePeople()))).isFalse();
        assertThat(filled.unchangedIn(officers(filled, new Act.Note(), "โทรแล้ว")))
                .isFalse();
        assertThat(filled.unchangedIn(SlotChange.owingLink(LATER).apply(filled)))
                .isFalse();
    }

    @Test
    void aSlotAfterAChangeRemembersWhatItWas() {
        Slot cancelled =
                aSlot().withCode("CODE").filledBy(threePeople()).thenCancelled().build();
        assertThat(cancelled.revision()).isEqualTo(2);
        assertThat(cancelled.registration()).isEmpty();
        assertThat(cancelled.ended()).containsExactly(id(1));
        assertThat(cancelled.history()).extracting(HistoryEntry::revision).containsExactly(1, 2);
        assertThat(cancelled.code()).contains(new InvitationCode("CODE"));
        assertThat(cancelled.reference()).isEqualTo("ITA-2564-6760607");
    }

    private static Slot officers(Slot slot, Act act, String reason) {
        By officer = By.officer(Order.now("officer-76", reason, LATER.now()), LATER.message());
        return SlotChange.of(act, officer).apply(slot);
    }

    @Test
    void anOfficerWhoSaysNoReasonHasNone() {
        Slot slot = aSlot().build();
        assertThat(entry(officers(slot, new Act.Note(), "")).reason()).isEmpty();
        assertThat(entry(officers(slot, new Act.Note(), "โทรแล้ว")).reason()).contains("โทรแล้ว");
    }

    @Test
    void onlyWhatRewritesTheRegistrationRaisesTheRevision() {
        Slot slot = aSlot().filledBy(threePeople()).build();
        assertThat(changing(slot, threePeople()).revision()).isEqualTo(2);
        assertThat(cancelling(slot).revision()).isEqualTo(2);
        assertThat(SlotChange.announcing(LATER).apply(slot).revision()).isEqualTo(2);
        assertThat(SlotChange.reminding(LATER).apply(slot).revision()).isEqualTo(1);
        assertThat(SlotChange.owingLink(LATER).apply(slot).revision()).isEqualTo(1);
        assertThat(officers(slot, new Act.Extend(NOW), "").revision()).isEqualTo(1);
    }

    @Test
    void theLinkGoesToTheContactAlone() {
        assertThat(told(SlotChange.owingLink(LATER).apply(toldSlot()))).isEqualTo("CONTACT:saraban");
    }

    @Test
    void aNewLinkLosesNobodysMailThatWasGivenUp() {
        Slot lost = faring(
                aSlot().filledBy(threePeople()).build(),
                message -> message.with(0, Recipient.Fate.SENT)
                        .with(1, Recipient.Fate.GIVEN_UP)
                        .with(2, Recipient.Fate.SENT)
                        .with(3, Recipient.Fate.SENT));
        Act renewal = new Act.NewLink(mail("new@lao.example"), someTokens().manage());
        Slot renewed = SlotChange.of(
                        renewal, By.officer(Order.now("officer", "x", NOW.plusSeconds(60)), Given.messageId(61)))
                .apply(lost);
        assertThat(Given.lastMessage(renewed).kind()).isEqualTo(Message.Kind.CHANGED);
        assertThat(told(renewed))
                .isEqualTo("CONTACT:new ATTENDEE:somchai ATTENDEE:somying ATTENDEE:somsak FORMER:saraban");
    }
}
