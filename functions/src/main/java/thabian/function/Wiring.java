package thabian.function;

import java.time.InstantSource;

/// The one place that wires: builds each port's adapter when a function first asks for it.
public class Wiring {
    private final Settings settings;
    private final InstantSource clock;

    /// Wires by these settings and this clock; nothing is built yet.
    public Wiring(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Wires as Lambda runs it: settings from the environment, the system's clock.
    public static Wiring fromEnvironment() {
        return new Wiring(Settings.from(System.getenv()), InstantSource.system());
    }

    /// What the deployment decides.
    public Settings settings() {
        return settings;
    }

    /// The clock that every rule about now goes by.
    public InstantSource clock() {
        return clock;
    }
}
