package thabian.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// All organisations of the country at once, and more; `make simulate` lets 10,000 come, every `make test` a few.
class CrowdTest {
    private static final int ORGANISATIONS = Integer.getInteger("simulate.organisations", 200);
    private static final int CLIENTS = 64;
    private static final PrintStream CONSOLE = System.out;

    @BeforeAll
    static void hushTheLog() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    }

    @AfterAll
    static void speak() {
        System.setOut(CONSOLE);
    }

    @Test
    void everyOrganisationIsRegisteredOnceAndNoneIsLost() {
        long begun = System.nanoTime();
        Crowd.Outcome crowd = Crowd.of(2564, ORGANISATIONS, CLIENTS);
        CONSOLE.printf(
                "%d organisations by %d clients in %.1f s: %d registered, %d pressed twice, %d mails, %d breaches%n",
                ORGANISATIONS,
                CLIENTS,
                (System.nanoTime() - begun) / 1e9,
                crowd.registered(),
                crowd.pressed(),
                crowd.mails(),
                crowd.breaches().size());
        assertThat(crowd.breaches()).isEmpty();
        assertThat(crowd.registered()).isEqualTo(ORGANISATIONS);
        assertThat(crowd.pressed()).isGreaterThan(ORGANISATIONS / 10);
    }
}
