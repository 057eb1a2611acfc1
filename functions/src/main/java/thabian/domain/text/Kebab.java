package thabian.domain.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The names of enum constants outside the code, in requests, items, bundles and tags: `GIVEN_UP` is `given-up`.
public final class Kebab {
    private static final Pattern WITHIN = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private Kebab() {}

    /// The name of a constant.
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The name of a case of a sealed interface: `wrong-code` of `Admission.WrongCode`.
    public static String of(Class<?> type) {
        return WITHIN.matcher(type.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /// The constant of a name that somebody sent; empty where the type has none of this name.
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> of(constant).equals(name))
                .findFirst();
    }

    /// The constant of a name.
    ///
    /// @throws IllegalArgumentException where the type has none of this name
    public static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
