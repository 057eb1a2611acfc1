package thabian.http;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// A cookie that no script reads, that other sites' forms do not carry (`SameSite=Lax`), and that travels by https only
/// where its request did. It lives by `Max-Age` or until the browser closes, never until a date: clocks differ.
///
/// @param path below which it is sent
/// @param life how long it is kept; empty: until the browser closes
public record Cookie(String name, String value, String path, boolean secure, Optional<Duration> life) {
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._~+/=-]*");

    public Cookie {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a cookie's value");
        }
    }

    /// This cookie, to be forgotten.
    public Cookie removed() {
        return new Cookie(name, "", path, secure, Optional.of(Duration.ZERO));
    }

    /// The value of `Set-Cookie` (RFC 6265).
    String text() {
        return name + "=" + value + "; Path=" + path + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "")
                + life.map(time -> "; Max-Age=" + time.toSeconds()).orElse("");
    }

    @Override
    public String toString() {
        return "Cookie[" + name + "]";
    }
}
