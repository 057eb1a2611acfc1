package thabian.route.staff;

/// What a staff route asks of whoever calls it.
public enum Right {
    /// Nothing: it is there for signing in and out.
    OPEN,
    /// To be staff; everyone is shown what is theirs.
    STAFF,
    /// To be an officer, of whatever province.
    OFFICER,
    /// To be an officer of every province (`*`): what concerns all seminars at once.
    EVERYWHERE,
    /// To have a province in the seminar, or to own it.
    READS,
    /// The same; of letters that hold the codes of organisations, as for changing: a code is the right to register.
    LETTERS,
    /// To be an officer who has one, or owns it.
    CHANGES,
    /// To be an officer of the seminar's owner.
    OWNS,
    /// To be an officer of the seminar's owner; where there is no seminar of that name yet, any officer.
    OWNS_OR_MAKES
}
