package thabian.route;

import java.util.Optional;
import thabian.domain.call.Seminar;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Slot;
import thabian.http.ApiRequest;
import thabian.link.Links;
import thabian.page.print.FormAddress;
import thabian.qr.QrCode;

/// Where the world finds a seminar's form: the address for everybody, and an organisation's own.
public record FormAddresses(Seminar seminar, Links links) {
    public static FormAddresses of(ApiRequest request, Seminar seminar) {
        return new FormAddresses(seminar, new Links(request.base()));
    }

    /// The form for everybody.
    public String general() {
        return links.seminar(seminar.id());
    }

    /// An organisation's own address: the form with it chosen, or what it registered. It carries the code, also where
    /// none is asked for.
    public String own(Slot slot) {
        return links.own(seminar.id(), slot.organisation().code(), slot.code());
    }

    /// An address as it is shown, with its QR.
    public FormAddress shown(String address) {
        return new FormAddress(address, QrCode.of(address).svg(seminar.title()));
    }

    /// The code that an organisation is asked to type.
    public Optional<InvitationCode> code(Slot slot) {
        return slot.code().filter(_ -> seminar.codeRequired());
    }
}
