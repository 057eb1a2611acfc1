package thabian.page.console;

import thabian.domain.slot.Slot;
import thabian.page.open.FormPage;

/// The form by which an officer registers an organisation, or corrects its registration, on a caller's behalf.
///
/// @param form the fields of registering, with what is typed and what is wrong
/// @param reason why, as typed
/// @param reasonFault what is wrong with that; empty where nothing is
/// @param refused why what was typed was not stored although nothing is wrong with it; empty where nothing stood
/// against it
/// @param version what the officer saw who fills it in
public record BehalfPage(
        ConsoleFrame frame,
        Desk desk,
        Slot slot,
        FormPage form,
        String reason,
        String reasonFault,
        String refused,
        String version) {

    /// The organisation as people tell it apart.
    public String organisation() {
        return frame.frame().organisation(slot.organisation());
    }

    /// What the page does, as its heading.
    public String title() {
        return frame.say(slot.registration().isPresent() ? "behalf.correct" : "behalf.register");
    }

    /// Where the form is sent to.
    public String address() {
        return frame.links()
                .registration(desk.seminar().id(), slot.organisation().code());
    }

    /// The way out.
    public String back() {
        return frame.links()
                .organisation(desk.seminar().id(), slot.organisation().code());
    }

    /// How many things are wrong.
    public int faults() {
        return form.faults().size() + (reasonFault.isEmpty() ? 0 : 1);
    }
}
