package thabian.route.console;

import java.util.Optional;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Slot;
import thabian.http.FormBody;
import thabian.page.console.Typed;
import thabian.route.Refusals;
import thabian.route.SeenRevision;

/// Why a form that an officer sent about an organisation is shown again.
///
/// @param why what refused it; empty where only its fields have faults
record ShownAgain(Optional<Outcome.Refused> why) {
    private static final int UNPROCESSABLE = 422;

    /// With faults in its fields. Where others are registered than its officer saw, that is told at once; what
    /// else they did not see is judged when it is sent again.
    static ShownAgain faulty(FormBody form, Slot slot) {
        return new ShownAgain(
                SeenRevision.of(form).other(slot.revision()) ? Optional.of(new Outcome.Stale()) : Optional.empty());
    }

    /// Without faults, but refused.
    static ShownAgain refused(Outcome.Refused why) {
        return new ShownAgain(Optional.of(why));
    }

    /// The answer's status.
    int status() {
        return why.map(refused -> Refusals.problem(refused).status()).orElse(UNPROCESSABLE);
    }

    /// What is said above it; empty where its faults say all.
    String sentence() {
        return why.map(Refusals::sentence).orElse("");
    }

    /// What was typed, over what it goes when it is sent again: what stands now, where that is what its officer is told
    /// of.
    Typed over(Typed typed) {
        return why.filter(Outcome.Stale.class::isInstance).isPresent() ? typed.anew() : typed;
    }
}
