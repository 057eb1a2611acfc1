package thabian.staff;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;

/// At which addresses an issuer is asked: what comes from others proves nothing.
public enum IssuerTrust {
    /// By https, and by http on this very machine.
    ENCRYPTED,
    /// By http from elsewhere too, as in a rehearsal.
    REHEARSED;

    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    /// What a deployment trusts.
    public static IssuerTrust of(boolean rehearsal) {
        return rehearsal ? REHEARSED : ENCRYPTED;
    }

    /// This address, which may be asked.
    ///
    /// @throws IllegalArgumentException if it may not
    URI checked(URI address) {
        if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && mayBeHttp(address))) {
            throw new IllegalArgumentException("An issuer speaks https, or http in a rehearsal: " + address);
        }
        return address;
    }

    private boolean mayBeHttp(URI address) {
        return switch (this) {
            case ENCRYPTED ->
                THIS_MACHINE
                        .matcher(Objects.requireNonNullElse(address.getHost(), ""))
                        .matches();
            case REHEARSED -> true;
        };
    }
}
