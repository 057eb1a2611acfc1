package thabian.domain.standing;

/// What may stand out in an organisation of a board, so that an office looks at just those of which it is true.
public enum Show {
    /// It is on the list.
    ALL,
    /// It is invited, has not registered, and has not said that it sends nobody.
    SILENT,
    /// It has.
    REGISTERED,
    /// It wants to be rung again.
    AGAIN,
    /// It has not got the letter.
    NO_LETTER,
    /// It is not reached by the number on the list.
    WRONG_NUMBER,
    /// Nobody answered the last call.
    NO_ANSWER,
    /// It said at the last call that it will register.
    REGISTERING,
    /// It is not registered, and the list has neither phone nor mailbox.
    UNREACHABLE,
    /// It said that it sends nobody.
    DECLINED,
    /// Somebody should look whether it is the organisation that registered.
    CHECK,
    /// A mail came back.
    BOUNCED,
    /// The carrier would not take one.
    REFUSED,
    /// One is not sent: mails to its address come back.
    GIVEN_UP,
    /// One was reported as spam.
    COMPLAINED,
    /// One came back for a passing reason.
    TEMPORARY,
    /// One goes out on another day: its reader got as many today as anybody gets.
    LATER,
    /// One should have gone out by now.
    OVERDUE,
    /// Another organisation sends one of its people too.
    TWICE;

    /// Whether it tells of something to be done.
    public boolean work() {
        return switch (this) {
            case ALL, REGISTERED, NO_ANSWER, REGISTERING, DECLINED -> false;
            case SILENT,
                    AGAIN,
                    NO_LETTER,
                    WRONG_NUMBER,
                    UNREACHABLE,
                    CHECK,
                    BOUNCED,
                    REFUSED,
                    GIVEN_UP,
                    COMPLAINED,
                    TEMPORARY,
                    LATER,
                    OVERDUE,
                    TWICE -> true;
        };
    }
}
