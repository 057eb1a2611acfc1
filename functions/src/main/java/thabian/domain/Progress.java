package thabian.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How far a seminar's registration is: counts of invited and registered, and who is silent.
///
/// @param outstanding invited, not registered; by district, then code
public record Progress(int invited, int registered, List<Organisation> outstanding) {
    public Progress {
        outstanding = List.copyOf(outstanding);
    }

    /// Counts a province's, or a district's, invitations.
    public static Progress of(List<Invitation> invitations) {
        List<Organisation> silent = invitations.stream()
                .filter(invitation -> !invitation.registered())
                .map(Invitation::organisation)
                .toList();
        return new Progress(invitations.size(), invitations.size() - silent.size(), silent);
    }

    /// The same counts for each district, in the order of its codes.
    public static Map<String, Progress> byDistrict(List<Invitation> invitations) {
        Map<String, List<Invitation>> districts = invitations.stream()
                .collect(Collectors.groupingBy(
                        invitation -> invitation.organisation().district(), LinkedHashMap::new, Collectors.toList()));
        Map<String, Progress> counted = new LinkedHashMap<>();
        districts.forEach((district, members) -> counted.put(district, of(members)));
        return counted;
    }
}
