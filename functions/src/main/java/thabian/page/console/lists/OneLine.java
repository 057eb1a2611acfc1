package thabian.page.console.lists;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationType;
import thabian.domain.list.ListColumn;
import thabian.page.console.Typed;
import thabian.words.RowFaults;

/// One organisation to be put on a list: looked for in the register, or typed.
///
/// @param words what was looked for; empty where nothing was
/// @param found what the register has of it
/// @param typed what could not be taken
/// @param province the only province it may be of; empty where there are several
public record OneLine(String words, List<Found> found, Typed typed, String province) {
    /// The act of its form.
    public static final String ADD = "add";

    /// The input by which it is decided which is right where a line contradicts the register.
    public static final String REGISTER = "register";

    /// The input about all of it.
    public static final String LINE = "line";

    /// Where its body stands on the list under another code.
    public static final String STANDING = "standing";

    /// The input by which the line takes the place of that.
    public static final String INSTEAD = "instead";

    /// How many are shown at most.
    public static final int MOST = 12;

    public OneLine {
        found = List.copyOf(found);
    }

    /// An organisation of the register.
    ///
    /// @param listed where it is worked on; empty where it is not on the list
    public record Found(Organisation organisation, Optional<String> listed) {}

    /// What is typed of it, as the form shows it.
    public static List<ListColumn> columns() {
        return List.of(
                ListColumn.CODE,
                ListColumn.NAME,
                ListColumn.TYPE,
                ListColumn.DISTRICT,
                ListColumn.PROVINCE,
                ListColumn.PHONE,
                ListColumn.EMAIL);
    }

    /// The types to choose from.
    public static List<String> types() {
        return Stream.of(OrganisationType.values())
                .map(OrganisationType::written)
                .toList();
    }

    /// Whether something was typed that could not be taken.
    public boolean again() {
        return !typed.act().isEmpty();
    }

    /// What stands in an input.
    public String value(ListColumn column) {
        return again() || column != ListColumn.PROVINCE ? typed.value(ADD, column.id()) : province;
    }

    /// What people call it.
    public String label(ListColumn column) {
        return RowFaults.column(column);
    }

    /// What is wrong there; empty where nothing is.
    public String fault(ListColumn column) {
        return typed.fault(ADD, column.id());
    }

    /// What contradicts the register, to be decided.
    public List<String> contradictions() {
        return typed.fault(ADD, REGISTER).lines().toList();
    }

    /// Where its body stands on the list under another code; empty where it does not.
    public String standing() {
        return typed.value(ADD, STANDING);
    }

    /// Whether it may take the place of that.
    public boolean replacing() {
        return !typed.value(ADD, INSTEAD).isEmpty();
    }

    /// Why all of it was refused; empty where it was not.
    public String refusal() {
        return typed.fault(ADD, LINE);
    }
}
