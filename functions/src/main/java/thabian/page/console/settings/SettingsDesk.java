package thabian.page.console.settings;

import java.util.List;
import java.util.Optional;
import thabian.domain.call.Seminar;
import thabian.page.Html;
import thabian.page.console.ConsoleFrame;
import thabian.page.console.Told;
import thabian.page.jte.console.JteclosingGenerated;
import thabian.page.jte.console.JteseminarcheckGenerated;
import thabian.page.jte.console.JteseminarformGenerated;
import thabian.page.jte.console.JteseminarviewGenerated;
import thabian.page.jte.console.JtetoldGenerated;

/// The pages on which a seminar is made, changed and closed, as HTML.
public final class SettingsDesk {
    private final ConsoleFrame frame;

    /// Pages in this frame.
    public SettingsDesk(ConsoleFrame frame) {
        this.frame = frame;
    }

    /// The form of a seminar.
    ///
    /// @param done what to say where it was stored a moment ago, by its key
    public String form(SeminarFormPage page, Optional<String> done) {
        return Html.of(out -> JteseminarformGenerated.render(out, null, page, done));
    }

    /// What will be stored.
    public String check(SeminarCheckPage page) {
        return Html.of(out -> JteseminarcheckGenerated.render(out, null, page));
    }

    /// What a seminar is, for those who do not own it.
    public String view(SeminarViewPage page) {
        return Html.of(out -> JteseminarviewGenerated.render(out, null, page));
    }

    /// The question whether to close.
    ///
    /// @param overtaken whether it was answered by somebody who saw another seminar
    public String closing(Seminar seminar, boolean overtaken) {
        return Html.of(out -> JteclosingGenerated.render(out, null, frame, seminar, overtaken));
    }

    /// That a seminar is closed, or will be in a moment.
    public String closed(Seminar seminar, String closes) {
        return Html.of(out -> JtetoldGenerated.render(
                out,
                null,
                new Told(
                        frame,
                        frame.say("closing.done"),
                        List.of(frame.say("closing.done.what", closes)),
                        List.of(new Told.Way(frame.links().board(seminar.id()), frame.say("closing.board"))))));
    }
}
