package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import thabian.local.Stack;
import thabian.local.client.Asking;
import thabian.local.client.Eventually;
import thabian.local.client.TypedForm;

/// SES in trouble, as whoever plays switches it.
class SesOutageTest {
    @AutoClose
    private final Stack stack = Stack.start();

    @Test
    void theDeskStandsAboveTheAddressThatMailsAreHandedInAt() {
        stack.switchSes("throttle", 0.6);
        var desk = Asking.of("GET", stack.home().resolve("/local/ses")).answer();
        assertThat(desk.text()).isEqualTo("{\"mode\":\"throttle\",\"share\":0.6}");
        assertThat(Asking.of("GET", stack.home().resolve("/local")).answer().text())
                .contains("จำกัดอัตรา 60 %");
        var ses = Asking.of("POST", stack.home().resolve("/local/ses/v2/email/outbound-emails"))
                .json("{}")
                .answer();
        assertThat(ses.status()).isEqualTo(403);
    }

    @Test
    void theLaptopStopsThoughSesIsSilent() throws Exception {
        var laptop = Stack.start();
        laptop.switchSes("silent", 1);
        laptop.register(TypedForm.of(laptop.nextOrganisation()));
        Eventually.holds(() -> assertThat(laptop.everythingStored()).contains("lease="));
        var start = System.nanoTime();
        laptop.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
    }
}
