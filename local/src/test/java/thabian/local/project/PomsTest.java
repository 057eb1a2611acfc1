package thabian.local.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What several pom files say they say alike. None says it for the others: what is deployed is built of functions/
/// alone, so its pom has no parent.
class PomsTest {
    private static final Pom ROOT = Pom.read("../pom.xml");
    private static final Pom FUNCTIONS = Pom.read("../functions/pom.xml");
    private static final Pom LOCAL = Pom.read("pom.xml");
    private static final Pom IMAGE = Pom.read("../image/pom.xml");
    private static final Pom BENCH = Pom.read("../bench/pom.xml");

    private static final String MAVEN = "org.apache.maven.plugins:maven-%s-plugin";
    /// What Maven runs though no pom names it.
    private static final List<String> UNASKED = Stream.of("clean", "install", "deploy", "site", "project-info-reports")
            .map(MAVEN::formatted)
            .toList();

    private static final List<String> UNASKED_FOR_A_JAR = Stream.of("resources", "compiler", "surefire", "jar")
            .map(MAVEN::formatted)
            .toList();

    @Test
    void whatIsNamedTwiceHasOneVersion() {
        Map<String, List<String>> all = new TreeMap<>();
        Stream.of(ROOT, FUNCTIONS, LOCAL, IMAGE, BENCH)
                .map(Pom::versions)
                .forEach(versions -> versions.forEach((key, named) ->
                        all.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(named)));
        assertThat(all)
                .allSatisfy((_, versions) -> assertThat(new HashSet<>(versions)).hasSize(1));
    }

    @Test
    void theFormatIsLookedAtOnceForBoth() {
        var spotless = "com.diffplug.spotless:spotless-maven-plugin";
        assertThat(ROOT.written(spotless))
                .singleElement()
                .asString()
                .contains("<goal>check</goal>", "functions/src/*/java/**/*.java", "local/src/*/java/**/*.java");
        assertThat(Stream.of(FUNCTIONS, LOCAL))
                .allMatch(pom -> pom.written(spotless).isEmpty());
    }

    @Test
    void aPropertyOfBothHasOneValue() {
        var ofBoth = new TreeMap<>(FUNCTIONS.properties());
        ofBoth.keySet().retainAll(LOCAL.properties().keySet());
        assertThat(ofBoth).containsKeys("aws.version", "junit.version");
        assertThat(LOCAL.properties()).containsAllEntriesOf(ofBoth);
    }

    @Test
    void bothTellOfThirdPartiesAlike() {
        var license = "org.codehaus.mojo:license-maven-plugin";
        assertThat(LOCAL.written(license)).isNotEmpty().isEqualTo(FUNCTIONS.written(license));
    }

    /// Outside the gates they differ: DynamoDB Local's manifest would be warned of.
    @Test
    void bothPassTheSameCompilersGates() {
        var compiler = MAVEN.formatted("compiler");
        assertThat(LOCAL.written(compiler).getLast())
                .contains("-Xplugin:ErrorProne", "NullAway:ERROR")
                .isEqualTo(FUNCTIONS.written(compiler).getLast());
    }

    @ParameterizedTest
    @MethodSource("poms")
    void everyPluginIsPinned(Pom pom) {
        assertThat(pom.versions().keySet()).containsAll(pom.plugins()).containsAll(UNASKED);
        if (pom != ROOT) {
            assertThat(pom.versions().keySet()).containsAll(UNASKED_FOR_A_JAR);
        }
    }

    @Test
    void everyPomIsLookedAfter() throws IOException {
        var folders = Stream.of("", "functions", "local", "image", "bench")
                .map(folder -> "'/" + folder + "'")
                .collect(Collectors.joining(", ", "[", "]"));
        assertThat(Files.readString(Path.of("../.github/dependabot.yml"))).contains("directories: " + folders);
        try (var all = Files.find(Path.of(".."), 2, (file, _) -> file.endsWith("pom.xml"))) {
            assertThat(all).hasSize(5);
        }
    }

    /// Where libraries come from is for each builder's own settings to say.
    @ParameterizedTest
    @MethodSource("poms")
    void noPomNamesARepository(Pom pom) {
        assertThat(Stream.of("repository", "pluginRepository", "snapshotRepository"))
                .noneMatch(pom::has)
                .noneMatch(IMAGE::has)
                .noneMatch(BENCH::has);
    }

    static Stream<Pom> poms() {
        return Stream.of(ROOT, FUNCTIONS, LOCAL);
    }
}
