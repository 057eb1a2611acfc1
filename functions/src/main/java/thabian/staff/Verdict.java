package thabian.staff;

/// What a token proves about its bearer.
public sealed interface Verdict permits Staff, Verdict.Outsider, Verdict.Refused, Verdict.Undecided {

    /// Somebody whom the issuer vouches for, but whose claims give no provinces or no role here.
    ///
    /// @param subject the issuer's own name for the person
    /// @param lack what the claims lack, for the log: the name of a claim, nothing of what is in it
    record Outsider(String subject, String lack) implements Verdict {}

    /// Nobody: the token proves nothing.
    record Refused(Reason reason) implements Verdict {}

    /// Nobody can tell: the issuer's keys cannot be had now.
    record Undecided() implements Verdict {}

    /// Why a token proves nothing; for the log, never for the caller.
    enum Reason {
        /// There is no `Authorization: Bearer …`.
        NO_TOKEN,
        /// Longer than any token of an issuer.
        TOO_LONG,
        /// Not a signed JWT of a kind that is taken here.
        MALFORMED,
        /// Unsigned, signed with a shared secret, or by a key that the issuer does not have.
        NO_SUCH_KEY,
        /// Changed since it was signed, or signed in a way that is not understood here.
        WRONG_SIGNATURE,
        /// Another issuer's.
        WRONG_ISSUER,
        /// Made for somebody else.
        WRONG_AUDIENCE,
        /// Made for another sign-in.
        WRONG_NONCE,
        /// Another person's than who is signed in.
        WRONG_SUBJECT,
        /// Names no subject.
        NO_SUBJECT,
        /// Ended, or without an end.
        EXPIRED,
        /// Begins later.
        NOT_YET_VALID
    }
}
