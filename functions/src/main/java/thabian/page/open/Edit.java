package thabian.page.open;

import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.form.RegistrationForm;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;

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

    /// The organisation's province.
    public Province province() {
        return new Province(
                slot.organisation().code().province(), slot.organisation().province());
    }
}
