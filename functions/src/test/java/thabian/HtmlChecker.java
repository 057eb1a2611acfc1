package thabian;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/// HTML as the W3C's Nu Html Checker judges it: elements, attributes, ARIA, and what is obsolete.
public final class HtmlChecker {
    private HtmlChecker() {}

    /// What the checker says of pages by their names, errors and warnings, a line each; empty where all are valid.
    public static List<String> faults(Map<String, String> pages) {
        return pages.entrySet().stream()
                .flatMap(page -> faults(page.getValue()).map(fault -> page.getKey() + fault))
                .toList();
    }

    private static Stream<String> faults(String html) {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        // Made-up names and letters of one language beside another are no guide to the language of a page.
        checker.setNoLangDetect(true);
        try {
            return checker.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
                    .lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new AssertionError(e);
        }
    }
}
