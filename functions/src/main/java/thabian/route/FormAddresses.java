package thabian.route;

import java.util.Optional;
import thabian.domain.call.Seminar;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Slot;
import thabian.http.ApiRequest;
import thabian.page.open.Links;
import thabian.platform.Settings;

/// Where the world finds a seminar's form: the address for everybody, and an organisation's own.
public record FormAddresses(Seminar seminar, String general) {
    public static FormAddresses of(Settings settings, ApiRequest request, Seminar seminar) {
        return new FormAddresses(seminar, PublicAddress.of(settings, request) + new Links("").seminar(seminar.id()));
    }

    /// The form with the organisation chosen, and its code filled in where one is asked for.
    public String own(Slot slot) {
        return general + "?org=" + slot.organisation().code()
                + code(slot).map(code -> "&code=" + code.value()).orElse("");
    }

    /// The code that an organisation is asked for.
    public Optional<InvitationCode> code(Slot slot) {
        return slot.code().filter(_ -> seminar.codeRequired());
    }
}
