package thabian.simulation.stage;

/// The end of a function's run between two of its steps: killed, out of time, or out of memory.
public final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    public Crash() {
        super("crashed", null, false, false);
    }
}
