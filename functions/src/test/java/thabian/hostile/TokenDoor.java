package thabian.hostile;

import thabian.staff.Audience;
import thabian.staff.Claims;
import thabian.staff.IssuerTrust;
import thabian.staff.StubIssuer;
import thabian.staff.TokenVerifier;
import thabian.staff.Verdict;

/// Who looks at bearers' tokens, with an issuer whose keys no stranger has.
final class TokenDoor {
    private static final StubIssuer ISSUER = new StubIssuer();
    private static final TokenVerifier VERIFIER = new TokenVerifier(
            ISSUER.address(),
            IssuerTrust.ENCRYPTED,
            new Audience(StubIssuer.AUDIENCE, StubIssuer.OTHER_AUDIENCE, Audience.Kind.ACCESS),
            new Claims("provinces", "role", "name"),
            () -> StubIssuer.NOW);

    private TokenDoor() {}

    static Verdict verify(String token) {
        return VERIFIER.verify(token);
    }
}
