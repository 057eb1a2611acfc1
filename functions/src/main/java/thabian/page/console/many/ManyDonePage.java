package thabian.page.console.many;

import java.util.List;
import thabian.domain.slot.Slot;
import thabian.page.Html;
import thabian.page.console.ConsoleFrame;
import thabian.page.console.Desk;
import thabian.page.console.Look;
import thabian.page.jte.console.JtemanydoneGenerated;

/// What became of an act that was done to many organisations, one by one.
///
/// @param act as the form calls it
/// @param done where it was done
/// @param left where it was not, each with the reason
public record ManyDonePage(ConsoleFrame frame, Desk desk, Look look, String act, List<Slot> done, List<Left> left) {
    public ManyDonePage {
        done = List.copyOf(done);
        left = List.copyOf(left);
    }

    /// An organisation to which it was not done.
    ///
    /// @param why in a sentence
    public record Left(Slot slot, String why) {}

    /// As HTML.
    public String html() {
        return Html.of(out -> JtemanydoneGenerated.render(out, null, this));
    }

    /// An organisation's page.
    public String address(Slot slot) {
        return frame.links()
                .organisation(desk.seminar().id(), slot.organisation().code());
    }

    /// The board that the officer came from.
    public String back() {
        return look.at(desk.board(frame));
    }
}
