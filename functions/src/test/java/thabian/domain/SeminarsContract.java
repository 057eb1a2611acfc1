package thabian.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.domain.Given.CLOSES;
import static thabian.domain.Given.OPENS;
import static thabian.domain.Given.SEMINAR;
import static thabian.domain.Given.aSeminar;
import static thabian.domain.Given.theSeminar;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
        seminars.put(theSeminar());
        assertThat(seminars.current(SEMINAR)).contains(theSeminar());
        assertThat(elsewhere.recent(SEMINAR)).contains(theSeminar());
    }

    @Test
    void whatWasNeverPutIsNotFound() {
        assertThat(seminars.current(SEMINAR)).isEmpty();
        assertThat(seminars.recent(SEMINAR)).isEmpty();
        seminars.put(theSeminar());
        assertThat(seminars.recent(SEMINAR)).as("an absence is not kept").contains(theSeminar());
    }

    @Test
    void aJoinLinkMayComeAndGo() {
        seminars.put(theSeminar());
        seminars.put(aSeminar().withoutJoinLink().build());
        assertThat(seminars.current(SEMINAR).orElseThrow().joinLink()).isEmpty();
        seminars.put(theSeminar());
        assertThat(seminars.current(SEMINAR)).contains(theSeminar());
    }

    @Test
    void aRecentCopyIsAtMostTenSecondsOld() {
        Seminar closingEarlier = aSeminar().open(OPENS, CLOSES.minusSeconds(60)).build();
        seminars.put(theSeminar());
        seminars.recent(SEMINAR);
        elsewhere.put(closingEarlier);

        pass(Duration.ofSeconds(10).minusNanos(1));
        assertThat(seminars.recent(SEMINAR)).contains(theSeminar());
        pass(Duration.ofNanos(1));
        assertThat(seminars.recent(SEMINAR)).contains(closingEarlier);
    }

    @Test
    void theCurrentSeminarIsNeverACopyAndRefreshesIt() {
        Seminar asking = aSeminar().askingForCodes().build();
        seminars.put(theSeminar());
        seminars.recent(SEMINAR);
        elsewhere.put(asking);
        assertThat(seminars.current(SEMINAR)).contains(asking);
        assertThat(seminars.recent(SEMINAR)).contains(asking);
    }

    @Test
    void whoPutsSeesItAtOnce() {
        Seminar asking = aSeminar().askingForCodes().build();
        seminars.put(theSeminar());
        seminars.recent(SEMINAR);
        seminars.put(asking);
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
        seminars.put(theSeminar());
        seminars.put(older);
        seminars.put(newer);
        assertThat(seminars.all()).containsExactly(newer, theSeminar(), older);
        assertThat(seminars.unpurged()).containsExactly(newer, theSeminar(), older);
    }

    @Test
    void aPurgedSeminarIsStillListedButNotSweptAgain() {
        seminars.put(theSeminar());
        seminars.purged(theSeminar());
        assertThat(seminars.unpurged()).isEmpty();
        assertThat(seminars.all()).containsExactly(theSeminar());
    }

    @Test
    void theClosingReportIsOwedOnce() {
        seminars.put(theSeminar());
        OwedMail report = OwedMail.closingReport(Given.OFFICE);
        assertThat(seminars.oweClosingReport(theSeminar(), report, AFTER)).isTrue();
        assertThat(seminars.oweClosingReport(theSeminar(), report, AFTER)).isFalse();
        assertThat(outbox.due(AFTER.plus(OwedMail.LEASE), 10)).containsExactly(ADDRESS);
        assertThat(outbox.claim(ADDRESS, AFTER)).contains(report.claimed());
    }

    @Test
    void anotherClosingOwesAnotherReport() {
        seminars.put(theSeminar());
        OwedMail report = OwedMail.closingReport(Given.OFFICE);
        seminars.oweClosingReport(theSeminar(), report, AFTER);
        Seminar moved = aSeminar().open(OPENS, CLOSES.plusSeconds(60)).build();
        seminars.put(moved);
        assertThat(seminars.oweClosingReport(moved, report, AFTER)).isTrue();
        assertThat(seminars.oweClosingReport(moved, report, AFTER)).isFalse();
    }

    @Test
    void aReportThatWasSentIsNotOwedAgain() {
        seminars.put(theSeminar());
        OwedMail report = OwedMail.closingReport(Given.OFFICE);
        seminars.oweClosingReport(theSeminar(), report, AFTER);
        outbox.keep(ADDRESS, outbox.claim(ADDRESS, AFTER).orElseThrow().with(0, OwedMail.Fate.SENT));
        seminars.put(aSeminar().askingForCodes().build());
        assertThat(seminars.oweClosingReport(theSeminar(), report, AFTER)).isFalse();
        assertThat(outbox.due(AFTER.plus(Duration.ofDays(1)), 10)).isEmpty();
    }

    @Test
    void aSeminarWhoseClosingMovedMeanwhileOwesNoReportYet() {
        seminars.put(theSeminar());
        seminars.put(aSeminar().open(OPENS, CLOSES.plusSeconds(60)).build());
        assertThat(seminars.oweClosingReport(theSeminar(), OwedMail.closingReport(Given.OFFICE), AFTER))
                .isFalse();
    }

    @Test
    void aReportThatIsOwedStaysOwedWhenTheSeminarIsPutAgain() {
        seminars.put(theSeminar());
        seminars.oweClosingReport(theSeminar(), OwedMail.closingReport(Given.OFFICE), AFTER);
        seminars.put(theSeminar());
        assertThat(outbox.claim(ADDRESS, AFTER)).isPresent();
    }
}
