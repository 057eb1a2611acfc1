package thabian.page.open;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import thabian.domain.call.Organisation;
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

    /// The type of the organisation, where it is taken for another.
    public Optional<String> type() {
        return entry.organisation()
                .map(Organisation::type)
                .filter(_ -> !entry.twins().isEmpty());
    }

    /// Those that it is taken for.
    public String twins() {
        return entry.twins().stream().map(frame::organisation).collect(Collectors.joining(", "));
    }

    /// All that the form held, as it was typed: the way back leads to it.
    public List<Carried> carried() {
        return Carried.all(entry.province(), entry.form());
    }

    /// Whoever is typed for a seat that is no more.
    public List<Both.Part> unseated() {
        return Both.unseated(frame, entry.seminar(), entry.form());
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
