package thabian.mail;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.SeminarId;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.DeliveryReport.What;
import thabian.domain.text.EmailAddress;

/// What SES says became of one mail, read from the event that EventBridge carries. Which copy it is about our
/// own tags say: the recipient that a bounce names may be one that the mail was forwarded to. Source: "Contents of
/// event data", SES developer guide.
public sealed interface SesReport {
    /// Of a mail about a slot.
    ///
    /// @param to whom it was written to; empty where the event does not tell
    record OfSlot(SeminarId seminar, OrganisationCode organisation, DeliveryReport report, Optional<EmailAddress> to)
            implements SesReport {}

    /// A mail of a seminar to its own office did not reach it, or was called spam.
    ///
    /// @param to the office's mailbox; empty where SES does not name it
    record OfficeLost(SeminarId seminar, What what, Instant at, Optional<EmailAddress> to) implements SesReport {}

    /// It changes nothing that is known: an automatic answer, a delay, a closing report that arrived.
    record Nothing() implements SesReport {}

    /// It is about no mail of ours, or of a form that SES does not document.
    ///
    /// @param lacking what was looked for in vain; nothing of its content
    record Strange(String lacking) implements SesReport {}

    /// SES's own name for the mail that an event is about.
    static Optional<String> mail(Map<?, ?> event) {
        return new SesEvent(event).mail();
    }

    /// Reads an event.
    static SesReport of(Map<?, ?> event) {
        return new SesEvent(event).read();
    }
}
