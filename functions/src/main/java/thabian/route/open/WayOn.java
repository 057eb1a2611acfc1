package thabian.route.open;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Token;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.link.ApiLinks;
import thabian.link.Links;

/// The way on from where a registration stood to where officers moved it: only whoever holds a token of it is led.
final class WayOn {
    /// How often a registration can have been moved for a link from before all of it to lead on.
    private static final int MOST = 5;

    private WayOn() {}

    /// The address of something about a registration, for the holder of a token.
    interface Place {
        String of(Links links, SeminarId seminar, OrganisationCode organisation, Token token);
    }

    /// Leads the holder of a token in the address on to the same page of where the registration stands.
    ///
    /// @param held whether a token is one of it
    static Optional<ApiResponse> page(
            Slots slots, ApiRequest request, Seminar seminar, BiPredicate<Registration, String> held, Place place) {
        String token = request.query("t");
        return OrganisationCode.find(request.variable("org"))
                .flatMap(code -> from(slots, seminar.id(), code, registration -> held.test(registration, token)))
                .map(code -> ApiResponse.askThere(
                        place.of(new Links(request.prefix()), seminar.id(), code, new Token(token))));
    }

    /// Leads the holder of a token in the header on to the registration where it stands.
    static Optional<ApiResponse> registration(Slots slots, ApiRequest request, Seminar seminar, String token) {
        return OrganisationCode.find(request.variable("org"))
                .flatMap(code -> from(slots, seminar.id(), code, registration -> registration.seenBy(token)))
                .map(code -> ApiResponse.askThere(new ApiLinks(request.prefix()).registration(seminar.id(), code)));
    }

    /// Where the registration stands now that once stood here; empty where nothing was moved from here, or the asker
    /// holds no token of it.
    private static Optional<OrganisationCode> from(
            Slots slots, SeminarId seminar, OrganisationCode organisation, Predicate<Registration> held) {
        Optional<OrganisationCode> next = Optional.of(organisation);
        for (int moves = 0; moves <= MOST && next.isPresent(); moves++) {
            OrganisationCode code = next.get();
            Optional<Slot> slot = slots.find(seminar, code);
            if (slot.flatMap(Slot::registration).filter(held).isPresent()) {
                return Optional.of(code).filter(there -> !there.equals(organisation));
            }
            next = slot.flatMap(left -> left.moves().to()).map(Organisation::code);
        }
        return Optional.empty();
    }
}
