package thabian.page.print;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seminar;
import thabian.domain.standing.Turnout;
import thabian.link.Links;
import thabian.page.Assets;
import thabian.page.Html;
import thabian.page.jte.console.print.JteannexGenerated;
import thabian.page.jte.console.print.JtegeneralGenerated;
import thabian.page.jte.console.print.JtereportGenerated;
import thabian.page.jte.console.print.JteslipsGenerated;
import thabian.page.open.Frame;
import thabian.words.Words;

/// What offices print, as HTML for A4: a browser shapes Thai right, as PDF libraries do not.
public final class PrintPages {
    private static final Words WORDS = Words.of("print");

    private final Frame frame;

    /// Pages whose links are these.
    public PrintPages(Links links, Assets assets) {
        this.frame = new Frame(links, links, WORDS, assets);
    }

    /// The sheet with the QR for everybody.
    public String general(Seminar seminar, FormAddress form) {
        String picture = form.address() + "/qr.png";
        return Html.of(out -> JtegeneralGenerated.render(out, null, new GeneralPage(frame, seminar, form, picture)));
    }

    /// The letter's annex.
    ///
    /// @param place the province's name
    /// @param organisations those on the list, by district, then code
    public String annex(Seminar seminar, String place, List<Organisation> organisations, FormAddress form) {
        return Html.of(
                out -> JteannexGenerated.render(out, null, new AnnexPage(frame, seminar, place, organisations, form)));
    }

    /// A sheet to each organisation.
    ///
    /// @param general the form's address without an organisation
    public String slips(Seminar seminar, List<Invited> invited, FormAddress general) {
        return Html.of(out -> JteslipsGenerated.render(out, null, new SlipsPage(frame, seminar, invited, general)));
    }

    /// The report.
    ///
    /// @param place the province that reports; empty where several do
    public String report(Seminar seminar, Optional<String> place, Turnout turnout, Instant now) {
        return Html.of(
                out -> JtereportGenerated.render(out, null, new ReportPage(frame, seminar, place, turnout, now)));
    }
}
