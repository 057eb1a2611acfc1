package thabian.domain.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thabian.domain.post.MailFate;
import thabian.domain.post.OwedMail;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Slot;
import thabian.domain.text.EmailAddress;

/// Something about a slot's mail that the office has to do something about.
///
/// @param addresses whose mail it is
public record Trouble(Slot slot, Kind kind, List<EmailAddress> addresses) {
    /// How long a mail may be owed before it is in trouble.
    static final Duration PATIENCE = Duration.ofMinutes(15);

    public Trouble {
        addresses = List.copyOf(addresses);
    }

    /// What kind of trouble.
    public enum Kind {
        /// It came back.
        BOUNCED,
        /// The carrier would not take it.
        REFUSED,
        /// It was tried too often.
        GIVEN_UP,
        /// It was reported as spam.
        COMPLAINED,
        /// It should have gone out by now.
        OVERDUE
    }

    /// The troubles of a slot.
    static List<Trouble> of(Slot slot, Instant now) {
        List<Trouble> troubles = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<EmailAddress> addresses = switch (kind) {
                case BOUNCED -> faring(slot, MailFate.Fate.BOUNCED);
                case REFUSED -> faring(slot, MailFate.Fate.REFUSED);
                case COMPLAINED -> faring(slot, MailFate.Fate.COMPLAINED);
                case GIVEN_UP -> unsent(slot.mail().filter(mail -> mail.state() == OwedMail.State.GIVEN_UP));
                case OVERDUE -> unsent(slot.mail().filter(mail -> overdue(slot, mail, now)));
            };
            if (!addresses.isEmpty()) {
                troubles.add(new Trouble(slot, kind, addresses));
            }
        }
        return troubles;
    }

    private static List<EmailAddress> faring(Slot slot, MailFate.Fate fate) {
        return slot.mailFates().stream()
                .filter(mail -> mail.fate() == fate)
                .map(MailFate::address)
                .toList();
    }

    private static List<EmailAddress> unsent(Optional<OwedMail> mail) {
        return mail.stream()
                .flatMap(owed -> owed.recipients().stream())
                .filter(recipient -> recipient.fate() == OwedMail.Fate.OWED)
                .map(OwedMail.Recipient::address)
                .toList();
    }

    /// Since when a mail is owed stands in the history, but for a manage link that a caller asked for again: that one
    /// is overdue once an attempt failed.
    private static boolean overdue(Slot slot, OwedMail mail, Instant now) {
        boolean late = mail.kind() == OwedMail.Kind.MANAGE_LINK
                ? triedInVain(mail)
                : owedSince(slot).isBefore(now.minus(PATIENCE));
        return mail.underWay() && late;
    }

    /// Whether an attempt has failed; the one that is claimed may still succeed.
    private static boolean triedInVain(OwedMail mail) {
        int claimed = mail.state() == OwedMail.State.SENDING ? 1 : 0;
        return mail.attempts() > claimed;
    }

    private static Instant owedSince(Slot slot) {
        return slot.history().reversed().stream()
                .filter(entry -> owes(entry.what()))
                .map(HistoryEntry::when)
                .findFirst()
                .orElse(Instant.MAX);
    }

    private static boolean owes(HistoryEntry.What what) {
        return switch (what) {
            case REGISTERED, CHANGED, CANCELLED, RESENT, LINK_RENEWED, ANNOUNCED, REMINDED -> true;
            case EXTENDED, CODE_RENEWED, NOTED, PURGED -> false;
        };
    }
}
