package thabian.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A chapter of the bundle `th.properties`: no sentence that a user reads stands anywhere else, so that a second
/// language is a second file.
public final class Words {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    private static final Properties BUNDLE = load();

    private final String chapter;

    private Words(String chapter) {
        this.chapter = chapter;
    }

    /// The chapter of a name, say `page`: the sentences whose keys in the bundle begin with `page.`.
    public static Words of(String chapter) {
        return new Words(chapter);
    }

    /// The sentence of a key, `{0}`, `{1}` … replaced by the arguments as they print. Nothing is escaped here.
    ///
    /// @throws IllegalArgumentException where the chapter lacks the key: a bug
    public String get(String key, Object... arguments) {
        String sentence = find(key).orElseThrow(() -> new IllegalArgumentException("no words for " + of(chapter, key)));
        return arguments.length == 0
                ? sentence
                : PLACE.matcher(sentence)
                        .replaceAll(place ->
                                Matcher.quoteReplacement(String.valueOf(arguments[Integer.parseInt(place.group(1))])));
    }

    /// The sentence of a key that not every chapter has.
    public Optional<String> find(String key) {
        return Optional.ofNullable(BUNDLE.getProperty(of(chapter, key)));
    }

    private static String of(String chapter, String key) {
        return chapter + "." + key;
    }

    private static Properties load() {
        Properties bundle = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("th.properties")), StandardCharsets.UTF_8)) {
            bundle.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }
}
