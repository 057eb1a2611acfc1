package thabian.http;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// A cookie that no script reads, that other sites' forms do not carry (`SameSite=Lax`), and that travels by https only
/// where its request did. It lives by `Max-Age` or until the browser closes, never until a date: clocks differ.
///
/// @param path below which it is sent
/// @param life how long it is kept; empty: until the browser closes
/// @param forScripts whether the page's own script may read it after all
public record Cookie(
        String name, String value, String path, boolean secure, Optional<Duration> life, boolean forScripts) {
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._~+/=-]*");

    /// A cookie that no script reads.
    public Cookie(String name, String value, String path, boolean secure, Optional<Duration> life) {
        this(name, value, path, secure, life, false);
    }

    public Cookie {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a cookie's value");
        }
    }

    /// This cookie, to be forgotten.
    public Cookie removed() {
        return new Cookie(name, "", path, secure, Optional.of(Duration.ZERO), forScripts);
    }

    /// This cookie, legible to the page's own script.
    public Cookie legible() {
        return new Cookie(name, value, path, secure, life, true);
    }

    /// The value of `Set-Cookie` (RFC 6265).
    String text() {
        return name + "=" + value + "; Path=" + path + (forScripts ? "" : "; HttpOnly") + "; SameSite=Lax"
                + (secure ? "; Secure" : "")
                + life.map(time -> "; Max-Age=" + time.toSeconds()).orElse("");
    }

    @Override
    public String toString() {
        return "Cookie[" + name + "]";
    }
}
