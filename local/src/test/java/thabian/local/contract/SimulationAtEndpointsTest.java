package thabian.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import thabian.local.MovableClock;
import thabian.local.ses.Account;
import thabian.local.ses.Mailbox;
import thabian.local.ses.SesEndpoint;
import thabian.local.ses.SesEvents;
import thabian.local.web.Loopback;
import thabian.mail.SesMailer;
import thabian.memory.table.TableChange;
import thabian.simulation.Simulation;
import thabian.simulation.stage.SimulatedWorld;

/// A few runs of the simulation over DynamoDB Local, its stream and the SES endpoint, in place of the doubles in
/// memory.
class SimulationAtEndpointsTest {
    private static final PrintStream CONSOLE = System.out;

    private final Mailbox mailbox = new Mailbox(Optional.empty());

    @AutoClose
    private final Loopback loopback = new Loopback()
            .mount(
                    "/",
                    new SesEndpoint(
                            new Account(Set.of("register@thabian.example"), Set.of("thabian")),
                            mailbox,
                            () -> MovableClock.START,
                            SesEvents.untold()));

    @AutoClose
    private final SesV2Client carrier = SesV2Client.builder()
            .endpointOverride(loopback.address())
            .region(Region.AP_SOUTHEAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(SesMailer.limits())
            .build();

    @BeforeAll
    static void hushTheLog() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    }

    @AfterAll
    static void speak() {
        System.setOut(CONSOLE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noRunBreaksALaw(long seed) {
        Simulation.Outcome run = Simulation.of(seed, _ -> new Endpoints(new TestTable()));
        assertThat(run.breaches()).as("seed %d", seed).isEmpty();
        assertThat(mailbox.mails()).hasSize(run.mails());
    }

    /// What stands on the laptop in place of AWS.
    private final class Endpoints implements SimulatedWorld {
        private final TestTable table;

        Endpoints(TestTable table) {
            this.table = table;
        }

        @Override
        public String name() {
            return table.name();
        }

        @Override
        public DynamoDbClient table() {
            return table.client();
        }

        @Override
        public SesV2Client carrier() {
            return carrier;
        }

        @Override
        public List<TableChange> written() {
            return table.stream().next();
        }
    }
}
