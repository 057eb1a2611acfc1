package thabian.domain.post;

/// What carries mails out.
public interface Mailer {
    /// Hands over one mail to one recipient; every call is one more copy. Trouble is an answer, never an exception.
    Sent send(Mail mail);

    /// What the carrier said.
    enum Sent {
        /// It has the mail: perhaps twice, where its first answer was lost and it was asked again.
        ACCEPTED,
        /// It will never take this mail to this address: nobody gets it.
        REFUSED,
        /// It did not take the mail, since mails come faster than it allows.
        THROTTLED,
        /// It takes nothing from us at all: the sender is not verified, the account is paused, the day's quota is
        /// spent.
        CLOSED,
        /// It did not take this mail, for a fault of ours.
        REJECTED,
        /// Nobody knows whether it took the mail.
        UNKNOWN
    }
}
