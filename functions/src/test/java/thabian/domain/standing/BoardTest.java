package thabian.domain.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.lastMessage;
import static thabian.given.Given.mail;
import static thabian.given.Given.messageId;
import static thabian.given.Given.threePeople;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import thabian.domain.call.Organisation;
import thabian.domain.post.Copy;
import thabian.domain.post.Correspondence;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.DeliveryReport.What;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient;
import thabian.domain.slot.Act;
import thabian.domain.slot.Order;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.standing.Trouble.Kind;
import thabian.domain.text.Kebab;
import thabian.given.Given;

class BoardTest {
    private static final Slot SILENT = aSlot().of(in("6760601", "ชะอำ")).build();
    private static final Slot FILLED =
            aSlot().of(in("6760602", "ชะอำ")).filledBy(threePeople()).build();
    private static final Slot ELSEWHERE = aSlot().of(in("6760701", "ท่ายาง")).build();

    @Test
    void districtsStandInTheOrderOfTheListWithTheSilentApart() {
        Board board = Board.of(List.of(SILENT, FILLED, ELSEWHERE), NOW);

        assertThat(board.districts()).extracting(Board.District::name).containsExactly("ชะอำ", "ท่ายาง");
        assertThat(board.districts().getFirst().silent()).containsExactly(SILENT);
        assertThat(board.districts().getFirst().registered()).containsExactly(FILLED);
        assertThat(board.registered()).containsExactly(FILLED);
        assertThat(board.tally())
                .extracting(Tally::invited, Tally::registered, Tally::outstanding)
                .containsExactly(3, 1, 2);
    }

    @Test
    void whoIsWithdrawnDoesNotCount() {
        Slot withdrawn = aSlot().of(in("6760603", "ชะอำ")).withdrawn().build();

        assertThat(Board.of(List.of(SILENT, withdrawn), NOW)).isEqualTo(Board.of(List.of(SILENT), NOW));
    }

    @Test
    void aListWithoutAnybodyIsABoardToo() {
        Board empty = Board.of(List.of(), NOW);

        assertThat(empty.districts()).isEmpty();
        assertThat(empty.work()).isEmpty();
    }

    @Test
    void mailsAreCountedByAddress() {
        assertThat(Board.of(List.of(FILLED), NOW).tally().mails()).isEqualTo(new Tally.Mails(0, 0, 4));
        assertThat(Board.of(List.of(sent(FILLED)), NOW).tally().mails()).isEqualTo(new Tally.Mails(4, 0, 0));
        Slot bounced = reporting(sent(FILLED), What.BOUNCED);
        assertThat(Board.of(List.of(bounced), NOW).tally().mails()).isEqualTo(new Tally.Mails(3, 1, 0));
    }

    @Test
    void areasAddUp() {
        Tally one = new Tally(3, 1, 1, new Tally.Mails(1, 2, 3));

        assertThat(Tally.sum(List.of(one, one))).isEqualTo(new Tally(6, 2, 2, new Tally.Mails(2, 4, 6)));
        assertThat(Tally.sum(List.of())).isEqualTo(new Tally(0, 0, 0, new Tally.Mails(0, 0, 0)));
    }

    @Test
    void whatBouncedOrWasReportedIsTrouble() {
        Slot slot = reporting(sent(FILLED), What.BOUNCED, What.COMPLAINED, What.DELIVERED);

        assertThat(Board.of(List.of(slot), NOW).troubles())
                .containsExactly(
                        new Trouble(slot, Kind.BOUNCED, List.of(mail("saraban@lao.example"))),
                        new Trouble(slot, Kind.COMPLAINED, List.of(mail("somchai@lao.example"))));
    }

    @Test
    void whatIsOwedIsTroubleOnlyAfterAWhile() {
        Instant patient = NOW.plus(Trouble.PATIENCE);

        assertThat(kinds(FILLED, patient)).isEmpty();
        assertThat(kinds(FILLED, patient.plusMillis(1))).containsExactly(Kind.OVERDUE);
        assertThat(kinds(sent(FILLED), patient.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void attemptsThatFailedDoNotMakeAMailOverdueBeforeItsTime() {
        Message tried = lastMessage(FILLED).failed(NOW, true).failed(NOW, true);

        assertThat(kinds(mailing(FILLED, tried), NOW.plus(Trouble.PATIENCE))).isEmpty();
    }

    @Test
    void aLaterNoteDoesNotMakeAMailYounger() {
        Instant later = NOW.plus(Duration.ofHours(1));
        By officer = By.officer(Order.now("officer", "โทรแล้ว", later), messageId(2));
        Slot noted = SlotChange.of(new Act.Note(), officer).apply(FILLED);

        assertThat(kinds(noted, later)).containsExactly(Kind.OVERDUE);
    }

    @Test
    void aLinkThatWasAskedForAgainIsAsOldAsTheAsking() {
        Instant asked = NOW.plus(Duration.ofDays(1));
        Slot slot = SlotChange.owingLink(By.contact(asked, messageId(2))).apply(sent(FILLED));
        Instant patient = asked.plus(Trouble.PATIENCE);

        assertThat(kinds(slot, patient)).isEmpty();
        assertThat(Board.of(List.of(slot), patient.plusMillis(1)).troubles())
                .containsExactly(new Trouble(slot, Kind.OVERDUE, List.of(mail("saraban@lao.example"))));
    }

    @Test
    void whomTwoMessagesAreOverdueForIsNamedOnce() {
        Slot slot = SlotChange.reminding(By.sweep(NOW, messageId(2))).apply(FILLED);

        assertThat(Board.of(List.of(slot), NOW.plus(Duration.ofDays(1))).troubles())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.addresses()).hasSize(4));
    }

    @Test
    void aLinkBesideAConfirmationThatWasGivenUpLeavesTheOthersInTrouble() {
        Slot given = mailing(FILLED, Given.givenUp(lastMessage(FILLED)));
        Slot linked = SlotChange.owingLink(By.contact(NOW, messageId(2))).apply(given);
        Slot told = mailing(linked, linked.post().messages().getFirst(), Given.sent(lastMessage(linked)));

        for (Slot slot : List.of(given, linked, told)) {
            assertThat(Board.of(List.of(slot), NOW).troubles()).singleElement().satisfies(trouble -> {
                assertThat(trouble.kind()).isEqualTo(Kind.GIVEN_UP);
                assertThat(trouble.addresses()).hasSize(4);
            });
        }
    }

    @Test
    void whatWasGivenUpIsNoTroubleOnceAnotherMessageTellsIt() {
        Slot given = mailing(FILLED, Given.givenUp(lastMessage(FILLED)));
        By officer = By.officer(Order.now("officer", "", NOW), messageId(2));

        assertThat(kinds(SlotChange.of(new Act.Resend(false), officer).apply(given), NOW))
                .isEmpty();
    }

    @Test
    void aMailThatWasGivenUpIsTroubleAlsoWhereTheRegistrationIsCancelled() {
        Slot cancelled = aSlot().of(in("6760602", "ชะอำ"))
                .filledBy(threePeople())
                .thenCancelled()
                .build();
        Message confirmed = Given.sent(cancelled.post().messages().getFirst());
        Message given = Given.givenUp(lastMessage(cancelled).with(0, Recipient.Fate.SENT));

        assertThat(Board.of(List.of(mailing(cancelled, confirmed, given)), NOW).troubles())
                .singleElement()
                .satisfies(trouble -> {
                    assertThat(trouble.kind()).isEqualTo(Kind.GIVEN_UP);
                    assertThat(trouble.addresses()).hasSize(3).doesNotContain(mail("saraban@lao.example"));
                });
    }

    @Test
    void whomNothingEverReachedMissesNoCancellation() {
        Slot cancelled = aSlot().of(in("6760602", "ชะอำ"))
                .filledBy(threePeople())
                .thenCancelled()
                .build();
        Message confirmed = Given.sent(cancelled.post().messages().getFirst()).with(2, Recipient.Fate.GIVEN_UP);
        Message given = Given.givenUp(lastMessage(cancelled).with(0, Recipient.Fate.SENT));
        Slot slot = Given.mailing(
                cancelled,
                new Correspondence(
                        List.of(confirmed, given),
                        List.of(new DeliveryReport(new Copy(confirmed.id(), 1), What.BOUNCED, NOW)),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(Board.of(List.of(slot), NOW).troubles())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.addresses()).hasSize(1));
    }

    @Test
    void whatTheCarrierRefusedIsTrouble() {
        Message refused = lastMessage(FILLED).with(1, Recipient.Fate.REFUSED);

        assertThat(Board.of(List.of(mailing(FILLED, refused)), NOW).troubles())
                .containsExactly(
                        new Trouble(mailing(FILLED, refused), Kind.REFUSED, List.of(mail("somchai@lao.example"))));
    }

    @Test
    void thePersonWhomTwoOrganisationsSendIsPointedOut() {
        Slot other = aSlot().of("6760701").filledBy(threePeople()).build();

        assertThat(Twice.among(List.of(SILENT, FILLED, other)))
                .hasSize(3)
                .allSatisfy(twice -> assertThat(twice.slots()).containsExactly(FILLED, other))
                .first()
                .satisfies(twice -> assertThat(twice.name().full()).isEqualTo("นายสมชาย ทดสอบ"));
        assertThat(Twice.among(List.of(FILLED))).isEmpty();
    }

    private static List<Kind> kinds(Slot slot, Instant now) {
        return Board.of(List.of(slot), now).troubles().stream()
                .map(Trouble::kind)
                .toList();
    }

    private static Organisation in(String code, String district) {
        Organisation any = anOrganisation(code);
        return new Organisation(any.code(), any.name(), any.type(), district, any.province());
    }

    private static Slot sent(Slot slot) {
        return mailing(slot, Given.sent(lastMessage(slot)));
    }

    private static Slot mailing(Slot slot, Message... messages) {
        return Given.mailing(
                slot, new Correspondence(List.of(messages), List.of(), Optional.empty(), Optional.empty()));
    }

    /// What was said of the copies of the last message, from the first on.
    private static Slot reporting(Slot slot, What... said) {
        Correspondence post = slot.post();
        for (int place = 0; place < said.length; place++) {
            Copy copy = new Copy(lastMessage(slot).id(), place);
            post = post.told(new DeliveryReport(copy, said[place], NOW));
        }
        return Given.mailing(slot, post);
    }

    /// Else it would be in trouble and nobody would find it.
    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindOfTroubleIsShown(Kind kind) {
        assertThat(Kebab.find(Show.class, Kebab.of(kind))).isPresent();
    }

    @Test
    void whoseNamesWereFoundRightAreNotAskedAboutUntilTheirPeopleChangeOrAThirdSendsThem() {
        Slot other = aSlot().of("6760202").filledBy(threePeople()).build();
        Slot third = aSlot().of("6760203").filledBy(threePeople()).build();
        Slot right = foundRight(other);
        assertThat(Twice.among(List.of(FILLED, right))).isEmpty();
        assertThat(Twice.among(List.of(FILLED, right, third))).isNotEmpty();
        assertThat(Twice.among(List.of(FILLED, right, foundRight(third)))).isEmpty();
        Slot again = aSlot().of("6760202")
                .filledBy(threePeople())
                .then(BoardTest::foundRight)
                .thenCancelled()
                .filledBy(threePeople())
                .build();
        assertThat(Twice.among(List.of(FILLED, again))).isNotEmpty();
    }

    private static Slot foundRight(Slot slot) {
        return SlotChange.of(new Act.FindNamesRight(), By.officer(Order.now("officer-76", "", NOW), messageId(9)))
                .apply(slot);
    }
}
