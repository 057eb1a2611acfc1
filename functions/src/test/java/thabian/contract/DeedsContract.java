package thabian.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.theSeminar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Deed;
import thabian.domain.call.Deed.What;
import thabian.domain.call.Deeds;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.given.Given;

/// What every [Deeds] keeps, whatever it keeps it in.
public abstract class DeedsContract {
    private static final String OFFICER = "สมหญิง ใจทดสอบ (officer-76)";
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    private Deeds deeds;
    private Seminars seminars;

    /// The deeds of an empty store.
    protected abstract Deeds emptyDeeds();

    /// The seminars of that store.
    protected abstract Seminars itsSeminars();

    @BeforeEach
    void begin() {
        deeds = emptyDeeds();
        seminars = itsSeminars();
    }

    private static Deed doing(What what, Instant when) {
        return Deed.doing(
                what,
                OFFICER,
                when,
                Set.of("76", "70"),
                List.of("closesAt"),
                Map.of("added", 3, "withdrawn", 0),
                Given.random());
    }

    private static Deed taking(String format, String who, Instant when) {
        return Deed.taking(What.TOOK_ROSTER, format, who, when, Set.of());
    }

    @Test
    void whatWasDoneIsFoundWholeTheLatestLast() {
        Deed second = doing(What.LIST_WRITTEN, NOW.plusSeconds(1));
        Deed first = doing(What.CLOSED, NOW);
        deeds.keep(SEMINAR, second);
        deeds.keep(SEMINAR, first);
        assertThat(deeds.of(SEMINAR)).containsExactly(first, second);
        assertThat(deeds.of(new SeminarId("another"))).isEmpty();
    }

    @Test
    void twoActsOfOneInstantAreTwo() {
        deeds.keep(SEMINAR, doing(What.LIST_WRITTEN, NOW));
        deeds.keep(SEMINAR, Deed.doing(What.LIST_WRITTEN, OFFICER, NOW, Set.of(), List.of(), Map.of(), () -> 7));
        assertThat(deeds.of(SEMINAR)).hasSize(2);
    }

    @Test
    void whatSomebodyTakesAwayAgainOnOneDayIsCounted() {
        deeds.keep(SEMINAR, taking("csv", OFFICER, NOW));
        deeds.keep(SEMINAR, taking("csv", OFFICER, NOW.plusSeconds(60)));
        deeds.keep(SEMINAR, taking("xlsx", OFFICER, NOW.plusSeconds(120)));
        deeds.keep(SEMINAR, taking("csv", "another", NOW.plusSeconds(180)));
        deeds.keep(SEMINAR, taking("csv", OFFICER, TOMORROW));
        assertThat(deeds.of(SEMINAR))
                .extracting(Deed::when)
                .containsExactly(NOW.plusSeconds(60), NOW.plusSeconds(120), NOW.plusSeconds(180), TOMORROW);
        assertThat(deeds.of(SEMINAR))
                .extracting(deed -> deed.numbers().get(Deed.TIMES))
                .containsExactly(2, 1, 1, 1);
    }

    @Test
    void aSeminarIsWrittenWithWhoDidItOrNotAtAll() {
        Deed made = doing(What.MADE, NOW);
        assertThat(seminars.write(Given.revised(theSeminar(), 0), made)).contains(theSeminar());
        assertThat(seminars.current(SEMINAR)).contains(theSeminar());
        Seminar another = Given.revised(aSeminar().askingForCodes().build(), 0);
        assertThat(seminars.write(another, doing(What.CLOSED, TOMORROW)))
                .as("somebody was faster")
                .isEmpty();
        assertThat(deeds.of(SEMINAR)).containsExactly(made);
    }
}
