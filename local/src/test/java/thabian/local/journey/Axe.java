package thabian.local.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// axe-core, which judges whom a page shuts out.
final class Axe {
    /// The violations, one a line. A mail's frame may run no script, so its document is looked at by itself.
    private static final String JUDGE = """
            async rules => (await axe.run(document, {
                iframes: false, resultTypes: ['violations'], ...(rules.length && {runOnly: {type: 'rule', values: rules}})
            })).violations.flatMap(violation =>
                violation.nodes.map(node => violation.id + ' ' + node.target + ' ' + node.failureSummary))
            """;

    /// The rules that look at colours, and at where things stand. What the others look at, names, roles and order, is
    /// the same on every screen: nothing is there on one alone.
    private static final List<String> LOOKS =
            List.of("color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable");

    private static final String LIBRARY = read();

    private Axe() {}

    private static String read() {
        try (var axe = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8) + ";0";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is wrong with a page, each with the page's title before it.
    static List<String> violations(Page page) {
        return violations(page, List.of());
    }

    /// The same in the dark scheme, and on another screen if its size was changed: of what may be another there.
    static List<String> violationsInDark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        var found = violations(page, LOOKS);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found.stream().map(violation -> "dark, " + violation).toList();
    }

    private static List<String> violations(Page page, List<String> rules) {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(LIBRARY);
        }
        return ((List<?>) page.evaluate(JUDGE, rules))
                .stream().map(violation -> page.title() + ": " + violation).toList();
    }
}
