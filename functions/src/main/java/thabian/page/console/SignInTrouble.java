package thabian.page.console;

import thabian.domain.text.Kebab;

/// Why nobody is signed in, as a page tells it.
public enum SignInTrouble {
    /// This browser has begun no such sign-in, or began another since, or took too long.
    STRAY,
    /// The issuer, or the person at its page, refused.
    DECLINED,
    /// The issuer vouches for the person, but gives no provinces or no role here.
    OUTSIDER,
    /// What the issuer sent proves nothing.
    UNTRUSTED,
    /// The issuer does not answer.
    UNAVAILABLE;

    String key() {
        return "sign-in." + Kebab.of(this);
    }
}
