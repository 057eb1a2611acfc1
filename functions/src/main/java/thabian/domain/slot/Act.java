package thabian.domain.slot;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import thabian.domain.people.Delegation;
import thabian.domain.text.EmailAddress;

/// What an officer does to one organisation, on a caller's behalf or by an own decision; also after closing.
public sealed interface Act {
    /// Registers these people, or puts them in the place of those registered.
    ///
    /// @param tokens what a new registration gets; of a corrected one, only where its contact address is another
    /// @param submission the id that a new registration goes by
    record Register(Delegation delegation, Tokens tokens, UUID submission) implements Act {}

    /// Empties the slot.
    record Withdraw() implements Act {}

    /// Brings back the people of an earlier revision.
    ///
    /// @param manage what the registration gets where another contact mailbox had the link since
    record Undo(int revision, Token manage) implements Act {}

    /// Lets the organisation register and change until an instant, whatever the window says.
    ///
    /// @param instead the end that it takes the place of, as the officer saw it; empty where they looked at none
    record Extend(Instant until, Optional<Instant> instead) implements Act {
        public Extend(Instant until) {
            this(until, Optional.empty());
        }

        /// The same by an officer who saw an end.
        public Extend seeing(Optional<Instant> end) {
            return new Extend(until, end);
        }
    }

    /// Owes everyone registered the mail again.
    ///
    /// @param insist whether also those whose mailbox earlier mails came back from
    record Resend(boolean insist) implements Act {}

    /// Sends a new manage link to another contact address; the old link is dead.
    record NewLink(EmailAddress contact, Token manage) implements Act {}

    /// Puts one mailbox in the place of another wherever that stands in the registration.
    ///
    /// @param manage what the registration gets where the contact's mailbox is another then
    record ReplaceAddress(EmailAddress from, EmailAddress to, Token manage) implements Act {}

    /// Puts another invitation code in the place of the one that was lost or seen by strangers.
    record Reissue(InvitationCode code) implements Act {}

    /// Keeps a line about a call: the order's reason.
    record Note() implements Act {}
}
