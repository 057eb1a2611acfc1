package thabian.work;

import java.util.Optional;
import java.util.function.UnaryOperator;
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

    /// Changes a seminar.
    ///
    /// @return the seminar as it stands after it
    /// @throws OvertakenException where others were faster every time; nothing was written
    public Seminar change(SeminarId id, UnaryOperator<Seminar> change) {
        return Attempts.settle("a seminar", current(id), standing -> {
            Seminar next = change.apply(standing);
            Optional<Seminar> stands = next.equals(standing) ? Optional.of(standing) : seminars.write(next);
            return stands.<Attempt<Seminar, Seminar>>map(Attempt.Settled::new)
                    .orElseGet(() -> new Attempt.Overtaken<>(current(id)));
        });
    }

    private Seminar current(SeminarId id) {
        return seminars.current(id).orElseThrow();
    }
}
