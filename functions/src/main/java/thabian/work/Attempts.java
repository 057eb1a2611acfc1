package thabian.work;

import java.util.function.Function;

/// The loop of every write that somebody else's may overtake: the rules are asked again each time, by what stands then.
public final class Attempts {
    /// How often a write is tried that others keep overtaking.
    private static final int MOST = 5;

    private Attempts() {}

    /// How one attempt ended.
    ///
    /// @param <S> what the rules are asked by
    /// @param <R> what comes of it
    public sealed interface Attempt<S, R> {
        /// Written, or nothing to write.
        record Settled<S, R>(R result) implements Attempt<S, R> {}

        /// Somebody else wrote first.
        ///
        /// @param found what stands now
        record Overtaken<S, R>(S found) implements Attempt<S, R> {}
    }

    /// Tries until it is settled.
    ///
    /// @param what is written, `a slot`
    /// @param read what stands as far as it is known
    /// @throws OvertakenException where others were faster every time; nothing was written
    public static <S, R> R settle(String what, S read, Function<S, Attempt<S, R>> attempt) {
        S standing = read;
        for (int tries = 0; tries < MOST; tries++) {
            switch (attempt.apply(standing)) {
                case Attempt.Settled<S, R>(R result) -> {
                    return result;
                }
                case Attempt.Overtaken<S, R>(S found) -> standing = found;
            }
        }
        throw new OvertakenException(what, MOST);
    }
}
