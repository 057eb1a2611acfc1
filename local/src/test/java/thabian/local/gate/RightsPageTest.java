package thabian.local.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import thabian.domain.text.Kebab;
import thabian.route.table.StaffRow;
import thabian.route.table.StaffTable;

/// docs/rights.md is the table of the code.
class RightsPageTest {
    private static String line(StaffRow row) {
        var parameters = String.join(", ", row.parameters().stream().sorted().toList());
        return "| `%s` | %s | %s |".formatted(row.route(), Kebab.of(row.right()), parameters);
    }

    @Test
    void itSaysOfEveryRouteWhoMay() throws IOException {
        var shown = Files.readAllLines(Path.of("..", "docs", "rights.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .filter(line -> line.contains(" /"))
                .toList();
        assertThat(shown)
                .containsExactlyElementsOf(
                        StaffTable.ROWS.stream().map(RightsPageTest::line).toList());
    }
}
