package thabian.page;

import java.util.Locale;

/// What can keep a page from being shown, whoever asks for it.
public enum Trouble {
    UNKNOWN_SEMINAR,
    UNKNOWN_REGISTRATION,
    NOT_FOUND,
    MALFORMED,
    TOO_LARGE,
    TOO_MANY_REQUESTS,
    INTERNAL;

    String key() {
        return "trouble." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
