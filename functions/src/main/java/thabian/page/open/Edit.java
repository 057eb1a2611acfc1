package thabian.page.open;

import java.time.Instant;
import java.util.Set;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.form.RegistrationForm;
import thabian.domain.form.SeatedForm;
import thabian.domain.people.Delegation;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Amendment.Leeway;
import thabian.domain.slot.Amendment.Opener;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.text.Checked;
import thabian.link.Links;

/// A registration in the hands of its contact, or of whoever came by the organisation's own link: as it stands, and
/// what is typed to take its place.
///
/// @param opener by what it was opened
/// @param now when it was
public record Edit(
        Seminar seminar, Slot slot, Registration registration, RegistrationForm form, Opener opener, Instant now) {
    /// Nothing is typed yet: the form says what stands, as far as the holder of the key may see it.
    public static Edit of(Seminar seminar, Slot slot, Registration registration, Opener opener, Instant now) {
        RegistrationForm standing = RegistrationForm.of(slot.organisation().code(), registration.delegation())
                .inOneBox();
        return new Edit(seminar, slot, registration, standing.masked(opener.hides(registration)), opener, now);
    }

    /// The same in the hands of the contact.
    public static Edit of(Seminar seminar, Slot slot, Registration registration, Instant now) {
        return of(
                seminar,
                slot,
                registration,
                Opener.token(registration.tokens().manage().secret()),
                now);
    }

    /// The same with another form typed.
    public Edit typing(RegistrationForm typed) {
        return new Edit(seminar, slot, registration, typed, opener, now);
    }

    /// The same with others in their seats, of whom whoever has no mailbox gets the contact's; not by the
    /// organisation's own link, where nobody is told it.
    public Edit seating(RegistrationForm typed) {
        return typing(masked() ? typed : typed.lendingMailbox());
    }

    /// What may still be done to it.
    public Leeway leeway() {
        return Amendment.leeway(seminar, slot, now);
    }

    /// Whether it was opened by the organisation's own link.
    public boolean own() {
        return opener.hidesReach();
    }

    /// What is not told of how people are reached, as [Veil#reach] names it.
    public Set<String> hidden() {
        return opener.hides(registration);
    }

    /// Whether anything is not told.
    public boolean masked() {
        return !hidden().isEmpty();
    }

    /// What of that is left as it stands.
    public Set<String> unseen() {
        return form.unseen(standing(), hidden());
    }

    /// What is typed, with whatever was left masked as it stands.
    public RegistrationForm meant() {
        return masked() ? form.unmasked(standing(), unseen()) : form;
    }

    /// Who is typed into each seat, and who for none.
    SeatedForm seated() {
        return Entry.seated(form, seminar);
    }

    /// Whom the organisation would send by what is typed.
    public Checked<Delegation> checked() {
        return Entry.seated(meant(), seminar).form().checkChange(seminar.seats());
    }

    private RegistrationForm standing() {
        return RegistrationForm.of(code(), registration.delegation());
    }

    /// The slip of the registration, for the contact who may change it; for whoever came by the organisation's own link
    /// that link.
    public String slip(Links links) {
        return own()
                ? links.own(seminar.id(), code(), slot.code())
                : links.slip(seminar.id(), code(), registration.tokens().manage());
    }

    /// Where the registration is changed or cancelled.
    String address(Links links) {
        return own()
                ? slot.code().map(own -> links.edit(seminar.id(), code(), own)).orElseThrow()
                : links.edit(seminar.id(), code(), registration.tokens().manage());
    }

    private OrganisationCode code() {
        return slot.organisation().code();
    }

    /// The organisation's province.
    public Province province() {
        return new Province(code().province(), slot.organisation().province());
    }
}
