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
        /// It may take it later, or nobody knows whether it did.
        UNKNOWN
    }
}
