package thabian.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// A clock that stands still until it is moved, and remembers where it stands.
public final class MovableClock implements InstantSource {
    /// Where a new clock stands: 8 March 2564, 09:00, the morning on which the letter goes out.
    public static final Instant START = Instant.parse("2021-03-08T02:00:00Z");

    /// After which everything that ages is old.
    private static final Duration LONG = Duration.ofDays(1);

    private final Optional<Path> file;
    private final List<Consumer<Instant>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong moved = new AtomicLong();
    private volatile Instant now;

    /// Opens the clock at what its file says; without a file, or before it was ever moved, at [#START].
    ///
    /// @throws CannotStart if the file cannot be read or holds no instant; it says what to do
    public MovableClock(Optional<Path> file) {
        this.file = file;
        this.now = file.filter(Files::exists).map(MovableClock::read).orElse(START);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /// Moves the clock, forward or back, keeps where it stands, then tells the listeners on the caller's thread.
    public void set(Instant instant) {
        synchronized (this) {
            file.ifPresent(kept -> write(kept, instant));
            moved.addAndGet(passed(now, instant));
            now = instant;
        }
        listeners.forEach(listener -> listener.accept(instant));
    }

    /// Nanoseconds that only ever grow: those that passed, and those that the clock was moved by, forward or back.
    public long ticks() {
        return System.nanoTime() + moved.get();
    }

    /// No more of a move than [#LONG]: centuries would not fit.
    private static long passed(Instant from, Instant to) {
        var passed = Duration.between(from, to).abs();
        return (passed.compareTo(LONG) < 0 ? passed : LONG).toNanos();
    }

    /// Has this called after every move.
    public void onMove(Consumer<Instant> listener) {
        listeners.add(listener);
    }

    private static Instant read(Path file) {
        try {
            return Instant.parse(Files.readString(file).strip());
        } catch (DateTimeException | CharacterCodingException e) {
            throw new CannotStart(
                    "The clock's file %s holds no instant: delete it, and the clock starts anew.".formatted(file));
        } catch (IOException e) {
            throw new CannotStart(
                    "The clock's file %s cannot be read: let it be read, or choose another place with --data."
                            .formatted(file));
        }
    }

    private static void write(Path file, Instant instant) {
        try {
            var directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory);
            var draft = Files.createTempFile(directory, "clock", ".tmp");
            Files.writeString(draft, instant + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
