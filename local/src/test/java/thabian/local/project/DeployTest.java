package thabian.local.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever changed goes live: `bin/deploy` puts a name into each release that code, template and parameters decide.
class DeployTest {
    @TempDir
    Path folder;

    private BuiltProject project;

    @BeforeEach
    void build() throws IOException {
        project = BuiltProject.in(folder);
    }

    @Test
    void nothingChangedIsTheSameRelease() throws Exception {
        assertThat(project.release("dev")).matches("r[0-9a-f]{15}").isEqualTo(project.release("dev"));
    }

    @Test
    void changedCodeIsAnotherRelease() throws Exception {
        var before = project.release("dev");
        project.code("two");
        assertThat(project.release("dev")).isNotEqualTo(before);
    }

    @Test
    void aChangedTemplateIsAnotherRelease() throws Exception {
        var before = project.release("dev");
        project.write(".aws-sam/build/template.yaml", template().replace("Default: arm64", "Default: x86_64"));
        assertThat(project.release("dev")).isNotEqualTo(before);
    }

    /// As SAM reads samconfig.toml: what the deploy says, or else what all commands say.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[dev.deploy.parameters]\nparameter_overrides = [\"Stage=dev\", \"NAME=VALUE\"]",
                "[dev.deploy.parameters]\nparameter_overrides = 'Stage=dev NAME=\"VALUE\"'",
                "[dev.deploy.parameters]\nparameter_overrides = \"ParameterKey=NAME,ParameterValue='VALUE'\"",
                "  [ dev.deploy.parameters ] # live\n  parameter_overrides = [\n    \"NAME='VALUE'\",\n  ]",
                "[\"dev\".deploy.'parameters']\nparameter_overrides = [\"NAME='VALUE'\"]",
                "[ dev.global.parameters ]\nparameter_overrides = [\"NAME='VALUE'\"]\n[dev.deploy.parameters]\nregion = \"r\"",
                "[dev.deploy.parameters]\nregion = \"r\"\n\t[\"dev\".global.parameters]\nparameter_overrides = [\"NAME='VALUE'\"]",
                "[dev]\ndeploy.parameters.parameter_overrides = [\"NAME='VALUE'\"]",
                "dev.deploy . \"parameters\".parameter_overrides = [\"NAME='VALUE'\"]"
            })
    void aParameterChangedInWhateverFormIsAnotherRelease(String form) throws Exception {
        var releases = new HashSet<String>();
        for (var value : List.of("one", "other")) {
            project.write("samconfig.toml", form.replace("NAME", "Sender").replace("VALUE", value + "@dev.example"));
            releases.add(project.release("dev"));
        }
        assertThat(releases).hasSize(2).allMatch(release -> release.matches("r[0-9a-f]{15}"));
    }

    @Test
    void whatAllCommandsSayIsNoneWhereTheDeploySaysIt() throws Exception {
        var own = project.read("samconfig.toml");
        var releases = new HashSet<String>();
        for (var wall : List.of("true", "false")) {
            project.write(
                    "samconfig.toml", own + "[dev.global.parameters]\nparameter_overrides = \"Wall=" + wall + "\"\n");
            releases.add(project.release("dev"));
        }
        assertThat(releases).hasSize(1);
        assertThat(project.run("bin/said", "dev").said()).contains("Sender=").doesNotContain("Wall");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--config-file other.toml",
                "--config-file=other.toml",
                "--config-env prod",
                "--config-env=prod",
                "--template-file other.yaml",
                "-t other.yaml",
                "--guided",
                "-g",
                "--parameter-overrides file://other.yaml"
            })
    void whatSamWouldReadElsewhereIsRefused(String options) throws Exception {
        var command = ("bin/deploy dev --no-execute-changeset " + options).split(" ");
        var option = options.replaceAll("=.*|(?<!overrides) .*", "").replaceAll(".* ", "");
        assertThat(project.run(command))
                .isEqualTo(
                        new BuiltProject.Ran(
                                1,
                                "Not with " + option
                                        + ": a stage says in samconfig.toml what is deployed, or --parameter-overrides does, by Name=value.\n"));
        assertThat(folder.resolve("said")).doesNotExist();
    }

    @Test
    void aParameterOfTheCommandLineIsAnotherRelease() throws Exception {
        assertThat(project.release("dev", "--parameter-overrides", "OidcClientSecret=s"))
                .isNotEqualTo(project.release("dev"));
    }

    @Test
    void anotherStagesParameterIsNone() throws Exception {
        var before = project.release("dev");
        var other = project.read("samconfig.toml").replace("[dev.", "[prod.").replace("a@dev", "b@dev");
        project.write("samconfig.toml", project.read("samconfig.toml") + other);
        assertThat(project.release("dev")).isEqualTo(before);
    }

    @Test
    void everyFunctionIsPublishedByTheRelease() throws Exception {
        assertThat(project.run("bin/deploy", "dev", "--no-execute-changeset").code())
                .isZero();
        var release = project.release("dev", "--no-execute-changeset");
        var deployed = project.read("deployed.yaml");
        assertThat(occurrences(deployed, "AutoPublishCodeSha256: " + release))
                .isEqualTo(occurrences(template(), "Type: AWS::Serverless::Function"));
        assertThat(deployed).doesNotContain("baresamdeploy").contains("Default: make-deploy");
        assertThat(project.read("said")).startsWith("deploy --config-env dev ").endsWith(" --no-execute-changeset\n");
    }

    @Test
    void whatSamDeployTakesByItselfIsRefusedByCloudFormation() throws Exception {
        project.run("bin/deploy", "dev");
        var left = project.read(".aws-sam/build/template.yaml");
        var parameter = left.split("\n  DeployedBy:\n", 2)[1].split("\n  (?=[A-Z])", 2)[0];
        assertThat(parameter).contains("AllowedPattern: bare-sam-deploy", "Default: nobody");
        assertThat("nobody").doesNotMatch("bare-sam-deploy");
        assertThat(project.read("deployed.yaml")).doesNotContain("bare-sam-deploy");
        assertThat("make-deploy").as("what the stack has from before").doesNotMatch("bare-sam-deploy");
        assertThat(folder.resolve(".aws-sam/build/release.yaml")).doesNotExist();
        assertThat(Files.readString(BuiltProject.ROOT.resolve("samconfig.toml")))
                .doesNotContain("DeployedBy");
    }

    @Test
    void anUnknownStageIsOneSentence() throws Exception {
        assertThat(project.run("bin/deploy", "stage").said())
                .isEqualTo("samconfig.toml has no [stage.deploy.parameters].\n");
        assertThat(folder.resolve("said")).doesNotExist();
    }

    @Test
    void nothingBuiltIsOneSentence() throws Exception {
        Files.delete(folder.resolve(".aws-sam/build/template.yaml"));
        assertThat(project.run("bin/deploy", "dev").said())
                .isEqualTo("Nothing is built: run sam build first, or make deploy.\n");
    }

    private static String template() throws IOException {
        return Files.readString(BuiltProject.ROOT.resolve("template.yaml"));
    }

    private static long occurrences(String text, String word) {
        return Pattern.compile(Pattern.quote(word))
                .matcher(text)
                .results()
                .map(MatchResult::start)
                .count();
    }
}
