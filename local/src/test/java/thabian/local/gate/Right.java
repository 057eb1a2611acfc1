package thabian.local.gate;

/// What a staff route asks of whoever calls it.
enum Right {
    /// Nothing: it is there for signing in and out.
    OPEN,
    /// To be staff; everyone is shown what is theirs.
    STAFF,
    /// To be an officer, of whatever province.
    OFFICER,
    /// To have a province in the seminar.
    READS,
    /// To be an officer who has one.
    CHANGES,
    /// To be an officer of the seminar's owner.
    OWNS;

    /// Whether this right is a person's in a seminar of one province, which owns it.
    ///
    /// @param asked every province that the request names, itself or by an organisation
    boolean isOf(Person person, String owner, Iterable<String> asked) {
        var theirs = person.has(owner);
        for (var province : asked) {
            theirs &= person.has(province);
        }
        return switch (this) {
            case OPEN, STAFF -> true;
            case OFFICER -> person.officer();
            case READS -> theirs;
            case CHANGES, OWNS -> theirs && person.officer();
        };
    }
}
