package thabian.domain.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.delegation;
import static thabian.given.Given.mail;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thabian.domain.people.DataSubject;
import thabian.domain.people.Delegation;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.given.Given;

/// One person's data are handed over, and erased.
class ErasureTest {
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Delegation FIRST = delegation("saraban", "first", "somying", "somsak");
    private static final Delegation SECOND = delegation("saraban", "second", "somying", "somsak");

    private static DataSubject subject(String typed) {
        return DataSubject.parse(typed) instanceof Parsed.Value<DataSubject>(DataSubject whose)
                ? whose
                : subject("nobody@lao.example");
    }

    private static By officer(String reason) {
        return By.officer(Order.now("officer-76", reason, LATER), Given.messageId(70));
    }

    private static Slot after(Slot slot, Act act, String reason) {
        return SlotChange.of(act, officer(reason)).apply(slot);
    }

    private static Optional<Outcome.Refused> objection(Slot slot, Act act) {
        return Outcome.objection(theSeminar(), Optional.of(slot), act, Order.now("officer-76", "ตามคำขอ", LATER));
    }

    private static Act.Erase erasing(String whose) {
        return new Act.Erase(subject(whose), false);
    }

    /// The first seat's mailbox was another's, of whom the note speaks.
    private static Slot changed() {
        Slot filled = aSlot().filledBy(FIRST).build();
        Slot noted = after(filled, new Act.Note(), "โทร first@lao.example แล้ว");
        return after(noted, new Act.Register(SECOND, someTokens(), Given.id(9)), "โทรมาแจ้ง");
    }

    private static List<EmailAddress> addresses(Slot slot) {
        return slot.post().messages().stream()
                .flatMap(message -> message.to().stream())
                .flatMap(recipient -> recipient.address().stream())
                .toList();
    }

    @Test
    void whatIsKeptIsWhereTheyWereNamedWhatTheyWereMailedAndWhatWasWritten() {
        Particulars kept = new Particulars(changed(), subject("first@lao.example"));
        assertThat(kept.named()).hasSize(1).allMatch(named -> !named.standing() && named.since() == 1);
        assertThat(kept.copies())
                .isNotEmpty()
                .allMatch(copied -> copied.recipient().reads(mail("first@lao.example")));
        assertThat(kept.words())
                .extracting(HistoryEntry::reason)
                .containsExactly(Optional.of("โทร first@lao.example แล้ว"));
        assertThat(new Particulars(changed(), subject("x@lao.example")).isNothing())
                .isTrue();
    }

    @Test
    void whoeverIsErasedIsNowhereAnyMoreAndTheHistoryDoesNotNameThem() {
        Slot erased = after(changed(), erasing("first@lao.example"), "ตามคำขอ");
        assertThat(erased.former()).isEmpty();
        assertThat(addresses(erased)).isNotEmpty().doesNotContain(mail("first@lao.example"));
        assertThat(new Particulars(erased, subject("first@lao.example")).isNothing())
                .isTrue();
        HistoryEntry entry = erased.history().getLast();
        assertThat(entry.what()).isEqualTo(HistoryEntry.What.ERASED);
        assertThat(entry.fields()).isEmpty();
        assertThat(erased.revision()).isEqualTo(changed().revision());
        assertThat(erased.registration().orElseThrow().delegation()).isEqualTo(SECOND);
        assertThat(erased.registration().orElseThrow().submitted()).isEmpty();
    }

    @Test
    void theOthersStayAsTheyWere() {
        Slot erased = after(changed(), erasing("first@lao.example"), "ตามคำขอ");
        assertThat(addresses(erased))
                .contains(
                        mail("saraban@lao.example"),
                        mail("second@lao.example"),
                        mail("somying@lao.example"),
                        mail("somsak@lao.example"));
        assertThat(erased.history()).hasSize(changed().history().size() + 1);
    }

    @Test
    void whatIsOwedToThemIsSentToNobody() {
        Slot erased = after(changed(), erasing("first@lao.example"), "ตามคำขอ");
        Message owed = Given.lastMessage(erased);
        assertThat(owed.to())
                .filteredOn(recipient -> recipient.role() == Recipient.Role.FORMER)
                .isNotEmpty()
                .allMatch(recipient -> recipient.fate() == Recipient.Fate.NEEDLESS
                        && recipient.address().isEmpty());
        assertThat(owed.open()).isTrue();
    }

    @Test
    void aMailboxThatOthersReadStays() {
        Slot erased = after(changed(), erasing("first@lao.example"), "ตามคำขอ");
        Slot cancelled = after(erased, new Act.Withdraw(), "ขอยกเลิก");
        Slot without = after(cancelled, erasing("second@lao.example"), "ตามคำขอ");
        assertThat(without.former()).isEmpty();
        assertThat(addresses(without)).contains(mail("saraban@lao.example")).doesNotContain(mail("second@lao.example"));
    }

    @Test
    void undoNeverBringsThemBack() {
        Slot cancelled = after(aSlot().filledBy(FIRST).build(), new Act.Withdraw(), "ขอยกเลิก");
        Slot erased = after(cancelled, erasing("first@lao.example"), "ตามคำขอ");
        assertThat(objection(erased, new Act.Undo(1, someTokens().manage()))).contains(new Outcome.NotKept());
    }

    @Test
    void whoeverStandsIsReplacedFirst() {
        Slot filled = aSlot().filledBy(FIRST).build();
        assertThat(objection(filled, erasing("first@lao.example"))).contains(new Outcome.PersonRegistered());
        assertThat(objection(filled, new Act.Export(subject("first@lao.example"))))
                .isEmpty();
        assertThat(objection(filled, erasing("x@lao.example"))).contains(new Outcome.PersonAbsent());
        assertThat(objection(changed(), erasing("first@lao.example"))).isEmpty();
    }

    @Test
    void anOrganisationOffTheListAndAFullHistoryKeepNobodyFromIt() {
        Slot cancelled = after(aSlot().filledBy(FIRST).build(), new Act.Withdraw(), "ขอยกเลิก");
        Slot struck = after(cancelled, new Act.Strike(), "ผิดแห่ง");
        assertThat(objection(struck, erasing("first@lao.example"))).isEmpty();
        Slot full = cancelled;
        while (!full.past().isFull()) {
            full = after(full, new Act.Extend(LATER), "น้ำท่วม");
        }
        assertThat(objection(full, new Act.Note())).containsInstanceOf(Outcome.HistoryFull.class);
        assertThat(objection(full, erasing("first@lao.example"))).isEmpty();
    }

    @Test
    void allThatOfficersWroteLeavesWhereThatIsAsked() {
        Slot noted = after(changed(), new Act.Note(), "ปลัดลาออกแล้ว");
        Slot some = after(noted, erasing("first@lao.example"), "ตามคำขอ");
        assertThat(some.history()).anyMatch(entry -> entry.reason().equals(Optional.of("ปลัดลาออกแล้ว")));
        Slot all = after(noted, new Act.Erase(subject("first@lao.example"), true), "ตามคำขอ");
        assertThat(all.history().subList(0, all.history().size() - 1))
                .noneMatch(entry -> entry.reason().isPresent());
    }

    @Test
    void theReasonThatStaysDoesNotNameThem() {
        Optional<DataSubject> whose = Optional.of(subject("นายสมชาย ใจทดสอบ"));
        assertThat(Act.Erase.reason(whose, "คุณสมชายขอมา")).isEqualTo(new Parsed.Wrong<>(FaultCode.NAMES_ERASED));
        assertThat(Act.Erase.reason(whose, "ตามคำขอลงวันที่ 5 มีนาคม 2564"))
                .isEqualTo(new Parsed.Value<>("ตามคำขอลงวันที่ 5 มีนาคม 2564"));
        assertThat(Act.Erase.reason(whose, "")).isEqualTo(new Parsed.Wrong<>(FaultCode.REQUIRED));
    }

    @Test
    void everybodyIsToldByNameAndByMailboxWhereNoNameIsKnown() {
        Slot erased = after(changed(), erasing("first@lao.example"), "ตามคำขอ");
        assertThat(Particulars.everybody(changed())).doesNotHaveDuplicates().isNotEmpty();
        assertThat(Particulars.everybody(erased)).doesNotContain("first@lao.example");
    }
}
