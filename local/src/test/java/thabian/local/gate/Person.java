package thabian.local.gate;

import java.util.List;

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
