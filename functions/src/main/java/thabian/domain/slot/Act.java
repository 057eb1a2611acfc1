package thabian.domain.slot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import thabian.domain.call.Invitee;
import thabian.domain.call.Seminar;
import thabian.domain.people.DataSubject;
import thabian.domain.people.Delegation;
import thabian.domain.slot.HistoryEntry.Answered.Said;
import thabian.domain.text.Check;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Kebab;
import thabian.domain.text.Parsed;
import thabian.domain.text.Text;

/// What an officer does to one organisation, on a caller's behalf or by an own decision; also after closing.
public sealed interface Act {
    /// Whether the officer stands for what is registered by it.
    default boolean vouches() {
        return switch (this) {
            case Register _, FindRight _, Undo _, Resend _, NewLink _, ReplaceAddress _ -> true;
            case Withdraw _,
                    Extend _,
                    Reissue _,
                    Enlist _,
                    Strike _,
                    FindNamesRight _,
                    Note _,
                    Called _,
                    Export _,
                    Erase _,
                    Reword _,
                    Retract _ -> false;
        };
    }

    /// Registers these people, or puts them in the place of those registered.
    ///
    /// @param tokens what a new registration gets; of a corrected one, only where its contact address is another
    /// @param submission the id that a new registration goes by
    record Register(Delegation delegation, Tokens tokens, UUID submission) implements Act {}

    /// Says that the registration is the organisation's own; mails that were kept back go out.
    record FindRight() implements Act {}

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

        /// Whether an organisation has as much time already.
        public boolean givesNothing(Slot slot, Seminar seminar) {
            return !slot.closes(seminar).isBefore(until);
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

    /// Puts the organisation on the list, or says otherwise what the list says of it; one that was struck is back.
    ///
    /// @param instead what it takes the place of, as the officer saw it; empty where they looked at nothing
    record Enlist(Invitee invitee, Optional<Invitee> instead) implements Act {}

    /// Strikes the organisation off the list.
    record Strike() implements Act {}

    /// Says that those registered are meant, though others send people of their names.
    record FindNamesRight() implements Act {}

    /// Keeps a line: the order's reason.
    record Note() implements Act {}

    /// Hands over what is kept about one person.
    record Export(DataSubject whose) implements Act {}

    /// Erases one person.
    ///
    /// @param allWords whether all that officers wrote leaves, not only what names them
    record Erase(DataSubject whose, boolean allWords) implements Act {
        /// Reads a reason, which stays when the person is gone, and so does not name them.
        public static Parsed<String> reason(Optional<DataSubject> whose, String raw) {
            return Order.reason(raw)
                    .then(reason -> whose.filter(person -> person.isNamedIn(reason, List.of(), List.of()))
                                    .isPresent()
                            ? new Parsed.Wrong<>(FaultCode.NAMES_ERASED)
                            : new Parsed.Value<>(reason));
        }
    }

    /// Says otherwise what was noted, of a call or without one: the order's reason.
    ///
    /// @param noted when that was
    /// @param instead the words whose place it takes, as the officer saw them; empty where they looked at none
    record Reword(Instant noted, Optional<String> instead) implements Act {}

    /// Takes back what was noted, as if it had not been.
    ///
    /// @param noted when that was
    /// @param instead the words that are taken back, as the officer saw them; empty where they looked at none
    record Retract(Instant noted, Optional<String> instead) implements Act {}

    /// Keeps what came of a call.
    record Called(HistoryEntry.Answered answered) implements Act {
        /// Reads what was told of a call; what is explained says by whom.
        ///
        /// @param again when to ring again; the caller has seen that it is not over
        /// @param by who said it, by name and post
        public static Optional<Act> read(Check check, String said, Optional<Instant> again, String by) {
            Optional<Said> known = check.take("/outcome", said, Called::said);
            Optional<String> named = check.take(
                    "/by",
                    by,
                    known.filter(Said::explained).isPresent()
                            ? raw -> Text.filledLine(raw, HistoryEntry.Answered.LONGEST_BY)
                            : raw -> Text.line(raw, HistoryEntry.Answered.LONGEST_BY));
            return known.flatMap(what -> named.map(name -> new Called(
                    new HistoryEntry.Answered(what, again, Optional.of(name).filter(given -> !given.isEmpty())))));
        }

        private static Parsed<Said> said(String raw) {
            if (raw.isEmpty()) {
                return new Parsed.Wrong<>(FaultCode.REQUIRED);
            }
            return Kebab.find(Said.class, raw)
                    .<Parsed<Said>>map(Parsed.Value::new)
                    .orElseGet(() -> new Parsed.Wrong<>(FaultCode.OUTCOME_UNKNOWN));
        }
    }
}
