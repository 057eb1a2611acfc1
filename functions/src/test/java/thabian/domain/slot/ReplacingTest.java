package thabian.domain.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.delegation;
import static thabian.given.Given.mail;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import thabian.domain.post.Correspondence;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient;
import thabian.domain.slot.SlotChange.By;
import thabian.given.Given;

/// A dead mailbox is replaced wherever it stands.
class ReplacingTest {
    private static final Tokens FRESH = someTokens();

    private static Act.ReplaceAddress act(String from, String to) {
        return new Act.ReplaceAddress(mail(from + "@lao.example"), mail(to + "@lao.example"), FRESH.manage());
    }

    private static Slot replacing(Slot slot, String from, String to) {
        Order order = Order.now("officer-76", "", NOW.plusSeconds(60));
        return SlotChange.of(act(from, to), By.officer(order, Given.messageId(60)))
                .apply(slot);
    }

    private static Slot sent(Slot slot) {
        return faring(slot, Given::sent);
    }

    private static Slot faring(Slot slot, UnaryOperator<Message> last) {
        List<Message> messages = new ArrayList<>(slot.post().messages());
        messages.set(messages.size() - 1, last.apply(messages.getLast()));
        return Given.mailing(slot, new Correspondence(messages, List.of(), Optional.empty(), Optional.empty()));
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
    void onlyTheNewMailboxOfAnAttendeeIsToldAndLinksLive() {
        Slot before = sent(aSlot().filledBy(threePeople()).build());
        Slot after = replacing(before, "somchai", "new");
        assertThat(registration(after).delegation()).isEqualTo(delegation("saraban", "new", "somying", "somsak"));
        assertThat(registration(after).tokens()).isEqualTo(registration(before).tokens());
        assertThat(told(after)).containsExactly("ATTENDEE new");
        assertThat(Given.lastMessage(after).kind()).isEqualTo(Message.Kind.CONFIRMATION);
        assertThat(after.revision()).isEqualTo(2);
        assertThat(after.history())
                .last()
                .isEqualTo(new HistoryEntry(
                        2,
                        HistoryEntry.What.ADDRESS_REPLACED,
                        List.of("attendees.chief-administrator.email"),
                        "officer-76",
                        NOW.plusSeconds(60)));
    }

    @Test
    void oneMailboxThatStandsInManyPlacesIsReplacedInAllAndGetsOneMailWithANewLink() {
        Slot before = sent(aSlot().filledBy(delegation("saraban", "SARABAN", "saraban", "somsak"))
                .build());
        Slot after = replacing(before, "Saraban", "new");
        assertThat(registration(after).delegation()).isEqualTo(delegation("new", "new", "new", "somsak"));
        assertThat(told(after)).containsExactly("CONTACT new");
        assertThat(registration(after).tokens().manage()).isEqualTo(FRESH.manage());
        assertThat(registration(after).tokens().names())
                .isEqualTo(registration(before).tokens().names());
    }

    @Test
    void whoWasNotToldYetIsToldByTheSameMail() {
        Slot owed = aSlot().filledBy(threePeople()).build();
        Slot half = faring(
                owed,
                message -> message.with(0, Recipient.Fate.SENT)
                        .with(1, Recipient.Fate.SENT)
                        .with(2, Recipient.Fate.GIVEN_UP));
        Slot after = replacing(half, "somchai", "new");
        assertThat(told(after)).containsExactly("ATTENDEE new", "ATTENDEE somying", "ATTENDEE somsak");
        assertThat(Given.lastMessage(after).kind()).isEqualTo(Message.Kind.CHANGED);
        assertThat(after.post().open()).hasSize(1);
    }

    @Test
    void whoLeftUntoldIsStillToldButNeverTheDeadMailbox() {
        Slot changed = sent(aSlot().filledBy(threePeople()).build());
        Slot dropped = SlotChange.changing(
                        delegation("saraban", "second", "third", "somsak"),
                        Given.someTokens().manage(),
                        By.contact(NOW, Given.messageId(2)))
                .apply(changed);
        assertThat(told(replacing(dropped, "second", "new")))
                .containsExactly(
                        "CONTACT saraban",
                        "ATTENDEE new",
                        "ATTENDEE third",
                        "ATTENDEE somsak",
                        "FORMER somchai",
                        "FORMER somying");
        Slot back = replacing(replacing(dropped, "second", "new"), "third", "fourth");
        assertThat(told(back)).contains("FORMER somchai").doesNotContain("FORMER third", "FORMER second");
    }

    @Test
    void anAttendeesMailboxThatBecomesTheContactsGetsTheLinkAndNobodyElseAMail() {
        Slot before = sent(aSlot().filledBy(threePeople()).build());
        Slot after = replacing(before, "saraban", "somsak");
        assertThat(told(after)).containsExactly("CONTACT somsak");
        assertThat(Given.lastMessage(after).kind()).isEqualTo(Message.Kind.CHANGED);
    }

    @Test
    void whereEverybodyKnowsNobodyIsWrittenTo() {
        Slot before = sent(aSlot().filledBy(threePeople()).build());
        Slot after = replacing(before, "somchai", "saraban");
        assertThat(after.post()).isEqualTo(before.post());
        assertThat(after.revision()).isEqualTo(2);
    }

    @Test
    void whatIsNotThereIsNotReplaced() {
        Optional<Slot> filled = Optional.of(aSlot().filledBy(threePeople()).build());
        Order order = Order.now("officer-76", "", NOW);
        assertThat(Outcome.objection(theSeminar(), filled, act("nobody", "new"), order))
                .contains(new Outcome.AddressAbsent());
        assertThat(Outcome.objection(theSeminar(), filled, act("SOMSAK", "new"), order))
                .isEmpty();
        assertThat(Outcome.objection(theSeminar(), Optional.of(aSlot().build()), act("somsak", "new"), order))
                .contains(new Outcome.NothingRegistered());
    }

    @Test
    void whoWasToldSinceIsNotToldAgainByWhatIsOver() {
        Slot corrected = SlotChange.changing(
                        delegation("saraban", "second", "somying", "somsak"),
                        Given.someTokens().manage(),
                        By.contact(NOW, Given.messageId(2)))
                .apply(aSlot().filledBy(threePeople()).build());
        assertThat(told(replacing(sent(corrected), "second", "new"))).containsExactly("ATTENDEE new");
    }

    @Test
    void whoseCopyWasGivenUpIsToldAlsoWhereNothingElseIsOwed() {
        Slot filled = aSlot().filledBy(threePeople()).build();
        Slot before = faring(filled, message -> Given.sent(message).with(2, Recipient.Fate.GIVEN_UP));
        assertThat(told(replacing(before, "somchai", "new"))).containsExactly("ATTENDEE new", "ATTENDEE somying");
    }
}
