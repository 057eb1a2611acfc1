package thabian.local.journey;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A page as Chromium puts it on paper.
final class Paper {
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    private Paper() {}

    /// The page as a PDF, its bytes as characters.
    static String pdf(Page page) {
        var pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        return new String(pdf, StandardCharsets.ISO_8859_1);
    }

    /// How many sheets it fills.
    static long sheets(Page page) {
        return SHEET.matcher(pdf(page)).results().count();
    }
}
