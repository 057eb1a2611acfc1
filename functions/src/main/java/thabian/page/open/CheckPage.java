package thabian.page.open;

import java.util.List;
import thabian.domain.slot.Submission;

/// The clerk's answers once more, as they will be stored, before they are sent.
public record CheckPage(Frame frame, Entry entry, Submission submission) {
    /// The organisation as people tell it apart, or its code where it is not on the list.
    public String organisation() {
        return entry.organisation()
                .map(frame::organisation)
                .orElseGet(() -> frame.say(
                        "organisation.unknown", submission.organisation().digits()));
    }

    /// All that the form held, as it was typed: the way back leads to it.
    public List<Carried> carried() {
        return Carried.all(entry.province(), entry.form());
    }

    /// What is stored as typed and pointed out.
    public List<RemarkLine> remarks() {
        return RemarkLine.on(frame, submission.delegation());
    }

    /// How many distinct mailboxes get a confirmation.
    public int mailboxes() {
        return submission.delegation().mailboxes().size();
    }
}
