package thabian.domain.post;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import thabian.domain.call.Office;
import thabian.domain.people.Delegation;
import thabian.domain.text.EmailAddress;

/// What an item still has to send, written by the very write that makes it owed. It names every recipient and what
/// became of each, so that it needs nothing else to be finished, and finishes also after a crash at any step.
///
/// @param kind which letter
/// @param revision the revision that it speaks of; a newer one replaces it
/// @param state how far it is
/// @param attempts how often sending was begun
/// @param recipients one to each distinct mailbox
public record OwedMail(Kind kind, int revision, State state, int attempts, List<Recipient> recipients) {
    /// How often sending is begun before the mail is given up.
    public static final int MAX_ATTEMPTS = 5;

    /// How long a claim holds, and how long a mail may lie before the sweep asks for it again.
    public static final Duration LEASE = Duration.ofMinutes(2);

    private static final List<Duration> PAUSES =
            List.of(LEASE, Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24), LEASE);

    public OwedMail {
        recipients = List.copyOf(recipients);
    }

    /// Which letter is owed.
    public enum Kind {
        CONFIRMATION,
        CHANGED,
        CANCELLED,
        MANAGE_LINK,
        UPDATED,
        REMINDER,
        CLOSING_REPORT
    }

    /// How far a mail is.
    public enum State {
        OWED,
        SENDING,
        DONE,
        GIVEN_UP
    }

    /// To whom, and what became of it.
    public record Recipient(EmailAddress address, Role role, Fate fate) {}

    /// Why somebody gets a mail: the contact gets the manage link, an attendee the view link, a former one the cancel,
    /// the office the closing report.
    public enum Role {
        CONTACT,
        ATTENDEE,
        FORMER,
        OFFICE
    }

    /// What became of one recipient's copy.
    public enum Fate {
        OWED,
        SENT,
        REFUSED
    }

    /// A fresh mail to these recipients.
    static OwedMail fresh(Kind kind, int revision, List<Recipient> recipients) {
        return new OwedMail(kind, revision, State.OWED, 0, recipients);
    }

    /// The report that the office gets once its seminar has closed.
    public static OwedMail closingReport(Office office) {
        return fresh(Kind.CLOSING_REPORT, 1, List.of(new Recipient(office.email(), Role.OFFICE, Fate.OWED)));
    }

    /// The manage link once more, to the contact on file.
    public static OwedMail manageLink(int revision, Delegation delegation) {
        EmailAddress contact = delegation.contact().email();
        return fresh(Kind.MANAGE_LINK, revision, List.of(new Recipient(contact, Role.CONTACT, Fate.OWED)));
    }

    /// The manage link to a new contact, and a cancel to each of `former` who is no longer of the delegation.
    public static OwedMail renewedLink(int revision, Delegation delegation, List<EmailAddress> former) {
        List<Recipient> concerned = toAll(Kind.MANAGE_LINK, revision, delegation, former).recipients().stream()
                .filter(recipient -> recipient.role() != Role.ATTENDEE)
                .toList();
        return fresh(Kind.MANAGE_LINK, revision, concerned);
    }

    /// The letter to everyone of a delegation, and a cancel to each of `former` who is no longer of it.
    public static OwedMail toAll(Kind kind, int revision, Delegation delegation, List<EmailAddress> former) {
        List<Recipient> recipients = new ArrayList<>();
        for (EmailAddress mailbox : delegation.mailboxes()) {
            Role role = mailbox.sameMailbox(delegation.contact().email()) ? Role.CONTACT : Role.ATTENDEE;
            recipients.add(new Recipient(mailbox, role, Fate.OWED));
        }
        for (EmailAddress mailbox : former) {
            if (recipients.stream().noneMatch(known -> known.address().sameMailbox(mailbox))) {
                recipients.add(new Recipient(mailbox, Role.FORMER, Fate.OWED));
            }
        }
        return fresh(kind, revision, recipients);
    }

    /// Those who were dropped from a delegation, or whose delegation was cancelled, and who have not been told yet.
    public List<EmailAddress> untoldFormer() {
        return recipients.stream()
                .filter(recipient -> recipient.role() == Role.FORMER || kind == Kind.CANCELLED)
                .filter(recipient -> recipient.fate() == Fate.OWED)
                .map(Recipient::address)
                .toList();
    }

    /// Whether somebody is sending it, or will.
    public boolean underWay() {
        return state == State.OWED || state == State.SENDING;
    }

    /// Whether every recipient's copy has its fate.
    public boolean complete() {
        return recipients.stream().noneMatch(recipient -> recipient.fate() == Fate.OWED);
    }

    /// This mail after one recipient's copy met its fate.
    public OwedMail with(int recipient, Fate fate) {
        List<Recipient> marked = new ArrayList<>(recipients);
        Recipient copy = marked.get(recipient);
        marked.set(recipient, new Recipient(copy.address(), copy.role(), fate));
        return new OwedMail(kind, revision, state, attempts, marked);
    }

    /// This mail in another state.
    public OwedMail in(State next) {
        return new OwedMail(kind, revision, next, attempts, recipients);
    }

    /// This mail as one more attempt claims it.
    public OwedMail claimed() {
        return new OwedMail(kind, revision, State.SENDING, attempts + 1, recipients);
    }

    /// When the sweep looks at it, if nothing happens before.
    public static Instant due(Instant now) {
        return now.plus(LEASE);
    }

    /// When it is tried again after an attempt that left something owed: the later the more attempts there were, so
    /// that a day of trouble at the carrier loses nothing; after the last attempt, when it is given up.
    public Instant nextTry(Instant now) {
        return now.plus(PAUSES.get(Math.clamp(attempts - 1L, 0, PAUSES.size() - 1)));
    }
}
