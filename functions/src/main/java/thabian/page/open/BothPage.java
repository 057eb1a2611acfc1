package thabian.page.open;

import java.util.List;

/// The page for whoever changes a registration that somebody else changed meanwhile: both, and what to do.
///
/// @param edit the registration as it stands, and what was typed to take its place
public record BothPage(Frame frame, Edit edit) {
    /// What stands beside what was typed.
    public Both both() {
        return Both.of(frame, edit);
    }

    /// What was typed, and the revision that stands beside it on this page.
    public List<Carried> carried() {
        return Carried.change(edit);
    }

    /// Where what was typed is sent to.
    public String address() {
        return edit.address(frame.links());
    }

    /// The way of whoever lets stand what stands.
    public String slip() {
        return edit.slip(frame.links());
    }
}
