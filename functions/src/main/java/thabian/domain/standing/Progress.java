package thabian.domain.standing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import thabian.domain.call.Organisation;
import thabian.domain.slot.Invitation;

/// How far a seminar's registration is: counts of invited and registered, and who is silent.
///
/// @param outstanding invited, neither registered nor declined; by district, then code
/// @param declined who said that nobody comes; by district, then code
public record Progress(int invited, int registered, List<Organisation> outstanding, List<Organisation> declined) {
    public Progress {
        outstanding = List.copyOf(outstanding);
        declined = List.copyOf(declined);
    }

    /// Where nobody declined.
    public Progress(int invited, int registered, List<Organisation> outstanding) {
        this(invited, registered, outstanding, List.of());
    }

    /// Counts the invitations of a district, a province, or all.
    public static Progress of(List<Invitation> invitations) {
        List<Organisation> silent = those(invitations, Invitation::silent);
        List<Organisation> declined =
                those(invitations, invitation -> !invitation.registered() && invitation.declined());
        return new Progress(invitations.size(), invitations.size() - silent.size() - declined.size(), silent, declined);
    }

    private static List<Organisation> those(List<Invitation> invitations, Predicate<Invitation> which) {
        return invitations.stream().filter(which).map(Invitation::organisation).toList();
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
