package thabian.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import thabian.function.Wiring;
import thabian.platform.Settings;

/// How the functions come to their table.
interface Store {
    /// As on AWS: each by the client that it wires itself, over HTTP.
    Store LISTENING = new Store() {
        @Override
        public LocalDynamo start(Optional<Path> directory) throws IOException {
            return LocalDynamo.start(directory);
        }

        @Override
        public Wiring wiring(LocalDynamo dynamo, Settings settings, MovableClock clock) {
            return new Wiring(settings, clock, clock::ticks);
        }
    };

    /// Starts the database.
    ///
    /// @param directory where data are kept, which exists; in memory without one
    LocalDynamo start(Optional<Path> directory) throws IOException;

    /// What one environment of a function is made of.
    Wiring wiring(LocalDynamo dynamo, Settings settings, MovableClock clock);
}
