package thabian.local.client;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Everything that is printed while it is open, on both streams: what the functions log.
public final class Printed implements AutoCloseable {
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    /// Begins to listen.
    public Printed() {
        var ear = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(ear);
        System.setErr(ear);
    }

    /// What was printed so far.
    public String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
    }
}
