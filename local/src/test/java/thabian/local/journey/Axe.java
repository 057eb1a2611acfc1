package thabian.local.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// axe-core, which judges whom a page shuts out.
final class Axe {
    /// The violations, one a line. A mail's frame may run no script, so its document is looked at by itself.
    private static final String JUDGE = """
            async () => (await axe.run(document, {iframes: false, resultTypes: ['violations']})).violations.flatMap(violation =>
                violation.nodes.map(node => violation.id + ' ' + node.target + ' ' + node.failureSummary))
            """;

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
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(LIBRARY);
        }
        return ((List<?>) page.evaluate(JUDGE))
                .stream().map(violation -> page.title() + ": " + violation).toList();
    }
}
