package thabian.route.console;

import java.util.Optional;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.http.ApiRequest;
import thabian.link.Links;
import thabian.page.console.Desk;
import thabian.route.staff.Scope;
import thabian.staff.Staff;

/// Makes the desk that a console page works at, as its province serves the seminar.
final class Desks {
    private Desks() {}

    /// The desk of the one province in scope, or of all of them.
    static Desk of(ApiRequest request, Scope scope) {
        Optional<Province> province =
                scope.provinces().size() == 1 ? Optional.of(scope.provinces().getFirst()) : Optional.empty();
        return of(request, scope, province);
    }

    /// The desk of an organisation's province.
    static Desk of(ApiRequest request, Scope scope, OrganisationCode organisation) {
        return of(request, scope, scope.seminar().province(organisation.province()));
    }

    private static Desk of(ApiRequest request, Scope scope, Optional<Province> province) {
        Seminar seminar = scope.seminar();
        return new Desk(
                province.map(own -> seminar.in(own.digits())).orElse(seminar),
                province,
                wide(seminar, scope.staff()),
                scope.owns(),
                new Links(request.base()).seminar(seminar.id()),
                request.receivedAt());
    }

    /// Whether somebody sees several of a seminar's provinces, however narrow the request is.
    private static boolean wide(Seminar seminar, Staff staff) {
        return seminar.provinces().stream()
                        .filter(province -> staff.mayRead(province.digits()))
                        .limit(2)
                        .count()
                > 1;
    }
}
