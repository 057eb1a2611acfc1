package thabian.page.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thabian.domain.post.MailFate;
import thabian.domain.text.Kebab;
import thabian.link.Links;
import thabian.words.Words;

class PageWordsTest {
    private static final Pattern THAI = Pattern.compile("[\\u0E00-\\u0E7F]");

    @Test
    void everySentenceThatATemplateNamesIsThere() {
        assertThat(named()).allMatch(PageWordsTest::isSaid);
    }

    @Test
    void everyFateOfAMailIsSaid() {
        assertThat(MailFate.Fate.values()).allMatch(fate -> isSaid("slip.mail." + Kebab.of(fate)));
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

    private static boolean isSaid(String key) {
        return Words.of("page").find(key).isPresent();
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
