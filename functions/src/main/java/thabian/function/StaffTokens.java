package thabian.function;

import thabian.platform.Settings;
import thabian.staff.Audience;
import thabian.staff.Claims;
import thabian.staff.IssuerTrust;
import thabian.staff.TokenVerifier;

/// The staff's tokens, by a deployment's settings. Apart from [Wiring], so that only functions that ask for tokens
/// carry what reads them.
final class StaffTokens {
    private StaffTokens() {}

    /// Tells who bears a token that opens the API.
    static TokenVerifier ofTheApi(Wiring wiring) {
        Settings.Oidc oidc = wiring.settings().oidc();
        return verifier(wiring, new Audience(oidc.audience(), oidc.clientId(), Audience.Kind.ACCESS));
    }

    /// Tells whom an ID token lets into the console.
    ///
    /// @param client the console's, at the issuer
    static TokenVerifier ofTheConsole(Wiring wiring, String client) {
        Settings.Oidc oidc = wiring.settings().oidc();
        return verifier(wiring, new Audience(client, oidc.audience(), Audience.Kind.ID));
    }

    /// At which addresses the issuer is asked.
    static IssuerTrust trust(Wiring wiring) {
        return IssuerTrust.of(wiring.settings().rehearsal());
    }

    private static TokenVerifier verifier(Wiring wiring, Audience audience) {
        Settings.Oidc oidc = wiring.settings().oidc();
        Settings.ClaimNames names = oidc.claims();
        Claims claims = new Claims(names.provinces(), names.role(), names.name());
        return new TokenVerifier(oidc.issuer(), trust(wiring), audience, claims, wiring.clock());
    }
}
