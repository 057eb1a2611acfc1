package thabian.domain.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.mail;
import static thabian.given.Given.threePeople;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Organisation;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.DeliveryReport.What;
import thabian.domain.post.OwedMail;
import thabian.domain.slot.Act;
import thabian.domain.slot.Order;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.standing.Trouble.Kind;
import thabian.given.Given;
import thabian.given.SlotCopy;

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
        assertThat(empty.tally().percent()).isZero();
    }

    @Test
    void ninetyNineOfAHundredAreNotAll() {
        assertThat(new Tally(335, 334, new Tally.Mails(0, 0, 0)).percent()).isEqualTo(99);
        assertThat(new Tally(335, 335, new Tally.Mails(0, 0, 0)).percent()).isEqualTo(100);
    }

    @Test
    void mailsAreCountedByAddress() {
        assertThat(Board.of(List.of(FILLED), NOW).tally().mails()).isEqualTo(new Tally.Mails(0, 0, 4));
        assertThat(Board.of(List.of(sent(FILLED)), NOW).tally().mails()).isEqualTo(new Tally.Mails(4, 0, 0));
        Slot bounced = reporting(sent(FILLED), new DeliveryReport(mail("saraban@lao.example"), 1, What.BOUNCED, NOW));
        assertThat(Board.of(List.of(bounced), NOW).tally().mails()).isEqualTo(new Tally.Mails(3, 1, 0));
    }

    @Test
    void areasAddUp() {
        Tally one = new Tally(2, 1, new Tally.Mails(1, 2, 3));

        assertThat(Tally.sum(List.of(one, one))).isEqualTo(new Tally(4, 2, new Tally.Mails(2, 4, 6)));
        assertThat(Tally.sum(List.of())).isEqualTo(new Tally(0, 0, new Tally.Mails(0, 0, 0)));
    }

    @Test
    void whatBouncedOrWasReportedIsTrouble() {
        Slot slot = reporting(
                sent(FILLED),
                new DeliveryReport(mail("saraban@lao.example"), 1, What.BOUNCED, NOW),
                new DeliveryReport(mail("somchai@lao.example"), 1, What.COMPLAINED, NOW),
                new DeliveryReport(mail("somsak@lao.example"), 1, What.DELIVERED, NOW));

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
        OwedMail tried = FILLED.mail().orElseThrow().claimed().claimed().in(OwedMail.State.OWED);

        assertThat(kinds(mailing(FILLED, tried), NOW.plus(Trouble.PATIENCE))).isEmpty();
    }

    @Test
    void aLaterNoteDoesNotMakeAMailYounger() {
        Instant later = NOW.plus(Duration.ofHours(1));
        Slot noted = FILLED.after(SlotChange.of(FILLED, new Act.Note(), Order.now("officer", "โทรแล้ว", later)));

        assertThat(kinds(noted, later)).containsExactly(Kind.OVERDUE);
    }

    @Test
    void aLinkThatWasAskedForAgainIsOverdueOnceAnAttemptFailed() {
        OwedMail link = OwedMail.manageLink(1, threePeople());
        Instant later = NOW.plus(Duration.ofDays(1));

        assertThat(kinds(mailing(FILLED, link), later)).isEmpty();
        assertThat(kinds(mailing(FILLED, link.claimed()), later))
                .as("an attempt that may still succeed")
                .isEmpty();
        assertThat(kinds(mailing(FILLED, link.claimed().in(OwedMail.State.OWED)), later))
                .containsExactly(Kind.OVERDUE);
        assertThat(kinds(mailing(FILLED, link.claimed().claimed()), later))
                .as("between two attempts a mail lies as it was claimed")
                .containsExactly(Kind.OVERDUE);
        assertThat(kinds(mailing(FILLED, link.claimed().claimed().in(OwedMail.State.OWED)), later))
                .containsExactly(Kind.OVERDUE);
    }

    @Test
    void aMailThatWasGivenUpIsTroubleAlsoWhereTheRegistrationIsCancelled() {
        Slot cancelled = aSlot().of(in("6760602", "ชะอำ"))
                .filledBy(threePeople())
                .thenCancelled()
                .build();
        OwedMail given =
                cancelled.mail().orElseThrow().with(0, OwedMail.Fate.SENT).in(OwedMail.State.GIVEN_UP);

        assertThat(Board.of(List.of(mailing(cancelled, given)), NOW).troubles())
                .singleElement()
                .satisfies(trouble -> {
                    assertThat(trouble.kind()).isEqualTo(Kind.GIVEN_UP);
                    assertThat(trouble.addresses()).hasSize(3).doesNotContain(mail("saraban@lao.example"));
                });
    }

    @Test
    void whatTheCarrierRefusedIsTrouble() {
        OwedMail refused = FILLED.mail().orElseThrow().with(1, OwedMail.Fate.REFUSED);

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
        return mailing(slot, Given.sent(slot.mail().orElseThrow()).in(OwedMail.State.DONE));
    }

    private static Slot mailing(Slot slot, OwedMail mail) {
        return SlotCopy.of(slot).mailing(mail).build();
    }

    private static Slot reporting(Slot slot, DeliveryReport... reports) {
        return SlotCopy.of(slot).reported(List.of(reports)).build();
    }
}
