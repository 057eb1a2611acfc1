package thabian.local.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// axe-core, which judges whom a page shuts out.
final class Axe {
    /// The violations, one a line. A mail's frame may run no script, so its document is looked at by itself.
    private static final String JUDGE = """
            async () => (await axe.run(document, {iframes: false, resultTypes: ['violations']})).violations.flatMap(violation =>
                violation.nodes.map(node => violation.id + ' ' + node.target + ' ' + node.failureSummary))
            """;

    private Axe() {}

    /// What is wrong with a page, each with the page's title before it.
    static List<String> violations(Page page) throws IOException {
        try (var axe = Axe.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + ";0");
        }
        return ((List<?>) page.evaluate(JUDGE))
                .stream().map(violation -> page.title() + ": " + violation).toList();
    }
}
