package thabian.domain.standing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import thabian.domain.call.Organisation;
import thabian.domain.slot.Invitation;

/// How far a seminar's registration is: counts of invited and registered, and who is silent.
///
/// @param outstanding invited, not registered; by district, then code
public record Progress(int invited, int registered, List<Organisation> outstanding) {
    public Progress {
        outstanding = List.copyOf(outstanding);
    }

    /// Counts the invitations of a district, a province, or all.
    public static Progress of(List<Invitation> invitations) {
        List<Organisation> silent = invitations.stream()
                .filter(invitation -> !invitation.registered())
                .map(Invitation::organisation)
                .toList();
        return new Progress(invitations.size(), invitations.size() - silent.size(), silent);
    }

    /// The same counts for each district, in the order of the invitations.
    public static Map<String, Progress> byDistrict(List<Invitation> invitations) {
        return by(Organisation::district, invitations);
    }

    /// The same counts for each province, in the order of the invitations.
    public static Map<String, Progress> byProvince(List<Invitation> invitations) {
        return by(Organisation::province, invitations);
    }

    private static Map<String, Progress> by(Function<Organisation, String> area, List<Invitation> invitations) {
        return invitations.stream()
                .collect(Collectors.groupingBy(
                        invitation -> area.apply(invitation.organisation()),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Progress::of)));
    }
}
