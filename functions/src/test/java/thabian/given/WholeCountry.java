package thabian.given;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;
import thabian.domain.call.Seminar;
import thabian.domain.call.Seminars;
import thabian.domain.list.ListAnswers;
import thabian.domain.slot.Slots;
import thabian.memory.MemoryListJobs;
import thabian.upload.Reading;
import thabian.upload.RegisterFile;
import thabian.upload.TargetFile;
import thabian.work.AtOnce;
import thabian.work.Import;
import thabian.work.ListWriter;

/// Every organisation of the register.
public final class WholeCountry {
    private WholeCountry() {}

    /// A kept seminar, once all of them are on its list.
    public static Seminar invitedTo(Seminar seminar, Seminars seminars, Slots slots) throws IOException {
        var writer =
                new ListWriter(new MemoryListJobs(), slots, AtOnce.onThreads(), new SecureRandom(), System::nanoTime);
        new Import(seminars, slots, AtOnce.onThreads(), writer)
                .run(
                        seminar,
                        list().checked().list(),
                        new Import.Rights(_ -> true, true),
                        Import.Wish.unseen(true, OptionalInt.empty()),
                        new Import.Turn("officer", Given.NOW, Duration.ofMinutes(5)),
                        _ -> {});
        return seminars.current(seminar.id()).orElseThrow();
    }

    private static Reading.Faultless list() throws IOException {
        try (InputStream register = Objects.requireNonNull(RegisterFile.class.getResourceAsStream("national.csv"))) {
            return (Reading.Faultless)
                    TargetFile.read(register.readAllBytes(), RegisterFile.register(), ListAnswers.NONE);
        }
    }
}
