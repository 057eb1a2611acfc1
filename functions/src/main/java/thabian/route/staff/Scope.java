package thabian.route.staff;

import java.util.List;
import java.util.Optional;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.staff.Staff;
import thabian.staff.StaffRole;

/// What a member of staff may do with one seminar.
///
/// @param provinces those of the seminar that this person may see, in its order; none for an owner without a list yet
public record Scope(Seminar seminar, Staff staff, List<Province> provinces) {
    public Scope {
        provinces = List.copyOf(provinces);
    }

    /// The scope of whoever has a province in the seminar, or owns it; empty for everyone else.
    public static Optional<Scope> of(Seminar seminar, Staff staff) {
        List<Province> seen = seminar.provinces().stream()
                .filter(province -> staff.mayRead(province.digits()))
                .toList();
        return seen.isEmpty() && !speaksFor(seminar.owner(), staff)
                ? Optional.empty()
                : Optional.of(new Scope(seminar, staff, seen));
    }

    /// Whether this person speaks for an owner of seminars: a province, or `*`.
    static boolean speaksFor(String owner, Staff staff) {
        return staff.mayRead(owner);
    }

    /// Whether this person changes what is of the organisations in scope.
    public boolean changes() {
        return staff.role() == StaffRole.OFFICER;
    }

    /// Whether this person changes the seminar itself.
    public boolean owns() {
        return changes() && speaksFor(seminar.owner(), staff);
    }

    /// Whether an organisation is this person's to see, whether or not it is invited.
    boolean covers(OrganisationCode organisation) {
        return staff.mayRead(organisation.province());
    }

    /// This scope with one of its provinces only.
    public Scope narrowed(String digits) {
        return new Scope(
                seminar,
                staff,
                provinces.stream()
                        .filter(province -> province.digits().equals(digits))
                        .toList());
    }
}
