package thabian.local.standin;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import thabian.local.Stack;
import thabian.local.client.Asking;

/// The journey on the laptop stack.
class LaptopJourneyTest extends SeminarJourney {
    @Override
    Venue open() {
        var stack = Stack.startAt("dev");
        return new Venue() {
            @Override
            public URI home() {
                return stack.home();
            }

            @Override
            public Instant now() {
                return Stack.instant("2021-03-08T09:00:00+07:00");
            }

            @Override
            public void passTo(Instant time) {
                stack.moveClockTo(time.toString());
            }

            @Override
            public String officer() {
                return stack.staffToken("76", "officer");
            }

            @Override
            public Optional<String> mails() {
                return Optional.of(Asking.of("GET", home().resolve("/local/mailbox.json"))
                        .answer()
                        .text());
            }

            @Override
            public void close() throws IOException {
                stack.close();
            }
        };
    }
}
