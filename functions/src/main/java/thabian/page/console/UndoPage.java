package thabian.page.console;

import java.util.Optional;
import thabian.domain.people.Delegation;
import thabian.domain.slot.Former;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.text.Kebab;
import thabian.words.ThaiDates;

/// Who would come back, and in whose place, before an officer brings them back.
///
/// @param revision the revision whose people come back
/// @param typed what was typed and could not be taken
/// @param refused why nothing was done a moment ago; empty where nothing was tried
/// @param objection why they cannot come back; empty where they can
public record UndoPage(
        ConsoleFrame frame, Desk desk, Slot slot, int revision, Typed typed, String refused, String objection) {
    /// The act that it asks about.
    public static final String ACT = "undo";

    /// The organisation as people tell it apart.
    public String organisation() {
        return frame.frame().organisation(slot.organisation());
    }

    /// Where the form is sent to.
    public String address() {
        return frame.links().undo(desk.seminar().id(), slot.organisation().code());
    }

    /// The way out.
    public String back() {
        return frame.links()
                .organisation(desk.seminar().id(), slot.organisation().code());
    }

    /// Whom it is about; empty where they are not kept.
    public Optional<Delegation> former() {
        return slot.former(revision).map(Former::registration).map(Registration::delegation);
    }

    /// Who is registered now.
    public Optional<Delegation> standing() {
        return slot.registration().map(Registration::delegation);
    }

    /// What took their place, in words; empty where they are not kept.
    public Optional<String> undone() {
        return slot.former(revision)
                .flatMap(former -> slot.history().stream()
                        .filter(entry -> slot.former(entry).equals(Optional.of(former)))
                        .findFirst())
                .map(this::line);
    }

    private String line(HistoryEntry entry) {
        return frame.say("undo.what", frame.say("history." + Kebab.of(entry.what())), ThaiDates.moment(entry.when()));
    }

    /// The reason as it was typed.
    public String reason() {
        return typed.value(ACT, "reason");
    }

    /// What is wrong with the reason; empty where nothing is.
    public String reasonFault() {
        return typed.fault(ACT, "reason");
    }

    /// The version of the organisation that the form goes over.
    public String version() {
        return typed.version(ACT, slot);
    }

    /// What is to be read first; empty where nothing is.
    public String trouble() {
        return refused.isEmpty() ? objection : refused;
    }
}
