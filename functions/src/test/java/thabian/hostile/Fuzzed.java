package thabian.hostile;

import java.util.Locale;

/// What the fuzzer calls: the door that its argument names, with bytes of its own making.
public final class Fuzzed {
    private static Door door = Door.REQUEST;

    private Fuzzed() {}

    /// Called once, by the fuzzer.
    public static void fuzzerInitialize(String[] arguments) {
        door = Door.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    }

    /// Called for each try, by the fuzzer.
    public static void fuzzerTestOneInput(byte[] bytes) {
        door.enter(bytes);
    }
}
