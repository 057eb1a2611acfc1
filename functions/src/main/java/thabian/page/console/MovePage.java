package thabian.page.console;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thabian.domain.call.Organisation;
import thabian.domain.people.Delegation;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;

/// Who is registered, and which organisation of the province they could belong to, before an officer moves them there.
///
/// @param invitations the target list of the province
/// @param typed what was sent and could not be taken
/// @param refused why nothing was done a moment ago; empty where nothing was tried
public record MovePage(
        ConsoleFrame frame, Desk desk, Slot slot, List<Invitation> invitations, Typed typed, String refused) {
    private static final String ACT = "move";

    /// The field that says which code the organisation has now: the one that it had leaves the list.
    public static final String BECAME = "became";

    /// An organisation to choose.
    public record Target(String code, String label, boolean chosen) {}

    /// The version of the organisation that the form goes over.
    public String version() {
        return typed.version("move", slot);
    }

    /// The organisation as people tell it apart.
    public String organisation() {
        return frame.frame().organisation(slot.organisation());
    }

    /// Where the form is sent to.
    public String address() {
        return frame.links().move(desk.seminar().id(), slot.organisation().code());
    }

    /// The way out.
    public String back() {
        return frame.links()
                .organisation(desk.seminar().id(), slot.organisation().code());
    }

    /// Who would move; empty where nobody is registered.
    public Optional<Delegation> people() {
        return slot.registration().map(Registration::delegation);
    }

    /// Those that people take for this one, and those who have not registered, in this order.
    public List<Target> targets() {
        List<Organisation> silent = invitations.stream()
                .filter(invitation -> !invitation.registered())
                .map(Invitation::organisation)
                .sorted(Comparator.comparing(other -> !other.isTwinOf(slot.organisation())))
                .toList();
        String typedIn = value("to").isEmpty() ? value(BECAME) : value("to");
        String first = typedIn.isEmpty() ? twin(silent) : typedIn;
        return silent.stream()
                .map(other -> new Target(
                        other.code().digits(),
                        frame.frame().organisation(other),
                        other.code().digits().equals(first)))
                .toList();
    }

    /// The only one that people take for this one; empty where there is none, or more.
    private String twin(List<Organisation> silent) {
        List<Organisation> twins =
                silent.stream().filter(slot.organisation()::isTwinOf).toList();
        return twins.size() == 1 ? twins.getFirst().code().digits() : "";
    }

    /// Whether the organisation itself has another code now.
    public boolean became() {
        return !value(BECAME).isEmpty();
    }

    /// What stands in a field.
    public String value(String field) {
        return typed.value(ACT, field);
    }

    /// What is wrong with it; empty where nothing is.
    public String fault(String field) {
        return typed.fault(ACT, field);
    }
}
