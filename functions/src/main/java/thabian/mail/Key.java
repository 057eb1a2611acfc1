package thabian.mail;

import java.util.Locale;

/// The name of a constant outside the code, in bundles and tags: `manage-link`.
final class Key {
    private Key() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
