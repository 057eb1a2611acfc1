package thabian.domain.text;

import java.util.Locale;

/// The names of enum constants outside the code, in requests, items, bundles and tags: `GIVEN_UP` is `given-up`.
public final class Kebab {
    private Kebab() {}

    /// The name of a constant.
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constant of a name.
    ///
    /// @throws IllegalArgumentException where the type has none of this name
    public static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
