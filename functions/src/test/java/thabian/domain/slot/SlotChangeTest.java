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
import org.junit.jupiter.api.Test;
import thabian.domain.call.Seat;
import thabian.domain.people.Attendee;
import thabian.domain.people.Capacity;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.post.OwedMail;
import thabian.domain.post.OwedMail.Role;
import thabian.domain.text.PhoneNumber;
import thabian.given.Given;
import thabian.given.SlotCopy;

class SlotChangeTest {
    private static String told(Optional<OwedMail> owed) {
        OwedMail mail = owed.orElseThrow();
        return String.join(
                " ",
                mail.recipients().stream()
                        .map(recipient -> recipient.role() + ":"
                                + recipient.address().value().replace("@lao.example", ""))
                        .toList());
    }

    private static SlotChange changing(Slot slot, Delegation next) {
        return SlotChange.changing(slot, slot.registration().orElseThrow(), next, NOW);
    }

    private static SlotChange cancelling(Slot slot) {
        return SlotChange.cancelling(slot, slot.registration().orElseThrow(), NOW);
    }

    private static Slot sent(Slot slot) {
        return with(slot, Given.sent(slot.mail().orElseThrow()));
    }

    private static Slot with(Slot slot, OwedMail mail) {
        return SlotCopy.of(slot).mailing(mail).build();
    }

    @Test
    void registeringConfirmsToEveryMailboxOnce() {
        SlotChange change = SlotChange.registering(aSubmission("6760607"), someTokens(), 0, NOW);
        assertThat(change.mail().orElseThrow().kind()).isEqualTo(OwedMail.Kind.CONFIRMATION);
        assertThat(told(change.mail())).isEqualTo("CONTACT:saraban ATTENDEE:somchai ATTENDEE:somying ATTENDEE:somsak");
        assertThat(change.mail().orElseThrow().recipients())
                .allMatch(recipient -> recipient.fate() == OwedMail.Fate.OWED);
        assertThat(change.mail().orElseThrow().state()).isEqualTo(OwedMail.State.OWED);
        assertThat(change.mail().orElseThrow().attempts()).isZero();
        assertThat(change.mail().orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void oneMailboxForAllGetsOneMailAsTheContact() {
        Submission submission = aSubmission("6760607", 1, sharingOneMailbox());
        assertThat(told(SlotChange.registering(submission, someTokens(), 0, NOW).mail()))
                .isEqualTo("CONTACT:saraban");
    }

    @Test
    void capitalsMakeNoOtherMailbox() {
        Submission submission = aSubmission("6760607", 1, delegation("saraban", "SARABAN", "somying", "SomYing"));
        assertThat(told(SlotChange.registering(submission, someTokens(), 0, NOW).mail()))
                .isEqualTo("CONTACT:saraban ATTENDEE:somying");
    }

    @Test
    void registeringRecordsWhoWhatAndWhen() {
        SlotChange change = SlotChange.registering(aSubmission("6760607"), someTokens(), 4, NOW);
        assertThat(change.revision()).isEqualTo(5);
        assertThat(change.entry())
                .isEqualTo(new HistoryEntry(5, HistoryEntry.What.REGISTERED, List.of(), "contact", NOW));
        assertThat(change.registration().orElseThrow().registeredAt()).isEqualTo(NOW);
        assertThat(change.registration().orElseThrow().submission()).isEqualTo(id(1));
        assertThat(change.at()).isEqualTo(NOW);
        assertThat(change.ended()).isEmpty();
    }

    @Test
    void changingTellsEveryoneAndWhoWasDropped() {
        Slot slot = sent(aSlot().filledBy(threePeople()).build());
        SlotChange change = changing(slot, delegation("saraban", "new", "somying", "somsak"));
        assertThat(change.mail().orElseThrow().kind()).isEqualTo(OwedMail.Kind.CHANGED);
        assertThat(change.mail().orElseThrow().revision()).isEqualTo(2);
        assertThat(told(change.mail()))
                .isEqualTo("CONTACT:saraban ATTENDEE:new ATTENDEE:somying ATTENDEE:somsak FORMER:somchai");
    }

    @Test
    void aChangeThatChangesNothingIsRecordedAndMailsNobody() {
        Slot slot = sent(aSlot().filledBy(threePeople()).build());
        SlotChange change = changing(slot, threePeople());
        assertThat(change.mail()).isEmpty();
        assertThat(change.entry().fields()).isEmpty();
        assertThat(slot.after(change).revision()).isEqualTo(2);
        assertThat(slot.after(change).mail()).isEqualTo(slot.mail());
    }

    @Test
    void aChangeThatChangesNothingStillOwesWhatWasNotSentYet() {
        Slot slot = aSlot().filledBy(threePeople()).build();
        assertThat(told(changing(slot, threePeople()).mail()))
                .isEqualTo("CONTACT:saraban ATTENDEE:somchai ATTENDEE:somying ATTENDEE:somsak");
    }

    @Test
    void aDroppedContactIsAFormerOne() {
        Slot slot = sent(aSlot().filledBy(threePeople()).build());
        assertThat(told(changing(slot, delegation("new", "somchai", "somying", "somsak"))
                        .mail()))
                .isEqualTo("CONTACT:new ATTENDEE:somchai ATTENDEE:somying ATTENDEE:somsak FORMER:saraban");
    }

    @Test
    void whoIsDroppedAndComesBackIsNotTold() {
        Slot slot = sent(aSlot().filledBy(threePeople()).build());
        Slot without = slot.after(changing(slot, delegation("saraban", "new", "somying", "somsak")));
        assertThat(told(changing(without, threePeople()).mail()))
                .isEqualTo("CONTACT:saraban ATTENDEE:somchai ATTENDEE:somying ATTENDEE:somsak FORMER:new");
    }

    @Test
    void whoWasDroppedAndNotToldYetIsCarriedOver() {
        Slot slot = sent(aSlot().filledBy(threePeople()).build());
        Slot changed = slot.after(changing(slot, delegation("saraban", "second", "somying", "somsak")));
        assertThat(told(changing(changed, delegation("saraban", "third", "somying", "somsak"))
                        .mail()))
                .endsWith("FORMER:somchai FORMER:second");
        assertThat(told(cancelling(changed).mail())).endsWith("ATTENDEE:somsak FORMER:somchai");
    }

    @Test
    void whoWasDroppedAndToldIsNotToldAgain() {
        Slot slot = sent(aSlot().filledBy(threePeople()).build());
        Slot told = sent(slot.after(changing(slot, delegation("saraban", "second", "somying", "somsak"))));
        assertThat(told(changing(told, delegation("saraban", "third", "somying", "somsak"))
                        .mail()))
                .endsWith("ATTENDEE:somsak FORMER:second");
        assertThat(told(cancelling(told).mail())).doesNotContain("FORMER");
    }

    @Test
    void aRefusedFormerOneIsNotTriedAgain() {
        Slot slot = sent(aSlot().filledBy(threePeople()).build());
        Slot changed = slot.after(changing(slot, delegation("saraban", "second", "somying", "somsak")));
        OwedMail refused = changed.mail().orElseThrow().with(4, OwedMail.Fate.REFUSED);
        assertThat(told(cancelling(with(changed, refused)).mail())).doesNotContain("FORMER");
    }

    @Test
    void cancellingTellsEveryoneAndEndsTheSubmission() {
        Slot slot = sent(aSlot().filledBy(threePeople()).build());
        SlotChange change = cancelling(slot);
        assertThat(change.mail().orElseThrow().kind()).isEqualTo(OwedMail.Kind.CANCELLED);
        assertThat(told(change.mail())).isEqualTo("CONTACT:saraban ATTENDEE:somchai ATTENDEE:somying ATTENDEE:somsak");
        assertThat(change.registration()).isEmpty();
        assertThat(change.ended()).contains(id(1));
        assertThat(change.entry())
                .isEqualTo(new HistoryEntry(2, HistoryEntry.What.CANCELLED, List.of(), "contact", NOW));
    }

    @Test
    void whoWasNotToldOfACancellationIsToldByTheNextRegistration() {
        Slot cancelled = aSlot().filledBy(threePeople()).thenCancelled().build();
        Submission next = aSubmission("6760607", 2, delegation("saraban", "new", "somying", "other"));
        SlotChange change = SlotChange.registering(cancelled, next, someTokens(), NOW);
        assertThat(change.revision()).isEqualTo(3);
        assertThat(told(change.mail()))
                .isEqualTo("CONTACT:saraban ATTENDEE:new ATTENDEE:somying ATTENDEE:other"
                        + " FORMER:somchai FORMER:somsak");
        assertThat(told(SlotChange.registering(sent(cancelled), next, someTokens(), NOW)
                        .mail()))
                .doesNotContain("FORMER");
    }

    @Test
    void aConfirmationThatWasNotSentMakesNobodyFormer() {
        Slot filled = aSlot().filledBy(threePeople()).build();
        assertThat(told(changing(filled, threePeople()).mail())).doesNotContain("FORMER");
    }

    @Test
    void changingKeepsTokensSubmissionAndFirstInstant() {
        Slot slot = aSlot().filledBy(threePeople()).build();
        Registration before = slot.registration().orElseThrow();
        Delegation next = delegation("other", "a", "b", "c");
        SlotChange change = SlotChange.changing(slot, before, next, NOW.plusSeconds(60));
        assertThat(change.registration())
                .contains(new Registration(
                        next, before.tokens(), before.registeredAt(), before.submission(), before.submitted()));
        assertThat(change.at()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void aSeatThatWasAddedSinceIsAChangeToo() {
        Slot slot = sent(aSlot().filledBy(threePeople()).build());
        Seat mayor = new Seat("mayor", "นายก");
        List<Attendee> people = new ArrayList<>(threePeople().attendees());
        Attendee chief = people.getFirst();
        people.add(Given.like(chief).in(mayor).named("นาย", "เพิ่ม", "มาใหม่").build());
        SlotChange change = changing(slot, new Delegation(threePeople().contact(), people));
        assertThat(change.entry().fields()).containsExactly("attendees.mayor");
        assertThat(change.mail()).isPresent();
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
        HistoryEntry entry = changing(slot, new Delegation(contact, people)).entry();
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
        assertThat(changing(slot, threePeople()).entry().fields()).isEmpty();
        assertThat(changing(slot, delegation("saraban", "somchai", "somying", "x"))
                        .entry()
                        .fields())
                .containsExactly("attendees.officer.email");
    }

    @Test
    void aWriteIsKnownByWhatItLeft() {
        Slot empty = aSlot().build();
        SlotChange mine = SlotChange.registering(aSubmission("6760607"), someTokens(), 0, NOW);
        SlotChange other = SlotChange.registering(aSubmission("6760607"), someTokens(), 0, NOW);
        assertThat(mine.happenedTo(empty)).isFalse();
        assertThat(mine.happenedTo(empty.after(mine))).isTrue();
        assertThat(mine.happenedTo(sent(empty.after(mine)))).isTrue();
        assertThat(mine.happenedTo(empty.after(other))).isFalse();
        Slot filled = empty.after(mine);
        SlotChange cancel = cancelling(filled);
        SlotChange later = SlotChange.cancelling(filled, filled.registration().orElseThrow(), NOW.plusMillis(1));
        assertThat(cancel.happenedTo(filled.after(cancel))).isTrue();
        assertThat(cancel.happenedTo(filled.after(later))).isFalse();
        assertThat(mine.happenedTo(filled.after(cancel))).isFalse();
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

    @Test
    void anOfficerWhoSaysNoReasonHasNone() {
        Slot slot = aSlot().build();
        assertThat(SlotChange.of(slot, new Act.Note(), Order.now("officer-76", "", NOW))
                        .entry()
                        .reason())
                .isEmpty();
        assertThat(SlotChange.of(slot, new Act.Note(), Order.now("officer-76", "โทรแล้ว", NOW))
                        .entry()
                        .reason())
                .contains("โทรแล้ว");
    }

    @Test
    void onlyWhatRaisesTheRevisionWritesTheRegistrationAnew() {
        Slot slot = aSlot().filledBy(threePeople()).build();
        Registration current = slot.registration().orElseThrow();
        assertThat(changing(slot, threePeople()).refills()).isTrue();
        assertThat(cancelling(slot).refills()).isTrue();
        assertThat(SlotChange.announcing(slot, current, NOW).refills()).isTrue();
        assertThat(SlotChange.reminding(slot, current, NOW).refills()).isFalse();
        assertThat(SlotChange.of(slot, new Act.Extend(NOW), Order.now("officer-76", "", NOW))
                        .refills())
                .isFalse();
    }

    @Test
    void rolesTellWhoGetsWhat() {
        OwedMail report = OwedMail.closingReport(Given.OFFICE);
        assertThat(report.recipients())
                .containsExactly(
                        new OwedMail.Recipient(mail("office@phetchaburi.example"), Role.OFFICE, OwedMail.Fate.OWED));
        assertThat(told(Optional.of(OwedMail.manageLink(3, threePeople())))).isEqualTo("CONTACT:saraban");
    }
}
