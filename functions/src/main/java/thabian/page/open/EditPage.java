package thabian.page.open;

import java.util.List;
import thabian.domain.people.Insistence;
import thabian.domain.slot.Amendment.Leeway;
import thabian.domain.text.Fault;

/// The form of a change as its template shows it.
///
/// @param faults what was wrong with the form as it came, in the order of the form; none when it is fresh
/// @param list the list of people that stood in a box for one; empty where none did
/// @param saved whether a change was stored a moment ago
public record EditPage(Frame frame, Edit edit, List<Fault> faults, String list, boolean saved) {
    /// The fields, which are those of registering; the organisation is fixed.
    public FormPage form() {
        return new FormPage(
                frame,
                new Entry(edit.seminar(), edit.province(), List.of(), edit.form(), edit.now()),
                faults,
                true,
                Insistence.CALLER,
                !edit.masked(),
                list);
    }

    /// Whether it may be cancelled too.
    public boolean cancellable() {
        return edit.leeway() == Leeway.EVERYTHING;
    }

    /// Where it is sent to.
    public String address() {
        return edit.address(frame.links());
    }

    /// The way out: the slip, as it stands.
    public String slip() {
        return edit.slip(frame.links());
    }
}
