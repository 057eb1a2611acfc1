package thabian.page.console;

import java.util.List;
import java.util.Optional;
import thabian.domain.list.ListJob;
import thabian.domain.standing.Twice;
import thabian.page.Html;
import thabian.page.jte.console.JtebehalfGenerated;
import thabian.page.jte.console.JtebehalfbothGenerated;
import thabian.page.jte.console.JteboardGenerated;
import thabian.page.jte.console.JtemoveGenerated;
import thabian.page.jte.console.JteorganisationGenerated;
import thabian.page.jte.console.JteprovincesGenerated;
import thabian.page.jte.console.JteundoGenerated;

/// The pages that an officer works on, as HTML: the board, and the organisations on it.
public final class OfficerPages {
    private final ConsoleFrame frame;

    /// Pages in this frame.
    public OfficerPages(ConsoleFrame frame) {
        this.frame = frame;
    }

    /// How one province stands, and whom to ring.
    public String board(BoardPage page) {
        return Html.of(out -> JteboardGenerated.render(out, null, page));
    }

    /// How several provinces stand.
    ///
    /// @param dead the seminar's office, where no mail reaches it
    /// @param writing the lists that are not written yet
    public String provinces(
            Desk desk,
            List<ProvincesPage.Line> lines,
            List<Twice> twice,
            Optional<DeadOffice> dead,
            Look look,
            List<ListJob> writing) {
        return Html.of(out -> JteprovincesGenerated.render(
                out, null, new ProvincesPage(frame, desk, lines, twice, dead, look, writing)));
    }

    /// An organisation.
    public String organisation(OrganisationPage page) {
        return Html.of(out -> JteorganisationGenerated.render(out, null, page));
    }

    /// Who would come back.
    public String undo(UndoPage page) {
        return Html.of(out -> JteundoGenerated.render(out, null, page));
    }

    /// Whose a registration could be.
    public String move(MovePage page) {
        return Html.of(out -> JtemoveGenerated.render(out, null, page));
    }

    /// The form of a registration on a caller's behalf.
    public String behalf(BehalfPage page) {
        return Html.of(out -> JtebehalfGenerated.render(out, null, page));
    }

    /// What stands beside what an officer typed who saw another revision.
    public String overtaken(BehalfBothPage page) {
        return Html.of(out -> JtebehalfbothGenerated.render(out, null, page));
    }
}
