package thabian.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thabian.domain.Kebab;
import thabian.domain.MailFate;
import thabian.words.Words;

class PageWordsTest {
    private static final Pattern THAI = Pattern.compile("[\\u0E00-\\u0E7F]");

    @Test
    void everySentenceThatATemplateNamesIsThere() {
        assertThat(keys()).containsAll(named());
    }

    @Test
    void everyFateOfAMailIsSaid() {
        assertThat(keys())
                .containsAll(Stream.of(MailFate.Fate.values())
                        .map(fate -> "slip.mail." + Kebab.of(fate))
                        .toList());
    }

    @Test
    void noSentenceStandsInATemplate() {
        assertThat(templates()).noneMatch(template -> THAI.matcher(template).find());
    }

    @Test
    void noPlaceholderIsLeftUnfilled() {
        assertThat(EveryPage.saying("X", new Links("")).values())
                .noneMatch(html -> Pattern.compile("\\{[0-9]}").matcher(html).find());
    }

    private static Set<String> named() {
        Set<String> named = new TreeSet<>();
        templates()
                .forEach(template -> Pattern.compile("say\\(\"([^\"]+[^\".-])\"[,)]")
                        .matcher(template)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(named::add));
        return named;
    }

    private static Set<String> keys() {
        try (InputStreamReader file =
                new InputStreamReader(Words.class.getResourceAsStream("th/page.properties"), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(file);
            return words.stringPropertyNames();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> templates() {
        try (Stream<Path> files = Files.list(Path.of("src/main/jte"))) {
            return files.filter(Files::isRegularFile).map(PageWordsTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
