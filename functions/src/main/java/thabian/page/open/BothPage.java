package thabian.page.open;

import java.util.List;

/// The page for whoever changes a registration that somebody else changed meanwhile: both, and what to do.
///
/// @param edit the registration as it stands, and what was typed to take its place
/// @param why what the words call how that came
public record BothPage(Frame frame, Edit edit, String why) {
    /// What came.
    public String title() {
        return frame.say(why + ".title");
    }

    /// How it came.
    public String what() {
        return frame.say(why + ".what", frame.organisation(edit.slot().organisation()));
    }

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
