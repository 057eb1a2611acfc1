package thabian.domain;

/// What carries mails out.
public interface Mailer {
    /// Hands over one mail to one recipient.
    Sent send(Mail mail);

    /// What the carrier said.
    enum Sent {
        /// It has the mail.
        ACCEPTED,
        /// It will never take this mail to this address.
        REFUSED,
        /// It may take it later, or nobody knows whether it did.
        UNKNOWN
    }
}
