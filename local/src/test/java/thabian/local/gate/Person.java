package thabian.local.gate;

import java.util.List;
import thabian.route.staff.Right;

/// A member of staff, as the issuer's token says.
///
/// @param provinces two digits each with commas between, or `*`
/// @param role `viewer` or `officer`
record Person(String provinces, String role) {
    static final List<Person> ALL = List.of(
            new Person("70", "officer"),
            new Person("70", "viewer"),
            new Person("76", "viewer"),
            new Person("*", "viewer"),
            new Person("76", "officer"),
            new Person("*", "officer"));

    /// Whether a right is this person's in a seminar of one province, which owns it.
    ///
    /// @param asked every province that the request names, itself or by an organisation
    boolean may(Right right, String owner, Iterable<String> asked) {
        var theirs = has(owner);
        for (var province : asked) {
            theirs &= has(province);
        }
        return switch (right) {
            case OPEN, STAFF -> true;
            case OFFICER -> officer();
            case EVERYWHERE -> has("*") && officer();
            case READS, LETTERS -> theirs;
            case CHANGES, OWNS, OWNS_OR_MAKES -> theirs && officer();
        };
    }

    boolean has(String province) {
        return provinces.equals("*") || List.of(provinces.split(",")).contains(province);
    }

    boolean officer() {
        return role.equals("officer");
    }

    @Override
    public String toString() {
        return role + " " + provinces;
    }
}
