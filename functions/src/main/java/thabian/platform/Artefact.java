package thabian.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// What this code was packed for: the build writes into every artefact for which processor its native library is.
public final class Artefact {
    /// Java's names of the processors that Lambda has, by Lambda's.
    private static final Map<String, String> PROCESSORS = Map.of("arm64", "aarch64", "x86_64", "amd64");

    private Artefact() {}

    /// Passes where this processor is the one that was packed for, or nothing was packed, as in tests and on a laptop.
    ///
    /// @throws MisconfiguredException on another
    public static void requireItsProcessor() {
        builtFor().flatMap(built -> fault(built, System.getProperty("os.arch"))).ifPresent(fault -> {
            throw new MisconfiguredException("Cannot start: " + fault + ".");
        });
    }

    private static Optional<String> builtFor() {
        try (InputStream written = Artefact.class.getResourceAsStream("/architecture.txt")) {
            return written == null
                    ? Optional.empty()
                    : Optional.of(new String(written.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What is wrong, as a clause; empty where nothing is.
    ///
    /// @param built Lambda's name of the processor that was packed for
    /// @param runs Java's name of the processor that runs
    static Optional<String> fault(String built, String runs) {
        return runs.equals(PROCESSORS.get(built))
                ? Optional.empty()
                : Optional.of("this was built for " + built + " and runs on " + runs
                        + " (the parameter Architecture, and ARCHITECTURE when it is built)");
    }
}
