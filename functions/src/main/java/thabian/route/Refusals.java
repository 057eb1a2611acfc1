package thabian.route;

import java.time.Instant;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Outcome;
import thabian.http.Problem;
import thabian.words.ThaiDates;

/// What the rules refuse, as problems that name whom to ring.
public final class Refusals {
    private Refusals() {}

    /// The problem of a registration that was not admitted.
    public static Problem problem(Admission.Refused refused, Seminar seminar) {
        return switch (refused) {
            case Admission.NotInvited _ -> problem("not-invited", 403, seminar, "");
            case Admission.WrongCode _ -> problem("wrong-code", 403, seminar, "");
            case Admission.NotOpen(Instant opens) -> problem("not-open", 403, seminar, ThaiDates.moment(opens));
            case Admission.Closed(Instant closed) -> problem("closed", 403, seminar, ThaiDates.closing(closed));
            case Admission.AlreadyRegistered _ -> problem("already-registered", 409, seminar, "");
            case Admission.SubmissionReused _ -> problem("submission-reused", 409, seminar, "");
            case Admission.SubmissionEnded _ -> problem("submission-ended", 409, seminar, "");
        };
    }

    /// The problem of a change that was not made.
    public static Problem problem(Amendment.Refused refused, Seminar seminar) {
        return switch (refused) {
            case Amendment.Unknown _ -> Problem.of("unknown-registration", 404);
            case Amendment.Closed(Instant closed) -> problem("closed", 403, seminar, ThaiDates.closing(closed));
            case Amendment.RevisionRequired _ -> Problem.of("revision-required", 428);
            case Amendment.Stale _ -> Problem.of("stale", 412);
            case Amendment.TooMany _ -> problem("too-many-changes", 429, seminar, "");
        };
    }

    /// The problem of an officer's act that was not done.
    public static Problem problem(Outcome.Refused refused) {
        return switch (refused) {
            case Outcome.NotInvited _ -> Problem.of("not-on-list", 404);
            case Outcome.NothingRegistered _ -> Problem.of("nothing-registered", 409);
            case Outcome.Stale _ -> Problem.of("stale", 412);
            case Outcome.UnderWay _ -> Problem.of("mail-under-way", 409);
            case Outcome.HistoryFull _ -> Problem.of("history-full", 409, Outcome.LONGEST_HISTORY);
            case Outcome.Past(Instant purged) -> Problem.of("people-purged", 409, ThaiDates.moment(purged));
        };
    }

    private static Problem problem(String name, int status, Seminar seminar, String when) {
        return Problem.of(
                name, status, seminar.office().name(), seminar.office().phone(), when);
    }
}
