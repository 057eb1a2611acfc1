package thabian.page.console.lists;

import thabian.domain.call.SeminarId;
import thabian.page.Html;
import thabian.page.console.ConsoleFrame;
import thabian.page.jte.console.JtewritingGenerated;

/// The page of a list that is being written: how far it is, and nothing that would have to be read from the list.
///
/// @param title the seminar's
public record WritingPage(ConsoleFrame frame, SeminarId seminar, String title, Writing writing) {
    /// The page as HTML.
    public String html() {
        return Html.of(out -> JtewritingGenerated.render(out, null, this));
    }
}
