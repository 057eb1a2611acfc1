package thabian.local.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The national register, `national.csv`, and the demo's list beside it.
class RegisterTest {
    private static final Path REGISTER = Path.of("../functions/src/main/resources/thabian/upload/national.csv");
    private static final Path DEMO = Path.of("src/main/resources/thabian/local/phetchaburi.csv");

    @Test
    void theCountryHas7849Organisations() throws IOException {
        assertThat(rows(REGISTER))
                .hasSize(7_849)
                .doesNotHaveDuplicates()
                .allMatch(row -> row.matches("\\d{7}(,[^,\"]+){4}"));
    }

    @Test
    void theDemoInvitesWhomTheRegisterHasInPhetchaburi() throws IOException {
        var ofTheRegister =
                rows(REGISTER).stream().filter(row -> row.endsWith(",เพชรบุรี")).toList();
        var ofTheDemo = rows(DEMO).stream()
                .map(row -> String.join(",", List.of(row.split(",")).subList(0, 5)))
                .toList();
        assertThat(ofTheDemo).hasSize(85).containsExactlyInAnyOrderElementsOf(ofTheRegister);
    }

    private static List<String> rows(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        return lines.subList(1, lines.size());
    }
}
