package thabian.page.console.doubt;

import java.util.List;
import thabian.domain.slot.Slot;
import thabian.domain.standing.Suspicion;
import thabian.page.Html;
import thabian.page.console.ConsoleFrame;
import thabian.page.console.Desk;
import thabian.page.console.Typed;
import thabian.page.jte.console.JtesuspicionGenerated;

/// Registrations that go together, and what an officer does about all of them at once.
///
/// @param slot the one that led here
/// @param typed what was sent and could not be taken
public record SuspicionPage(ConsoleFrame frame, Desk desk, Slot slot, Suspicion suspicion, Typed typed) {
    /// The act that cancels all.
    public static final String CANCEL = "cancel";

    /// The act that takes all for the organisations' own.
    public static final String RIGHT = "right";

    /// As HTML.
    public String html() {
        return Html.of(out -> JtesuspicionGenerated.render(out, null, this));
    }

    /// What there is to be looked at, in a sentence.
    public String sentence() {
        return Suspected.sentence(frame, suspicion);
    }

    /// Where the page is, which takes its forms too.
    public String address() {
        return frame.links().check(desk.seminar().id(), slot.organisation().code());
    }

    /// Where one of them is looked at alone.
    public String organisation(Slot one) {
        return frame.links()
                .organisation(desk.seminar().id(), one.organisation().code());
    }

    /// The registrations, the earliest first.
    public List<Slot> slots() {
        return suspicion.slots();
    }

    /// The way out.
    public String back() {
        return frame.links()
                .board(desk.seminar().id(), slot.organisation().code().province());
    }

    /// Why nothing was done to all of them; empty where nothing was to be.
    public String overtaken() {
        return typed.faults().getOrDefault("seen", "");
    }

    /// What stands in a field.
    public String value(String field) {
        return typed.value(CANCEL, field);
    }

    /// What is wrong with it; empty where nothing is.
    public String fault(String field) {
        return typed.fault(CANCEL, field);
    }
}
