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

/// A bundle of words, `th/<bundle>.properties`: no sentence that a user reads stands anywhere else, so that a
/// second language is a second folder.
public final class Words {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private final String bundle;
    private final Properties sentences = new Properties();

    private Words(String bundle) {
        this.bundle = bundle;
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("th/" + bundle + ".properties"), bundle),
                StandardCharsets.UTF_8)) {
            sentences.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Loads a bundle.
    public static Words of(String bundle) {
        return new Words(bundle);
    }

    /// The sentence of a key, `{0}`, `{1}` … replaced by the arguments as they print. Nothing is escaped here.
    ///
    /// @throws IllegalArgumentException where the bundle lacks the key: a bug
    public String get(String key, Object... arguments) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no words for " + bundle + "/" + key);
        }
        return arguments.length == 0
                ? sentence
                : PLACE.matcher(sentence)
                        .replaceAll(place ->
                                Matcher.quoteReplacement(String.valueOf(arguments[Integer.parseInt(place.group(1))])));
    }

    /// The sentence of a key that not every bundle has.
    public Optional<String> find(String key) {
        return Optional.ofNullable(sentences.getProperty(key));
    }
}
