package thabian.page.console;

import java.util.ArrayList;
import java.util.List;
import thabian.domain.call.Organisation;
import thabian.domain.form.RegistrationForm;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.page.open.Both;
import thabian.page.open.Carried;

/// The page for an officer who typed a registration while somebody else sent one: both, and what to do.
///
/// @param slot as it stands now
/// @param typed what the officer typed, who saw another revision
/// @param reason why, as typed
public record BehalfBothPage(ConsoleFrame frame, Desk desk, Slot slot, RegistrationForm typed, String reason) {
    /// The organisation as people tell it apart.
    public String organisation() {
        return frame.frame().organisation(slot.organisation());
    }

    /// What stands beside what was typed.
    public Both both() {
        return new Both(frame.frame(), desk.seminar(), slot.registration().map(Registration::delegation), typed);
    }

    /// What was typed, and the version that stands beside it on this page.
    public List<Carried> carried() {
        List<Carried> all = new ArrayList<>();
        all.add(new Carried("revision", String.valueOf(slot.revision())));
        all.add(new Carried("recorded", String.valueOf(slot.past().recorded())));
        all.add(new Carried("reason", reason));
        all.addAll(Carried.people(typed));
        return all;
    }

    /// Another organisation's page.
    public String address(Organisation other) {
        return frame.links().organisation(desk.seminar().id(), other.code());
    }

    /// Where what was typed is sent to.
    public String address() {
        return frame.links()
                .registration(desk.seminar().id(), slot.organisation().code());
    }

    /// The way of whoever lets stand what stands.
    public String back() {
        return address(slot.organisation());
    }
}
