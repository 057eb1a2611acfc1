package thabian.work;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import thabian.domain.call.Deed;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.work.Attempts.Attempt;

/// Changes of a seminar that no other change can spoil: made of it as it stands, whoever else changes it meanwhile.
public final class Convening {
    private final Seminars seminars;

    public Convening(Seminars seminars) {
        this.seminars = seminars;
    }

    /// Changes a seminar, and keeps who did it.
    ///
    /// @param deed what is kept, where anything is changed
    /// @return the seminar as it stands after it
    /// @throws OvertakenException where others were faster every time; nothing was written
    public Seminar change(SeminarId id, UnaryOperator<Seminar> change, Deed deed) {
        return change(id, change, next -> seminars.write(next, deed));
    }

    private Seminar change(SeminarId id, UnaryOperator<Seminar> change, Function<Seminar, Optional<Seminar>> write) {
        return Attempts.settle("a seminar", current(id), standing -> {
            Seminar next = change.apply(standing);
            Optional<Seminar> stands = next.equals(standing) ? Optional.of(standing) : write.apply(next);
            return stands.<Attempt<Seminar, Seminar>>map(Attempt.Settled::new)
                    .orElseGet(() -> new Attempt.Overtaken<>(current(id)));
        });
    }

    /// Adds to a seminar the provinces that it lacks: before the first of their slots, since an organisation of a
    /// province that the seminar does not have would be lost.
    ///
    /// @param named by their two digits
    public void bringIn(Seminar seen, SortedMap<String, String> named) {
        List<Province> brought = named.entrySet().stream()
                .map(province -> new Province(province.getKey(), province.getValue()))
                .toList();
        if (!lacking(seen, brought).isEmpty()) {
            change(
                    seen.id(),
                    seminar -> seminar.listing(together(seminar.provinces(), lacking(seminar, brought))),
                    seminars::write);
        }
    }

    private static List<Province> lacking(Seminar seminar, List<Province> brought) {
        return brought.stream()
                .filter(province -> seminar.province(province.digits()).isEmpty())
                .toList();
    }

    private static List<Province> together(List<Province> listed, List<Province> missing) {
        return Stream.concat(listed.stream(), missing.stream())
                .sorted(Comparator.comparing(Province::digits))
                .toList();
    }

    private Seminar current(SeminarId id) {
        return seminars.current(id).orElseThrow();
    }
}
