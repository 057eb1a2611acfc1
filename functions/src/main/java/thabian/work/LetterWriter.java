package thabian.work;

import java.time.Instant;
import java.util.List;
import thabian.domain.call.Seminar;
import thabian.domain.post.Mail;
import thabian.domain.post.Message;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.Slot;
import thabian.domain.standing.Trouble;

/// Writes the mails: which letter somebody gets, under which subject, with which calendar file.
public interface LetterWriter {
    /// A copy of what a slot tells.
    ///
    /// @param slot the slot in the revision that the message speaks of
    /// @param place whose copy, by the place in [Message#to]
    /// @param now when the mail is written
    Mail of(Seminar seminar, Slot slot, Message message, int place, Instant now);

    /// What an office is told of mails of its seminar that reached nobody.
    Mail troubles(Seminar seminar, List<Trouble> troubles);

    /// The report that the office gets once its seminar has closed.
    Mail closingReport(Seminar seminar, List<Invitation> invitations);
}
