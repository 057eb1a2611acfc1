package thabian.local.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/// The journey over what is deployed, with moto's server for DynamoDB, its streams and SES: where the machine
/// has one, or Docker to run one in.
class MotoJourneyTest extends SeminarJourney {
    private static final String ABSENT =
            "The journey over moto's server is not played: moto_server is not on the PATH, and"
                    + " no Docker answers that has or may fetch " + MotoServer.IMAGE + ".";

    @TempDir
    private static Path folder;

    @Override
    Venue open() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "The native client is Linux's.");
        var moto = MotoServer.start(folder.resolve("moto.log"));
        if (moto.isEmpty()) {
            System.out.println(ABSENT);
        }
        assumeTrue(moto.isPresent(), ABSENT);
        return MotoStack.start(moto.orElseThrow(), folder);
    }

    /// But for the one line that the JVM says of its options (docs/operations.md).
    @Override
    void afterwards() throws Exception {
        for (var function : MotoStack.STARTED) {
            assertThat(Files.readAllLines(folder.resolve(function + ".log")))
                    .as(function)
                    .filteredOn(line -> !line.startsWith("{"))
                    .singleElement()
                    .asString()
                    .startsWith("Picked up JAVA_TOOL_OPTIONS: ");
        }
    }
}
