package thabian.page.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thabian.HtmlChecker;
import thabian.link.Links;
import thabian.words.Words;

class ConsolePagesTest {
    private static final Path TEMPLATES = Path.of("src/main/jte/console");

    @Test
    void everySentenceThatATemplateNamesIsThere() {
        Words words = Words.of("console");
        assertThat(templates().stream()
                        .flatMap(template -> Pattern.compile("(?<!\\(\\)\\.)say\\(\"([^\"]+[^\".-])\"[,)]")
                                .matcher(template)
                                .results()
                                .map((MatchResult found) -> found.group(1))))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(words.find(key)).as(key).isPresent());
    }

    @Test
    void noSentenceStandsInATemplate() {
        assertThat(templates())
                .noneMatch(template ->
                        Pattern.compile("[\\u0E00-\\u0E7F]").matcher(template).find());
    }

    @Test
    void everyPageIsValidHtml() {
        assertThat(HtmlChecker.faults(EveryConsolePage.saying("", new Links(""))))
                .isEmpty();
    }

    @Test
    void everythingSaidIsEscaped() {
        assertThat(EveryConsolePage.saying("<script>\"'&", new Links("")))
                .allSatisfy((name, html) ->
                        assertThat(html).as(name).doesNotContain("<script>").doesNotContainPattern("\\{[0-9]}"));
    }

    @Test
    void everyAddressIsBelowTheStage() {
        assertThat(EveryConsolePage.saying("X", new Links("/prod")))
                .allSatisfy((name, html) -> assertThat(Pattern.compile("(?:href|action|src)=\"([^\"]*)\"")
                                .matcher(html)
                                .results()
                                .map(found -> found.group(1)))
                        .as(name)
                        .allMatch(address -> address.startsWith("/prod/")
                                || address.startsWith("#")
                                || address.startsWith("tel:")
                                || address.startsWith("mailto:")
                                || address.startsWith("https://issuer.example/")));
    }

    @Test
    void theHeadTellsWhoIsSignedInAndWhatTheyMay() {
        assertThat(EveryConsolePage.saying("", new Links("")).get("seminars"))
                .contains("<b>สมหญิง</b>", "จังหวัดเพชรบุรี · เจ้าหน้าที่", "action=\"/staff/sign-out\"");
        assertThat(EveryConsolePage.saying("", new Links("")).get("seminars of a viewer"))
                .contains("ดูข้อมูลได้อย่างเดียว");
    }

    @Test
    void whoIsNotSignedInHasNoHead() {
        assertThat(EveryConsolePage.saying("", new Links("")).get("signed out"))
                .doesNotContain("class=\"who\"")
                .contains("href=\"/staff/sign-in?to=%2Fstaff\"");
    }

    @Test
    void noPageOfThePublicLoadsTheConsolesStyle() throws IOException {
        assertThat(Files.readString(Path.of("src/main/jte/layout.jte"))).doesNotContain("console");
    }

    private static List<String> templates() {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            return files.filter(Files::isRegularFile)
                    .map(ConsolePagesTest::read)
                    .toList();
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
