package thabian.local.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lists of other people's libraries that NOTICE names are those that this very build has drawn up.
class ThirdPartyTest {
    @ParameterizedTest
    @ValueSource(strings = {"functions", "local"})
    void theListIsTheBuilds(String module) {
        var folder = Path.of("..", module);
        assertThat(folder.resolve("THIRD-PARTY.txt"))
                .as("`make third-party` writes it anew")
                .hasSameTextualContentAs(folder.resolve("target/generated-sources/license/THIRD-PARTY.txt"));
    }
}
