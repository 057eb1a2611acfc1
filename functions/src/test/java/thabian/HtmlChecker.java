package thabian;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// HTML as the W3C's Nu Html Checker judges it: elements, attributes, ARIA, and what is obsolete.
public final class HtmlChecker {
    /// Its schemas are read once: they take longer than any page.
    private static final HtmlChecker CHECKER = new HtmlChecker();

    private final List<String> faults = new ArrayList<>();
    private final SimpleDocumentValidator validator;

    private HtmlChecker() {
        // Made-up names and letters of one language beside another are no guide to the language of a page.
        validator = new SimpleDocumentValidator(true, false, false);
        var noting = new Noting(faults);
        try {
            validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, noting);
            validator.setUpValidatorAndParsers(noting, true, false);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// What the checker says of pages by their names, errors and warnings, a line each; empty where all are valid.
    public static List<String> faults(Map<String, String> pages) {
        return pages.entrySet().stream()
                .flatMap(page -> CHECKER.check(page.getValue()).stream().map(fault -> page.getKey() + fault))
                .toList();
    }

    private synchronized List<String> check(String html) {
        faults.clear();
        try {
            validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new AssertionError(e);
        }
        return List.copyOf(faults);
    }

    private record Noting(List<String> faults) implements ErrorHandler {
        @Override
        public void warning(SAXParseException fault) {
            faults.add(":%d: %s".formatted(fault.getLineNumber(), fault.getMessage()));
        }

        @Override
        public void error(SAXParseException fault) {
            warning(fault);
        }

        @Override
        public void fatalError(SAXParseException fault) {
            warning(fault);
        }
    }
}
