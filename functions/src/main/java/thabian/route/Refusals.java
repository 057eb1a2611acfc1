package thabian.route;

import java.time.Instant;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Outcome;
import thabian.http.Problem;
import thabian.words.ThaiDates;
import thabian.words.Words;

/// What the rules refuse, as problems: of each refusal the type, which has its status, and the words, which name
/// whom to ring.
public final class Refusals {
    private static final Words CONSOLE = Words.of("console");
    private static final Words PROBLEM = Words.of("problem");

    private Refusals() {}

    /// The problem of a registration that was not admitted.
    public static Problem problem(Admission.Refused refused, Seminar seminar) {
        return switch (refused) {
            case Admission.NotInvited _ -> problem(SeminarProblem.NOT_INVITED, seminar, "");
            case Admission.WrongCode _ -> problem(SeminarProblem.WRONG_CODE, seminar, "");
            case Admission.NotOpen(Instant opens) -> problem(SeminarProblem.NOT_OPEN, seminar, ThaiDates.moment(opens));
            case Admission.Closed(Instant closed) -> problem(SeminarProblem.CLOSED, seminar, ThaiDates.closing(closed));
            case Admission.AlreadyRegistered _ -> problem(SeminarProblem.ALREADY_REGISTERED, seminar, "");
            case Admission.SubmissionReused _ -> problem(SeminarProblem.SUBMISSION_REUSED, seminar, "");
            case Admission.SubmissionEnded _ -> problem(SeminarProblem.SUBMISSION_ENDED, seminar, "");
        };
    }

    /// The problem of one that was not admitted, but came by the organisation's own code: that changes what stands.
    public static Problem ofOwn(Admission.Refused refused, Seminar seminar) {
        Problem problem = problem(refused, seminar);
        return refused instanceof Admission.AlreadyRegistered
                ? new Problem(
                        problem.type(),
                        problem.title(),
                        PROBLEM.get(
                                "already-registered.own",
                                seminar.office().name(),
                                seminar.office().phone()),
                        problem.errors(),
                        problem.more())
                : problem;
    }

    /// The problem of a change that was not made.
    public static Problem problem(Amendment.Refused refused, Seminar seminar) {
        return switch (refused) {
            case Amendment.Unknown _ -> Problem.of(SeminarProblem.UNKNOWN_REGISTRATION);
            case Amendment.Closed(Instant closed) -> problem(SeminarProblem.CLOSED, seminar, ThaiDates.closing(closed));
            case Amendment.OnlySwaps(Instant closed, Instant _) ->
                problem(SeminarProblem.CLOSED, seminar, ThaiDates.closing(closed));
            case Amendment.RevisionRequired _ -> Problem.of(SeminarProblem.REVISION_REQUIRED);
            case Amendment.Stale _ -> Problem.of(SeminarProblem.STALE);
            case Amendment.TooMany _ -> problem(SeminarProblem.TOO_MANY_CHANGES, seminar, "");
        };
    }

    /// The problem of an officer's act that was not done.
    public static Problem problem(Outcome.Refused refused) {
        return switch (refused) {
            case Outcome.NotInvited _ -> Problem.of(SeminarProblem.NOT_ON_LIST);
            case Outcome.NothingRegistered _ -> Problem.of(SeminarProblem.NOTHING_REGISTERED);
            case Outcome.StillRegistered _ -> Problem.of(SeminarProblem.STILL_REGISTERED);
            case Outcome.RevisionRequired _ -> Problem.of(SeminarProblem.REVISION_REQUIRED);
            case Outcome.Stale _ -> Problem.of(SeminarProblem.STALE);
            case Outcome.AddressAbsent _ -> Problem.of(SeminarProblem.ADDRESS_ABSENT);
            case Outcome.NotKept _ -> Problem.of(SeminarProblem.PEOPLE_NOT_KEPT);
            case Outcome.RegisteredAnew _ -> Problem.of(SeminarProblem.REGISTERED_ANEW);
            case Outcome.TargetNotInvited _ -> Problem.of(SeminarProblem.TARGET_NOT_ON_LIST);
            case Outcome.TargetRegistered _ -> Problem.of(SeminarProblem.TARGET_REGISTERED);
            case Outcome.OtherProvince _ -> Problem.of(SeminarProblem.OTHER_PROVINCE);
            case Outcome.PersonAbsent _ -> Problem.of(SeminarProblem.PERSON_ABSENT);
            case Outcome.PersonRegistered _ -> Problem.of(SeminarProblem.PERSON_REGISTERED);
            case Outcome.UnderWay _ -> Problem.of(SeminarProblem.MAIL_UNDER_WAY);
            case Outcome.HistoryFull(int entries) -> Problem.of(SeminarProblem.HISTORY_FULL, entries);
            case Outcome.Past(Instant purged) -> Problem.of(SeminarProblem.PEOPLE_PURGED, ThaiDates.moment(purged));
        };
    }

    /// The same in the words of the console, whose officers see the slot behind it.
    public static String sentence(Outcome.Refused refused) {
        return CONSOLE.get("refused." + problem(refused).type().id());
    }

    private static Problem problem(SeminarProblem type, Seminar seminar, String when) {
        return Problem.of(type, seminar.office().name(), seminar.office().phone(), when);
    }
}
