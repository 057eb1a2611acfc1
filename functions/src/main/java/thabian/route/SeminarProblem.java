package thabian.route;

import thabian.http.ProblemType;

/// What can be wrong with a request about a seminar.
public enum SeminarProblem implements ProblemType {
    NOT_INVITED("not-invited", 403),
    WRONG_CODE("wrong-code", 403),
    NOT_OPEN("not-open", 403),
    CLOSED("closed", 403),
    UNKNOWN_SEMINAR("unknown-seminar", 404),
    UNKNOWN_REGISTRATION("unknown-registration", 404),
    UNKNOWN_PROVINCE("unknown-province", 404),
    NOT_ON_LIST("not-on-list", 404),
    UNKNOWN_LIST("unknown-list", 404),
    ALREADY_REGISTERED("already-registered", 409),
    SUBMISSION_REUSED("submission-reused", 409),
    SUBMISSION_ENDED("submission-ended", 409),
    CONFIRM_REQUIRED("confirm-required", 409),
    NOTHING_REGISTERED("nothing-registered", 409),
    STILL_REGISTERED("still-registered", 409),
    ADDRESS_ABSENT("address-absent", 409),
    PEOPLE_NOT_KEPT("people-not-kept", 409),
    REGISTERED_ANEW("registered-anew", 409),
    TARGET_NOT_ON_LIST("target-not-on-list", 409),
    TARGET_REGISTERED("target-registered", 409),
    OTHER_PROVINCE("other-province", 409),
    PERSON_ABSENT("person-absent", 409),
    PERSON_REGISTERED("person-registered", 409),
    MAIL_UNDER_WAY("mail-under-way", 409),
    LIST_UNDER_WAY("list-under-way", 409),
    HISTORY_FULL("history-full", 409),
    PEOPLE_PURGED("people-purged", 409),
    STALE("stale", 412),
    STALE_SEMINAR("stale-seminar", 412),
    LIST_TOO_LARGE("list-too-large", 413),
    LIST_UNSUPPORTED("list-unsupported", 415),
    LIST_UNREADABLE("list-unreadable", 422),
    REVISION_REQUIRED("revision-required", 428),
    TOO_MANY_CHANGES("too-many-changes", 429);

    private final String id;
    private final int status;

    SeminarProblem(String id, int status) {
        this.id = id;
        this.status = status;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int status() {
        return status;
    }
}
