package thabian.page.print;

import java.util.List;
import thabian.domain.call.Seminar;
import thabian.page.open.Frame;

/// The invitations of a province, a sheet to each organisation: its own QR, its code, three steps and the deadline.
///
/// @param general the form's address without an organisation, which is short enough to type
public record SlipsPage(Frame frame, Seminar seminar, List<Invited> invited, FormAddress general) {
    public SlipsPage {
        invited = List.copyOf(invited);
    }
}
