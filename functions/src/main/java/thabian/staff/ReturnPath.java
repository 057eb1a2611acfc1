package thabian.staff;

import java.util.regex.Pattern;

/// Where in the console signing in leads back to: a path below `/staff`, perhaps with a query, made of nothing that a
/// browser could read as another place's address.
public record ReturnPath(String text) {
    /// A query may hold escaped text, though no escaped control character.
    private static final Pattern SAFE =
            Pattern.compile("/staff(?:/[A-Za-z0-9_~-]+)*(?:\\?(?:[A-Za-z0-9._~=&+*-]|%[2-9A-Fa-f][0-9A-Fa-f])*)?");

    private static final Pattern AROUND_SIGNING_IN = Pattern.compile("/staff/(?:sign-in|callback|sign-out)(?:[/?].*)?");

    private static final int LONGEST = 512;

    /// Where the console begins.
    public static final ReturnPath HOME = new ReturnPath("/staff");

    public ReturnPath {
        if (!safe(text)) {
            throw new IllegalArgumentException("not a place of the console");
        }
    }

    /// The place that somebody names; where the console begins for every text that names none.
    public static ReturnPath of(String asked) {
        return safe(asked) ? new ReturnPath(asked) : HOME;
    }

    private static boolean safe(String text) {
        return text.length() <= LONGEST
                && SAFE.matcher(text).matches()
                && !AROUND_SIGNING_IN.matcher(text).matches();
    }
}
