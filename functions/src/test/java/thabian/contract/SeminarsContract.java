package thabian.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.OPENS;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.mail;
import static thabian.given.Given.theSeminar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Letter;
import thabian.domain.call.Office;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.domain.post.Errand;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox;
import thabian.given.Given;

/// What every [Seminars] keeps, whatever it keeps it in.
public abstract class SeminarsContract {
    private static final Instant AFTER = CLOSES.plus(Duration.ofMinutes(1));
    private static final Outbox.Address ADDRESS = new Outbox.Address.OfSeminar(SEMINAR);

    private final AtomicLong ticker = new AtomicLong(Long.MAX_VALUE - 1_000);
    private Seminars seminars;
    private Seminars elsewhere;
    private Outbox outbox;

    /// Seminars in an empty store.
    protected abstract Seminars emptySeminars(LongSupplier ticker);

    /// The same seminars as another function sees them.
    protected abstract Seminars sameSeminars(LongSupplier ticker);

    /// The mails of that store.
    protected abstract Outbox itsOutbox();

    @BeforeEach
    void start() {
        seminars = emptySeminars(ticker::get);
        elsewhere = sameSeminars(ticker::get);
        outbox = itsOutbox();
    }

    private void pass(Duration time) {
        ticker.addAndGet(time.toNanos());
    }

    @Test
    void whatIsPutIsFoundWhole() {
        Given.put(seminars, theSeminar());
        assertThat(seminars.current(SEMINAR)).contains(theSeminar());
        assertThat(elsewhere.recent(SEMINAR)).contains(theSeminar());
    }

    @Test
    void whatWasNeverPutIsNotFound() {
        assertThat(seminars.current(SEMINAR)).isEmpty();
        assertThat(seminars.recent(SEMINAR)).isEmpty();
        Given.put(seminars, theSeminar());
        assertThat(seminars.recent(SEMINAR)).as("an absence is not kept").contains(theSeminar());
    }

    @Test
    void aJoinLinkMayComeAndGo() {
        Given.put(seminars, theSeminar());
        Given.put(seminars, aSeminar().withoutJoinLink().build());
        assertThat(seminars.current(SEMINAR).orElseThrow().joinLink()).isEmpty();
        Given.put(seminars, theSeminar());
        assertThat(seminars.current(SEMINAR)).contains(aSeminar().ofRevision(3).build());
    }

    @Test
    void aRecentCopyIsAtMostTenSecondsOld() {
        Seminar closingEarlier =
                aSeminar().open(OPENS, CLOSES.minusSeconds(60)).ofRevision(2).build();
        Given.put(seminars, theSeminar());
        seminars.recent(SEMINAR);
        Given.put(elsewhere, closingEarlier);

        pass(Duration.ofSeconds(10).minusNanos(1));
        assertThat(seminars.recent(SEMINAR)).contains(theSeminar());
        pass(Duration.ofNanos(1));
        assertThat(seminars.recent(SEMINAR)).contains(closingEarlier);
    }

    @Test
    void theCurrentSeminarIsNeverACopyAndRefreshesIt() {
        Seminar asking = aSeminar().askingForCodes().ofRevision(2).build();
        Given.put(seminars, theSeminar());
        seminars.recent(SEMINAR);
        Given.put(elsewhere, asking);
        assertThat(seminars.current(SEMINAR)).contains(asking);
        assertThat(seminars.recent(SEMINAR)).contains(asking);
    }

    @Test
    void whoPutsSeesItAtOnce() {
        Seminar asking = aSeminar().askingForCodes().ofRevision(2).build();
        Given.put(seminars, theSeminar());
        seminars.recent(SEMINAR);
        Given.put(seminars, asking);
        assertThat(seminars.recent(SEMINAR)).contains(asking);
    }

    @Test
    void allAreListedNewestFirst() {
        Seminar older = aSeminar()
                .called("ita-2563")
                .open(OPENS.minusSeconds(60), CLOSES)
                .build();
        Seminar newer = aSeminar()
                .called("ita-2565")
                .open(OPENS.plusSeconds(60), CLOSES)
                .build();
        Given.put(seminars, theSeminar());
        Given.put(seminars, older);
        Given.put(seminars, newer);
        assertThat(seminars.all()).containsExactly(newer, theSeminar(), older);
        assertThat(seminars.unpurged().read()).containsExactly(newer, theSeminar(), older);
    }

    @Test
    void aPurgedSeminarIsStillListedButNotSweptAgain() {
        Given.put(seminars, theSeminar());
        seminars.purged(theSeminar());
        assertThat(seminars.unpurged().read()).isEmpty();
        assertThat(seminars.all()).containsExactly(theSeminar());
    }

    @Test
    void aSeminarThatIsHeldLaterAfterAllIsSweptAgain() {
        Given.put(seminars, theSeminar());
        seminars.purged(theSeminar());
        Duration aYear = Duration.ofDays(365);
        Seminar later = Given.put(
                seminars,
                aSeminar()
                        .held(
                                theSeminar().starts().plus(aYear),
                                theSeminar().ends().plus(aYear))
                        .build());
        assertThat(seminars.unpurged().read()).containsExactly(later);
    }

    @Test
    void theClosingReportIsOwedOnce() {
        Given.put(seminars, theSeminar());
        Message report = Message.closingReport(Given.messageId(1), AFTER);
        assertThat(outbox.oweReport(theSeminar(), report)).isTrue();
        assertThat(outbox.oweReport(theSeminar(), report)).isFalse();
        assertThat(outbox.due(Errand.Queue.FRESH, AFTER.plus(Errand.PATIENCE), 10))
                .containsExactly(ADDRESS);
        assertThat(outbox.take(ADDRESS, Given.aLease(AFTER), AFTER)).contains(List.of(report));
    }

    @Test
    void anotherClosingOwesAnotherReport() {
        Given.put(seminars, theSeminar());
        Message report = Message.closingReport(Given.messageId(1), AFTER);
        outbox.oweReport(theSeminar(), report);
        Given.sendAll(outbox, ADDRESS, AFTER);
        Seminar moved = aSeminar().open(OPENS, CLOSES.plusSeconds(60)).build();
        Given.put(seminars, moved);
        assertThat(outbox.oweReport(moved, report)).isTrue();
        assertThat(outbox.oweReport(moved, report)).isFalse();
    }

    @Test
    void aReportWaitsForWhatIsOwedAlready() {
        Given.put(seminars, theSeminar());
        seminars.troubled(SEMINAR, CLOSES);
        Message troubles = Message.troubles(Given.messageId(1), CLOSES);
        assertThat(outbox.oweTroubles(SEMINAR, troubles)).isTrue();
        Message report = Message.closingReport(Given.messageId(2), AFTER);
        assertThat(outbox.oweReport(theSeminar(), report)).isFalse();
        assertThat(outbox.take(ADDRESS, Given.aLease(AFTER), AFTER)).contains(List.of(troubles));
        Given.sendAll(outbox, ADDRESS, AFTER.plus(Duration.ofHours(1)));
        assertThat(outbox.oweReport(theSeminar(), report)).isTrue();
    }

    @Test
    void aReportThatWasSentIsNotOwedAgain() {
        Given.put(seminars, theSeminar());
        Message report = Message.closingReport(Given.messageId(1), AFTER);
        outbox.oweReport(theSeminar(), report);
        Given.sendAll(outbox, ADDRESS, AFTER);
        Given.put(seminars, aSeminar().askingForCodes().build());
        assertThat(outbox.oweReport(theSeminar(), report)).isFalse();
        assertThat(outbox.due(Errand.Queue.FRESH, AFTER.plus(Duration.ofDays(1)), 10))
                .isEmpty();
    }

    @Test
    void aSeminarWhoseClosingMovedMeanwhileOwesNoReportYet() {
        Given.put(seminars, theSeminar());
        Given.put(seminars, aSeminar().open(OPENS, CLOSES.plusSeconds(60)).build());
        assertThat(outbox.oweReport(theSeminar(), Message.closingReport(Given.messageId(1), AFTER)))
                .isFalse();
    }

    @Test
    void aReportThatIsOwedStaysOwedWhenTheSeminarIsPutAgain() {
        Given.put(seminars, theSeminar());
        outbox.oweReport(theSeminar(), Message.closingReport(Given.messageId(1), AFTER));
        Given.put(seminars, theSeminar());
        assertThat(outbox.take(ADDRESS, Given.aLease(AFTER), AFTER)).isPresent();
    }

    @Test
    void ofTwoWritersOfOneRevisionTheFirstWins() {
        Seminar stored = seminars.write(aSeminar().ofRevision(0).build()).orElseThrow();
        assertThat(stored).isEqualTo(theSeminar());
        assertThat(seminars.write(aSeminar().ofRevision(0).titled("อื่น").build()))
                .isEmpty();
        assertThat(seminars.write(aSeminar().titled("แก้แล้ว").build())).isPresent();
        assertThat(elsewhere.write(aSeminar().titled("ช้าไป").build())).isEmpty();
        assertThat(seminars.current(SEMINAR).orElseThrow().title()).startsWith("แก้แล้ว");
    }

    @Test
    void whoSawAnOlderRevisionIsLateAlsoWithWhatStandsAnyway() {
        Given.put(seminars, theSeminar());
        Given.put(seminars, theSeminar());
        assertThat(elsewhere.write(aSeminar().ofRevision(0).build())).isEmpty();
        assertThat(seminars.current(SEMINAR).orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void aProvinceServesItUnderItsOwnLetterAndOffice() {
        Letter letter = new Letter("ที่ รบ ๐๐๒๓/ว๑", LocalDate.of(2021, 3, 9), "ศาลากลางจังหวัดราชบุรี");
        Office office = new Office(
                "ท้องถิ่นจังหวัดราชบุรี", "032-111-222", theSeminar().office().dial(), mail("r@lao.example"));
        Province own = new Province("70", "ราชบุรี", Optional.of(letter), Optional.of(office));
        Given.put(seminars, aSeminar().in(own, new Province("76", "เพชรบุรี")).build());
        Seminar stored = seminars.current(SEMINAR).orElseThrow();
        assertThat(stored.in("70").letter()).isEqualTo(letter);
        assertThat(stored.in("70").office()).isEqualTo(office);
        assertThat(stored.in("76")).isEqualTo(stored);
    }

    @Test
    void newsThatWasToldIsNone() {
        Seminar news = Given.put(seminars, aSeminar().withNewsSince(OPENS).build());
        assertThat(seminars.current(SEMINAR).orElseThrow().newsSince()).contains(OPENS);
        Given.put(seminars, aSeminar().withNewsSince(CLOSES).build());
        seminars.announced(news);
        assertThat(seminars.current(SEMINAR).orElseThrow().newsSince())
                .as("newer news")
                .contains(CLOSES);
        seminars.announced(seminars.current(SEMINAR).orElseThrow());
        assertThat(seminars.current(SEMINAR).orElseThrow().newsSince()).isEmpty();
    }

    @Test
    void aReminderIsOutForOneStart() {
        Seminar seminar = Given.put(seminars, aSeminar().build());
        Given.put(seminars, aSeminar().called("other").build());
        assertThat(seminars.isReminded(seminar)).isFalse();
        seminars.reminded(seminar);
        assertThat(seminars.isReminded(seminar)).isTrue();
        assertThat(seminars.isReminded(seminars.current(new SeminarId("other")).orElseThrow()))
                .isFalse();
        Duration aDay = Duration.ofDays(1);
        Seminar later = Given.put(
                seminars,
                aSeminar()
                        .held(seminar.starts().plus(aDay), seminar.ends().plus(aDay))
                        .build());
        assertThat(seminars.isReminded(later)).isFalse();
    }

    @Test
    void anOfficeIsToldOfMailsThatReachedNobodyOnceAnHourAtMost() {
        Given.put(seminars, theSeminar());
        assertThat(seminars.troubled(AFTER)).isEmpty();
        assertThat(outbox.oweTroubles(SEMINAR, Message.troubles(Given.messageId(1), AFTER)))
                .isFalse();
        seminars.troubled(SEMINAR, AFTER);
        seminars.troubled(SEMINAR, AFTER.plusSeconds(1));
        assertThat(seminars.troubled(AFTER)).containsExactly(SEMINAR);
        assertThat(outbox.oweTroubles(SEMINAR, Message.troubles(Given.messageId(1), AFTER)))
                .isTrue();
        assertThat(outbox.oweTroubles(SEMINAR, Message.troubles(Given.messageId(2), AFTER)))
                .isFalse();
        seminars.troubled(SEMINAR, AFTER.plusSeconds(2));
        assertThat(seminars.troubled(AFTER.plus(Seminars.TROUBLES_PAUSE).minusMillis(1)))
                .isEmpty();
        assertThat(seminars.troubled(AFTER.plus(Seminars.TROUBLES_PAUSE))).containsExactly(SEMINAR);
        assertThat(outbox.oweTroubles(SEMINAR, Message.troubles(Given.messageId(3), AFTER)))
                .as("the first is not out yet")
                .isFalse();
        Given.sendAll(outbox, ADDRESS, AFTER);
        assertThat(outbox.oweTroubles(SEMINAR, Message.troubles(Given.messageId(3), AFTER)))
                .isTrue();
    }

    @Test
    void troublesThatAnOfficeWasToldAreNotToldAgain() {
        Given.put(seminars, theSeminar());
        seminars.troubled(SEMINAR, AFTER);
        outbox.oweTroubles(SEMINAR, Message.troubles(Given.messageId(1), AFTER));
        Given.sendAll(outbox, ADDRESS, AFTER);
        Instant later = AFTER.plus(Seminars.TROUBLES_PAUSE);
        assertThat(seminars.troubled(later)).isEmpty();
        assertThat(outbox.oweTroubles(SEMINAR, Message.troubles(Given.messageId(2), later)))
                .isFalse();
    }
}
