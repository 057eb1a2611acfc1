package thabian.domain.text;

/// What can be wrong with one field; its Thai sentence stands in the words bundle under `fault.<code>`.
public enum FaultCode {
    REQUIRED,
    TOO_LONG,
    LINE_BREAK,
    CHARACTERS,
    CODE_FORMAT,
    SUBMISSION_FORMAT,
    NAME_DOUBTFUL,
    NO_POST,
    UNREADABLE,
    PLACEHOLDER,
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
    TIME_PAST,
    EXTENSION_NEEDLESS,
    EXTENSION_TOO_LATE,
    DATE_FORMAT,
    DAY_UNKNOWN,
    CLOCK_FORMAT,
    YEAR_BUDDHIST,
    YEAR_COMMON,
    YEAR_FAR,
    ENDS_BEFORE_START,
    CLOSES_BEFORE_OPENS,
    LINK_FORMAT,
    SEATS_COUNT,
    SEAT_ID_FORMAT,
    SEAT_ID_TWICE,
    SEAT_IN_USE,
    DAYS_FORMAT,
    REVISION_FORMAT,
    OUTCOME_UNKNOWN,
    NAMES_ERASED,
    PURGE_TOO_EARLY,
    OWNER_FOREIGN,
    SEMINAR_ID_FORMAT,
    SEMINAR_ID_TAKEN;

    /// The code as callers see it: `too-long`.
    public String code() {
        return Kebab.of(this);
    }
}
