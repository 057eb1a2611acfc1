package thabian.domain.standing;

import java.util.Set;

/// One thing by which the hand that made a registration is known again.
record Trace(Kind kind, String text) {
    /// What it is. One alone may be another's, borrowed: whoever knows an office can name its clerk and its domain.
    enum Kind {
        /// The contact's number, without its extension: a switchboard's offices are of one district, as a rule.
        PHONE,
        /// A mailbox: the contact's, or one of the people's with a provider that everybody uses.
        MAILBOX,
        /// The contact's name.
        NAME,
        /// A mail domain of the people that few have.
        DOMAIN
    }

    /// Of how many kinds what two hands share is.
    static long kinds(Set<Trace> one, Set<Trace> other) {
        return one.stream().filter(other::contains).map(Trace::kind).distinct().count();
    }
}
