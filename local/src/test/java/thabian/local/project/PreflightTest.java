package thabian.local.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `bin/preflight` finds before anything is deployed. AWS and the issuer are played by scripts that answer from
/// files, one a question.
class PreflightTest {
    private static final Path ROOT = Path.of("..");
    private static final String FAKE_AWS = """
            #!/bin/sh
            shift 4
            for word; do case $word in --*) ;; *) question="${question:-}${question:+ }$word" ;; esac; done
            for answer in answers/*; do
              case "$question " in "$(basename "$answer" | tr _ ' ') "*) cat "$answer"; exit 0 ;; esac
            done
            echo "An error occurred" >&2
            exit 254
            """;
    private static final String FAKE_CURL = """
            #!/bin/sh
            [ -f issuer ] && cat issuer
            """;
    private static final String ISSUER = "https://issuer.office.test/realms/staff";

    @TempDir
    Path project;

    private final Map<String, String> parameters = new TreeMap<>(Map.of(
            "Stage", "prod",
            "Sender", "thabian@mail.office.test",
            "OidcIssuer", ISSUER));

    @BeforeEach
    void allIsWell() throws IOException {
        Files.createDirectories(project.resolve("bin"));
        Files.createDirectories(project.resolve("path"));
        Files.createDirectories(project.resolve("answers"));
        for (var script : List.of("preflight", "said", "architecture")) {
            executable(Files.copy(ROOT.resolve("bin/" + script), project.resolve("bin/" + script)));
        }
        Files.copy(ROOT.resolve("template.yaml"), project.resolve("template.yaml"));
        executable(Files.writeString(project.resolve("path/aws"), FAKE_AWS));
        executable(Files.writeString(project.resolve("path/curl"), FAKE_CURL));
        answers("sts_get-caller-identity", "123456789012");
        answers("sesv2_get-account", "14.0\t50000.0\tTrue\tTrue");
        answers("sesv2_get-email-identity_office.test", "True");
        answers("lambda_get-account-settings", "1000");
        issuer(ISSUER, "authorization_endpoint", "token_endpoint", "jwks_uri");
    }

    @Test
    void whereAllIsWellNothingSpeaksAgainstIt() throws Exception {
        assertThat(preflight()).isEqualTo("""
                Account 123456789012, region ap-southeast-1, stage prod.
                Nothing speaks against deploying prod.
                0""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sender            | thabian@prod.example | Sender is a placeholder, thabian@prod.example
            Sender            | a@b.other.test       | SES has verified neither a@b.other.test nor its domain
            MailsPerSecond    | 15                   | MailsPerSecond is 15, and SES allows this account 14
            MailsPerDay       | 60000                | MailsPerDay is 60000, and SES allows this account 50000
            OidcIssuer        | https://issuer.office.test/realms/staff/ | they must be the same, letter by letter
            OidcAudience      | thabian-console      | OidcAudience and OidcClientId are the same
            DomainName        | seminar.office.test  | DomainName needs a certificate
            Sender            | a@b                  | Sender is no address, a@b
            MailsPerSecond    | many                 | MailsPerSecond is no whole number
            PublicConcurrency | 950                  | this account has 1000 at once, of which AWS leaves 100
            """)
    void whatWouldNotWorkIsSaid(String parameter, String value, String sentence) throws Exception {
        parameters.put(parameter, value);
        assertThat(preflight()).contains("WRONG  ", sentence).endsWith("\n1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sesv2_get-account           | 14.0 50000.0 True False | SES has paused this account's sending
            lambda_get-account-settings | ''                      | Lambda cannot be asked
            sesv2_get-account           | ''                      | SES cannot be asked in ap-southeast-1
            sts_get-caller-identity     | ''                      | AWS does not know who you are: An error occurred
            """)
    void whatAwsSaysIsSaid(String question, String answer, String sentence) throws Exception {
        answers(question, answer);
        assertThat(preflight()).contains(sentence);
    }

    @Test
    void whatMayBeMeantIsShownOnly() throws Exception {
        answers("sesv2_get-account", "14.0\t50000.0\tFalse\tTrue");
        answers("lambda_get-account-settings", "10");
        parameters.put("OidcIssuer", "");
        assertThat(preflight())
                .contains("LOOK   SES is in its sandbox", "LOOK   Lambda runs 10", "LOOK   FirstOfficer is not said")
                .doesNotContain("WRONG")
                .endsWith("\n0");
    }

    @Test
    void theSenderMayBeTheStacksToVerify() throws Exception {
        parameters.put("Sender", "a@other.test");
        parameters.put("SenderIdentity", "domain");
        assertThat(preflight()).endsWith("\n0");
    }

    @ParameterizedTest
    @CsvSource({"address, a@other.test, SenderAddress", "domain, other.test, SenderDomain"})
    void whatSesHasAlreadyNoStackCanMakeButWhoeverMadeIt(String identity, String made, String resource)
            throws Exception {
        parameters.put("Sender", "a@other.test");
        parameters.put("SenderIdentity", identity);
        answers("sesv2_get-email-identity_" + made, "False");
        assertThat(preflight())
                .contains("WRONG  SES has " + made + " already, not by this stack")
                .endsWith("\n1");

        answers("cloudformation_describe-stack-resources_thabian-prod_" + resource, made);
        assertThat(preflight()).endsWith("\n0");
    }

    @Test
    void theIssuerMustAnswerWithAllThatASignInNeeds() throws Exception {
        issuer(ISSUER, "authorization_endpoint", "jwks_uri");
        assertThat(preflight())
                .contains("The issuer's document lacks token_endpoint")
                .endsWith("\n1");
        Files.delete(project.resolve("issuer"));
        assertThat(preflight())
                .contains("OidcIssuer does not answer at " + ISSUER + "/.well-known/openid-configuration.")
                .endsWith("\n1");
    }

    @Test
    void theDomainIsLookedUpWhereItsRecordGoes() throws Exception {
        parameters.put("DomainName", "seminar.office.test");
        parameters.put("HostedZoneId", "Z0123");
        assertThat(preflight()).contains("HostedZoneId Z0123 cannot be found").endsWith("\n1");
        answers("route53_get-hosted-zone_Z0123", "other.test.");
        assertThat(preflight())
                .contains("is not in the zone Z0123, which is other.test's")
                .endsWith("\n1");
        answers("route53_get-hosted-zone_Z0123", "office.test.");
        assertThat(preflight()).endsWith("\n0");
        parameters.put("CertificateArn", "arn:aws:acm:ap-southeast-1:123456789012:certificate/a");
        assertThat(preflight()).contains("The certificate is not to be found").endsWith("\n1");
        answers("acm_describe-certificate", "ISSUED");
        assertThat(preflight()).endsWith("\n0");
    }

    @Test
    void whatIsForTryingIsRefusedHoweverItIsSpelt() throws Exception {
        parameters.putAll(Map.of(
                "Sender", "a@dev.EXAMPLE",
                "PublicAddress", "https://a.Example./b",
                "DomainName", "seminar.example",
                "FirstOfficer", "a@office.example",
                "OidcIssuer", "http://issuer.test",
                "StandIn", "true"));
        assertThat(preflight())
                .contains(
                        "WRONG  Sender is a placeholder, a@dev.EXAMPLE",
                        "WRONG  PublicAddress is a placeholder, https://a.Example./b",
                        "WRONG  DomainName is a placeholder, seminar.example",
                        "WRONG  FirstOfficer is a placeholder",
                        "WRONG  OidcIssuer is by http",
                        "WRONG  StandIn=true is for stand-ins alone")
                .endsWith("\n1");
    }

    @Test
    void whatWouldBePassedOverInSilenceIsSaid() throws Exception {
        parameters.put("MailPerSecond", "5");
        parameters.put("DeployedBy", "me");
        parameters.put("DomainName", "seminar.office.test");
        parameters.put("CertificateArn", "arn:aws:acm:us-east-1:123456789012:certificate/a");
        assertThat(preflight())
                .contains(
                        "WRONG  template.yaml has no parameter MailPerSecond.",
                        "WRONG  DeployedBy is said by make deploy alone.",
                        "WRONG  CertificateArn is one of another region")
                .endsWith("\n1");
    }

    @Test
    void aRehearsalTakesWhatIsForTryingAndSaysSo() throws Exception {
        parameters.put("Rehearsal", "true");
        parameters.put("Sender", "a@dev.example");
        parameters.put("SenderIdentity", "address");
        parameters.put("OidcIssuer", "http://issuer.test");
        issuer("http://issuer.test", "authorization_endpoint", "token_endpoint", "jwks_uri");
        assertThat(preflight()).contains("LOOK   Rehearsal=true").endsWith("\n0");
    }

    @Test
    void whatAnEarlierDeploySaidStaysAndIsShown() throws Exception {
        answers(
                "cloudformation_describe-stacks",
                "Wall\tfalse\nMailsPerSecond\t20\nOidcClientSecret\t****\nDeployedBy\tx");
        assertThat(preflight())
                .contains(
                        "LOOK   Wall stays false, as an earlier deploy said",
                        "For its default write Wall='true' there.",
                        "MailsPerSecond is 20, and SES allows this account 14")
                .doesNotContain("OidcClientSecret", "DeployedBy")
                .endsWith("\n1");
        parameters.put("MailsPerSecond", "14");
        parameters.put("Wall", "true");
        assertThat(preflight()).doesNotContain("LOOK").endsWith("\n0");
    }

    @Test
    void whatIsBuiltMustBeForTheProcessorThatTheStackHas() throws Exception {
        answers("cloudformation_describe-stacks", "Architecture\tx86_64");
        assertThat(preflight()).contains("and built would be for arm64").endsWith("\n1");
        parameters.put("Architecture", "x86_64");
        assertThat(preflight()).doesNotContain("Architecture").endsWith("\n0");
    }

    @Test
    void aRegionThatIsNoneIsSaid() throws Exception {
        Files.delete(project.resolve("answers/sts_get-caller-identity"));
        executable(Files.writeString(project.resolve("path/aws"), """
                #!/bin/sh
                echo 'Could not connect to the endpoint URL: "https://sts.ap-south-east-1.amazonaws.com/"' >&2
                exit 255
                """));
        assertThat(preflight())
                .contains("AWS answers in no region ap-southeast-1")
                .endsWith("\n1");
    }

    /// As the page tells it of an empty account: what samconfig.toml holds, with an address and an officer of one's
    /// own.
    @Test
    void aFirstDeployIsHinderedByNothing() throws Exception {
        answers("sesv2_get-account", "1.0 200.0 False True");
        answers("lambda_get-account-settings", "10");
        Files.delete(project.resolve("answers/sesv2_get-email-identity_office.test"));
        Files.writeString(
                project.resolve("samconfig.toml"),
                Files.readString(ROOT.resolve("samconfig.toml"))
                        .replace("thabian@dev.example", "thabian@office.test")
                        .replace("# \"FirstOfficer=officer@dev.example\"", "\"FirstOfficer=officer@office.test\""));
        assertThat(run("dev"))
                .contains("LOOK   SES is in its sandbox")
                .doesNotContain("FirstOfficer", "WRONG")
                .endsWith("\n0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Sender=thabian@mail.office.test Architecture=x86_64 OidcIssuer=ISSUER\"",
                "'Sender=thabian@mail.office.test Architecture=x86_64 OidcIssuer=ISSUER'",
                "[\"Sender=thabian@mail.office.test\", 'Architecture=x86_64', \"OidcIssuer=ISSUER\"] # all",
                "[\n\"Sender=thabian@mail.office.test\", # ours\n# \"Sender=a@b\",\n\"Architecture=x86_64\",\n \"OidcIssuer='ISSUER'\"]",
                "[\"ParameterKey=Sender,ParameterValue=thabian@mail.office.test\", \"Architecture=x86_64 OidcIssuer=\\\"ISSUER\\\"\"]"
            })
    void parametersAreReadInEveryFormThatSamTakes(String written) throws Exception {
        Files.writeString(
                project.resolve("samconfig.toml"),
                "version = 0.1\n[ prod.deploy.parameters ] # live\nregion = 'ap-southeast-1' # here\nparameter_overrides = "
                        + written.replace("ISSUER", ISSUER) + "\n");
        assertThat(run("prod")).endsWith("Nothing speaks against deploying prod.\n0");
        assertThat(said("bin/architecture", "prod")).isEqualTo("x86_64\n0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ["OidcScope=openid profile"] | SAM takes no parameter from: profile
            ["PublicAddress="]           | SAM takes no value for PublicAddress
            ["Stage=dev" "Sender=a@b"]   | a comma is missing
            { Stage = "dev" }            | this is not read here: { Stage = "dev" }
            "Stage=dev                   | a quote is missing
            \"""Stage=dev\"""              | a text in three quotes is not read here
            """)
    void whatSamWouldLeaveOutOrIsNotReadHereIsRefused(String written, String sentence) throws Exception {
        Files.writeString(
                project.resolve("samconfig.toml"), "[prod.deploy.parameters]\nparameter_overrides = " + written + "\n");
        assertThat(run("prod"))
                .startsWith("samconfig.toml, line 2: " + sentence)
                .endsWith("\n1");
    }

    @Test
    void anUnknownStageIsOneSentence() throws Exception {
        assertThat(run("none")).isEqualTo("samconfig.toml has no [none.deploy.parameters].\n1");
    }

    private void answers(String question, String answer) throws IOException {
        var file = project.resolve("answers").resolve(question);
        if (answer.isEmpty()) {
            Files.delete(file);
        } else {
            Files.writeString(file, answer.replaceAll("(?<=\\S) +", "\t") + "\n");
        }
    }

    private void issuer(String name, String... fields) throws IOException {
        var document = new StringBuilder("{\"issuer\":\"" + name.replace("/", "\\/") + "\"");
        for (var field : fields) {
            document.append(",\n \"").append(field).append("\":\"").append(name).append("\"");
        }
        Files.writeString(project.resolve("issuer"), document + "}\n");
    }

    private String preflight() throws Exception {
        Files.writeString(
                project.resolve("samconfig.toml"),
                parameters.entrySet().stream()
                        .filter(parameter -> !parameter.getValue().isEmpty())
                        .map(parameter -> "  \"" + parameter + "\",\n")
                        .collect(Collectors.joining(
                                "",
                                "[prod.deploy.parameters]\nstack_name = \"thabian-prod\"\nregion = \"ap-southeast-1\"\nparameter_overrides = [\n",
                                "]\n")));
        return run("prod");
    }

    /// What it says, and how it ends.
    private String run(String stage) throws Exception {
        if (!Files.exists(project.resolve("samconfig.toml"))) {
            Files.writeString(project.resolve("samconfig.toml"), "");
        }
        return said("bin/preflight", stage);
    }

    private String said(String... command) throws Exception {
        var builder = new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().merge("PATH", project.resolve("path").toString(), (path, fake) -> fake + ":" + path);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + process.waitFor();
    }

    private static void executable(Path script) throws IOException {
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
