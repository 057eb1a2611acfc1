package thabian.page.open;

import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.form.RegistrationForm;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.link.Links;

/// A registration in the hands of its contact: as it stands, and what is typed to take its place.
public record Edit(Seminar seminar, Slot slot, Registration registration, RegistrationForm form) {
    /// Nothing is typed yet: the form says what stands.
    public static Edit of(Seminar seminar, Slot slot, Registration registration) {
        return new Edit(
                seminar,
                slot,
                registration,
                RegistrationForm.of(slot.organisation().code(), registration.delegation()));
    }

    /// The same with another form typed.
    public Edit typing(RegistrationForm typed) {
        return new Edit(seminar, slot, registration, typed);
    }

    /// The slip of the registration, for the contact who may change it.
    public String slip(Links links) {
        return links.slip(
                seminar.id(), slot.organisation().code(), registration.tokens().manage());
    }

    /// Where the registration is changed or cancelled.
    String address(Links links) {
        return links.edit(
                seminar.id(), slot.organisation().code(), registration.tokens().manage());
    }

    /// The organisation's province.
    public Province province() {
        return new Province(
                slot.organisation().code().province(), slot.organisation().province());
    }
}
