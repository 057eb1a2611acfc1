package thabian.domain.call;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// One line of a target list: an organisation, and how the office reaches it.
public record Invitee(Organisation organisation, Reach reach) {
    /// An organisation of which the list says no more than who it is.
    public static Invitee of(Organisation organisation) {
        return new Invitee(organisation, Reach.NONE);
    }

    /// What another line says otherwise, by name: `list.phone`.
    public List<String> differences(Invitee other) {
        List<String> names = new ArrayList<>();
        note(names, "list.name", other, line -> line.organisation.name());
        note(names, "list.type", other, line -> line.organisation.type());
        note(names, "list.district", other, line -> line.organisation.district());
        note(names, "list.email", other, line -> line.reach.email());
        note(names, "list.phone", other, line -> line.reach.phone());
        return List.copyOf(names);
    }

    private void note(List<String> names, String name, Invitee other, Function<Invitee, Object> cell) {
        if (!cell.apply(this).equals(cell.apply(other))) {
            names.add(name);
        }
    }
}
