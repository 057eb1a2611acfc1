package thabian.domain.slot;

import java.time.Instant;
import java.util.Optional;
import thabian.domain.call.Seminar;

/// What the rules answer to a request to register.
public sealed interface Admission {
    /// Stored: the slot as it stands now, mail owed.
    record Admitted(Slot slot, Registration registration) implements Admission {}

    /// This very submission was stored before and stands: the slot as it is now.
    record Replayed(Slot slot, Registration registration) implements Admission {}

    /// Nothing was stored.
    sealed interface Refused extends Admission {}

    /// The organisation is not on the target list, or was withdrawn from it.
    record NotInvited() implements Refused {}

    /// The submission's id came before with other content.
    record SubmissionReused() implements Refused {}

    /// The submission's registration was cancelled since.
    record SubmissionEnded() implements Refused {}

    /// The window is not open yet.
    record NotOpen(Instant opens) implements Refused {}

    /// The organisation's time is over.
    record Closed(Instant closed) implements Refused {}

    /// The seminar asks for a code, and this is not the organisation's.
    record WrongCode() implements Refused {}

    /// Someone registered this organisation.
    record AlreadyRegistered() implements Refused {}

    /// Decides on a submission received at `now`; the first rule that speaks answers, empty where none objects.
    static Optional<Admission> objection(Seminar seminar, Optional<Slot> found, Submission submission, Instant now) {
        if (found.isEmpty() || found.get().withdrawn()) {
            return Optional.of(new NotInvited());
        }
        Slot slot = found.get();
        return replay(slot, submission)
                .or(() -> outsideWindow(seminar, slot, now))
                .or(() -> wrongCode(seminar, slot, submission))
                .or(() -> slot.registration().map(_ -> new AlreadyRegistered()));
    }

    private static Optional<Admission> replay(Slot slot, Submission submission) {
        if (slot.ended().contains(submission.id())) {
            return Optional.of(new SubmissionEnded());
        }
        return slot.registration()
                .filter(registration -> registration.submission().equals(submission.id()))
                .map(registration ->
                        registration.submitted().equals(submission.delegation().digest())
                                ? new Replayed(slot, registration)
                                : new SubmissionReused());
    }

    private static Optional<Admission> outsideWindow(Seminar seminar, Slot slot, Instant now) {
        return switch (slot.phase(seminar, now)) {
            case UPCOMING -> Optional.of(new NotOpen(seminar.window().opens()));
            case OPEN -> Optional.empty();
            case CLOSED -> Optional.of(new Closed(slot.closes(seminar)));
        };
    }

    private static Optional<Admission> wrongCode(Seminar seminar, Slot slot, Submission submission) {
        boolean right = !seminar.codeRequired()
                || slot.code()
                        .filter(code -> submission.code().filter(code::matches).isPresent())
                        .isPresent();
        return right ? Optional.empty() : Optional.of(new WrongCode());
    }
}
