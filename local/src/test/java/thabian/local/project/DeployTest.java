package thabian.local.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever changed goes live: `bin/deploy` puts a name into each release that code, template and parameters decide.
/// SAM's own CLI is played by a script that keeps what it is given.
class DeployTest {
    private static final Path ROOT = Path.of("..");
    private static final String FAKE_SAM = """
            #!/bin/sh
            echo "$@" > said
            while [ "$1" != --template-file ]; do shift; done
            cp "$2" deployed.yaml
            """;

    @TempDir
    Path project;

    private final Map<String, String> parameters = new TreeMap<>(Map.of("Stage", "dev", "Sender", "a@dev.example"));

    @BeforeEach
    void build() throws IOException {
        for (var script : List.of("bin/deploy", "bin/release")) {
            Files.createDirectories(project.resolve("bin"));
            Files.copy(ROOT.resolve(script), project.resolve(script));
            executable(project.resolve(script));
        }
        Files.createDirectories(project.resolve("path"));
        executable(Files.writeString(project.resolve("path/sam"), FAKE_SAM));
        code("one");
        Files.copy(ROOT.resolve("template.yaml"), project.resolve(".aws-sam/build/template.yaml"));
        configure("dev");
    }

    @Test
    void nothingChangedIsTheSameRelease() throws Exception {
        assertThat(release("dev")).matches("r[0-9a-f]{15}").isEqualTo(release("dev"));
    }

    @Test
    void changedCodeIsAnotherRelease() throws Exception {
        var before = release("dev");
        code("two");
        assertThat(release("dev")).isNotEqualTo(before);
    }

    @Test
    void aChangedTemplateIsAnotherRelease() throws Exception {
        var before = release("dev");
        Files.writeString(
                project.resolve(".aws-sam/build/template.yaml"),
                template().replace("Default: arm64", "Default: x86_64"));
        assertThat(release("dev")).isNotEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource
    void aChangedParameterIsAnotherRelease(String parameter) throws Exception {
        var before = release("dev");
        parameters.put(parameter, "other");
        configure("dev");
        assertThat(release("dev")).isNotEqualTo(before);
    }

    static Stream<String> aChangedParameterIsAnotherRelease() throws IOException {
        var section = template().split("\nParameters:\n", 2)[1].split("\n(?=[A-Z])", 2)[0];
        return Pattern.compile("(?m)^  ([A-Z]\\w+):$")
                .matcher(section)
                .results()
                .map(found -> found.group(1));
    }

    @Test
    void aParameterOfTheCommandLineIsAnotherRelease() throws Exception {
        assertThat(release("dev", "--parameter-overrides", "OidcClientSecret=s"))
                .isNotEqualTo(release("dev"));
    }

    @Test
    void anotherStagesParameterIsNone() throws Exception {
        var before = release("dev");
        var other = Files.readString(project.resolve("samconfig.toml"))
                .replace("[dev.", "[prod.")
                .replace("a@dev", "b@dev");
        Files.writeString(
                project.resolve("samconfig.toml"), Files.readString(project.resolve("samconfig.toml")) + other);
        assertThat(release("dev")).isEqualTo(before);
    }

    @Test
    void everyFunctionIsPublishedByTheRelease() throws Exception {
        assertThat(run("bin/deploy", "dev", "--no-execute-changeset").code()).isZero();
        var release = release("dev", "--no-execute-changeset");
        var deployed = Files.readString(project.resolve("deployed.yaml"));
        assertThat(occurrences(deployed, "AutoPublishCodeSha256: " + release))
                .isEqualTo(occurrences(template(), "Type: AWS::Serverless::Function"));
        assertThat(deployed).doesNotContain("baresamdeploy").contains("Default: make-deploy");
        assertThat(Files.readString(project.resolve("said")))
                .startsWith("deploy --config-env dev ")
                .endsWith(" --no-execute-changeset\n");
    }

    @Test
    void whatSamDeployTakesByItselfIsRefusedByCloudFormation() throws Exception {
        run("bin/deploy", "dev");
        var left = Files.readString(project.resolve(".aws-sam/build/template.yaml"));
        var parameter = left.split("\n  DeployedBy:\n", 2)[1].split("\n  (?=[A-Z])", 2)[0];
        assertThat(parameter).contains("AllowedPattern: bare-sam-deploy", "Default: nobody");
        assertThat("nobody").doesNotMatch("bare-sam-deploy");
        assertThat(Files.readString(project.resolve("deployed.yaml"))).doesNotContain("bare-sam-deploy");
        assertThat("make-deploy").as("what the stack has from before").doesNotMatch("bare-sam-deploy");
        assertThat(project.resolve(".aws-sam/build/release.yaml")).doesNotExist();
        assertThat(Files.readString(ROOT.resolve("samconfig.toml"))).doesNotContain("DeployedBy");
    }

    @Test
    void anUnknownStageIsOneSentence() throws Exception {
        assertThat(run("bin/deploy", "stage").said()).isEqualTo("samconfig.toml has no [stage.deploy.parameters].\n");
        assertThat(project.resolve("said")).doesNotExist();
    }

    @Test
    void nothingBuiltIsOneSentence() throws Exception {
        Files.delete(project.resolve(".aws-sam/build/template.yaml"));
        assertThat(run("bin/deploy", "dev").said())
                .isEqualTo("Nothing is built: run sam build first, or make deploy.\n");
    }

    private void code(String bytes) throws IOException {
        Files.createDirectories(project.resolve(".aws-sam/build/PublicFunction"));
        Files.writeString(project.resolve(".aws-sam/build/PublicFunction/A.class"), bytes);
    }

    private void configure(String stage) throws IOException {
        Files.writeString(
                project.resolve("samconfig.toml"),
                parameters.entrySet().stream()
                        .map(parameter -> "  \"" + parameter + "\",\n")
                        .collect(Collectors.joining(
                                "", "[" + stage + ".deploy.parameters]\nparameter_overrides = [\n", "]\n")));
    }

    private String release(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("bin/release"));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new)).said().strip();
    }

    private record Ran(int code, String said) {}

    private Ran run(String... command) throws Exception {
        var builder = new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().merge("PATH", project.resolve("path").toString(), (path, fake) -> fake + ":" + path);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }

    private static String template() throws IOException {
        return Files.readString(ROOT.resolve("template.yaml"));
    }

    private static long occurrences(String text, String word) {
        return Pattern.compile(Pattern.quote(word))
                .matcher(text)
                .results()
                .map(MatchResult::start)
                .count();
    }

    private static void executable(Path script) throws IOException {
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
