package thabian.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.code;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.post.Allowance;
import thabian.domain.post.Carrier;
import thabian.domain.post.Carriers;
import thabian.domain.post.Mailer.Sent;
import thabian.domain.post.Outbox.Address;

/// What every [Carriers] keeps, whatever it keeps it in.
public abstract class CarriersContract {
    private static final Address SLOT = new Address.OfSlot(SEMINAR, code("6760607"));
    private static final Address REPORT = new Address.OfSeminar(SEMINAR);
    private static final Allowance ALLOWANCE = new Allowance(14, 50_000);

    private Carriers carriers;

    /// The carriers of an empty store.
    protected abstract Carriers emptyCarriers();

    @BeforeEach
    void begin() {
        carriers = emptyCarriers();
    }

    private static Carrier line(Carrier carrier, int mails, Instant at) {
        return carrier.with(
                carrier.line().turn(mails, ALLOWANCE, at).orElseThrow().line());
    }

    @Test
    void whereNobodySentAnythingTheCarrierIsNew() {
        assertThat(carriers.current()).isEqualTo(Carrier.NEW);
    }

    @Test
    void whatWasWrittenIsRead() {
        Carrier lined = line(line(Carrier.NEW, 3, NOW), 4, NOW.plus(Duration.ofHours(2)))
                .slowed(NOW)
                .failed(SLOT, Sent.UNKNOWN, NOW)
                .failed(REPORT, Sent.UNKNOWN, NOW);
        Carrier down = carriers.write(lined).orElseThrow().failed(SLOT, Sent.CLOSED, NOW);
        assertThat(carriers.current()).isEqualTo(lined.written());
        Carrier stopped = carriers.write(down)
                .orElseThrow()
                .stopped(new Carrier.Stop(Optional.of("สมศรี ใจดี"), "ตรวจสอบรายชื่อ", NOW));
        assertThat(carriers.current()).isEqualTo(down.written());
        Carrier probing = carriers.write(stopped).orElseThrow().probing(REPORT, NOW.plusSeconds(60));
        assertThat(carriers.current()).isEqualTo(stopped.written());
        Carrier well = carriers.write(probing).orElseThrow().resumed().relented(NOW);
        assertThat(carriers.write(well)).contains(well.written());
        assertThat(carriers.current()).isEqualTo(well.written());
    }

    @Test
    void whoeverSawAnotherVersionWritesNothing() {
        carriers.write(Carrier.NEW.slowed(NOW)).orElseThrow();
        assertThat(carriers.write(Carrier.NEW.failed(SLOT, Sent.CLOSED, NOW))).isEmpty();
        assertThat(carriers.current()).isEqualTo(Carrier.NEW.slowed(NOW).written());
    }

    @Test
    void noneOfTwoWhoSawTheSameVersionOverwritesTheOther() {
        Carrier seen = carriers.write(Carrier.NEW.slowed(NOW)).orElseThrow();
        Carrier stopped = seen.stopped(new Carrier.Stop(Optional.of("สมศรี ใจดี"), "ตรวจสอบรายชื่อ", NOW));
        assertThat(carriers.write(stopped)).contains(stopped.written());
        assertThat(carriers.write(line(seen, 3, NOW))).isEmpty();
        assertThat(carriers.current()).isEqualTo(stopped.written());
    }

    @Test
    void ofManyWritersOneWins() throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            List<Callable<Optional<Carrier>>> writes = IntStream.rangeClosed(1, 8)
                    .<Callable<Optional<Carrier>>>mapToObj(mails -> () -> carriers.write(line(Carrier.NEW, mails, NOW)))
                    .toList();
            assertThat(senders.invokeAll(writes).stream().map(Future::resultNow).filter(Optional::isPresent))
                    .hasSize(1);
        }
    }
}
