package thabian.domain;

/// What can be wrong with one field; its Thai sentence stands in the words bundle under `fault.<code>`.
public enum FaultCode {
    REQUIRED,
    TOO_LONG,
    LINE_BREAK,
    CHARACTERS,
    CODE_FORMAT,
    SUBMISSION_FORMAT,
    NAME_DOUBTFUL,
    TITLE_MISSING,
    SURNAME_MISSING,
    NAME_SPLIT,
    PHONE_FORMAT,
    PHONE_TWO,
    PHONE_ZERO,
    EMAIL_FORMAT,
    CAPACITY_UNKNOWN,
    SEAT_UNKNOWN,
    SEAT_TWICE,
    SEAT_MISSING,
    SAME_PERSON,
    NOTICE_UNREAD,
    TIME_FORMAT,
    TIME_PAST;

    /// The code as callers see it: `too-long`.
    public String code() {
        return Kebab.of(this);
    }
}
