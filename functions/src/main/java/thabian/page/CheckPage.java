package thabian.page;

import java.util.List;
import thabian.domain.InvitationCode;
import thabian.domain.Submission;

/// The clerk's answers once more, as they will be stored, before they are sent.
public record CheckPage(Frame frame, Entry entry, Submission submission) {
    /// The organisation as people tell it apart, or its code where it is not on the list.
    public String organisation() {
        return entry.organisation()
                .map(frame::organisation)
                .orElseGet(() -> frame.say(
                        "organisation.unknown", submission.organisation().digits()));
    }

    /// All that the form held, folded as it will be stored.
    public List<Carried> carried() {
        return Carried.all(
                entry.province(),
                Prefilled.form(
                        submission.organisation(),
                        submission.code().map(InvitationCode::value).orElse(""),
                        submission.id().toString(),
                        submission.delegation()));
    }

    /// How many distinct mailboxes get a confirmation.
    public int mailboxes() {
        return submission.delegation().mailboxes().size();
    }
}
