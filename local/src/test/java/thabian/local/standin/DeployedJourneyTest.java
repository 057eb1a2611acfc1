package thabian.local.standin;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import thabian.local.CannotStart;
import thabian.local.client.Answer;
import thabian.local.client.Asking;

/// The journey where the stack was deployed onto a stand-in for AWS: `make stack-test`, which says where.
@EnabledIfSystemProperty(named = "stack.endpoint", matches = ".*", disabledReason = "make stack-test says where.")
class DeployedJourneyTest extends SeminarJourney {
    /// Where stand-ins show the mails that went out: MiniStack, LocalStack (of SES v1 only, without a token), moto.
    private static final String[] MAILS = {"/_ministack/ses/messages", "/_aws/ses", "/moto-api/data.json"};

    @Override
    Venue open() throws IOException {
        var endpoint = AwsEndpoint.written("ENDPOINT", System.getProperty("stack.endpoint", ""));
        var said = System.getProperty("stack.address", "");
        var home = said.isEmpty()
                ? new StandInStack(endpoint)
                        .address()
                        .orElseThrow(() -> new CannotStart(
                                "The stand-in does not say where its API answers: say it by ADDRESS=…."))
                : AwsEndpoint.written("ADDRESS", said.replaceFirst("/+$", ""));
        var tokens = AwsEndpoint.written("TOKENS", System.getProperty("stack.tokens", ""));
        return new Venue() {
            @Override
            public URI home() {
                return home;
            }

            @Override
            public String officer() {
                return Asking.of("GET", tokens).answer().text();
            }

            @Override
            public Optional<String> mails() {
                for (var path : MAILS) {
                    var shown = Asking.of("GET", endpoint.resolve(path)).answer();
                    if (shown.status() == 200) {
                        return Optional.of(shown).map(Answer::text);
                    }
                }
                return Optional.empty();
            }

            @Override
            public void close() {}
        };
    }
}
