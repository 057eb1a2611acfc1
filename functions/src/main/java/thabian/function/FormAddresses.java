package thabian.function;

import java.util.Optional;
import thabian.domain.InvitationCode;
import thabian.domain.Seminar;
import thabian.domain.Slot;
import thabian.page.Links;
import thabian.web.ApiRequest;

/// Where the world finds a seminar's form: the address for everybody, and an organisation's own.
record FormAddresses(Seminar seminar, String general) {
    static FormAddresses of(Settings settings, ApiRequest request, Seminar seminar) {
        return new FormAddresses(seminar, PublicAddress.of(settings, request) + new Links("").seminar(seminar.id()));
    }

    /// The form with the organisation chosen, and its code filled in where one is asked for.
    String own(Slot slot) {
        return general + "?org=" + slot.organisation().code()
                + code(slot).map(code -> "&code=" + code.value()).orElse("");
    }

    /// The code that an organisation is asked for.
    Optional<InvitationCode> code(Slot slot) {
        return slot.code().filter(_ -> seminar.codeRequired());
    }
}
