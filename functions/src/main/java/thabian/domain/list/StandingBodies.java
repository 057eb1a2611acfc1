package thabian.domain.list;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;

/// Bodies that stand on a seminar's list, found by what tells that a line means one of them by another code.
final class StandingBodies {
    private final Map<OrganisationCode, Organisation> byCode = new HashMap<>();
    private final Map<String, Organisation> byLastSix = new HashMap<>();
    private final Map<String, Organisation> byPlacedName = new HashMap<>();

    StandingBodies(Stream<Organisation> organisations) {
        organisations.forEach(each -> {
            byCode.put(each.code(), each);
            byLastSix.put(NationalRegister.lastSix(each.code()), each);
            byPlacedName.put(NationalRegister.placed(each), each);
        });
    }

    /// The body that a line names: by its name in its place, or but for a slip in that name. What became of a body is
    /// the same one too; that a line may say, unless its code is doubted.
    Optional<Organisation> of(TargetList.Row row) {
        Organisation organisation = row.invitee().organisation();
        return Optional.ofNullable(byPlacedName.get(NationalRegister.placed(organisation)))
                .or(() -> row.meant().map(byCode::get))
                .or(() -> Optional.ofNullable(byLastSix.get(NationalRegister.lastSix(organisation.code())))
                        .filter(_ -> row.trust() == TargetList.Row.Trust.DOUBTED)
                        .filter(other -> NationalRegister.became(other, organisation)));
    }
}
