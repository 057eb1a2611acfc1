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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            answers=answers
            [ "$1" != --profile ] || { answers=answers-of-$2; shift 2; }
            for word; do case $word in --*) ;; *) question="${question:-}${question:+ }$word" ;; esac; done
            for answer in "$answers"/*; do
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
        for (var script : List.of("preflight", "said", "options", "architecture")) {
            executable(Files.copy(ROOT.resolve("bin/" + script), project.resolve("bin/" + script)));
        }
        Files.copy(ROOT.resolve("template.yaml"), project.resolve("template.yaml"));
        executable(Files.writeString(project.resolve("path/aws"), FAKE_AWS));
        executable(Files.writeString(project.resolve("path/curl"), FAKE_CURL));
        answers("sts_get-caller-identity", "123456789012");
        answers("sesv2_get-account", "14.0\t50000.0\tTrue\tTrue");
        answers("sesv2_get-email-identity_office.test", "True");
        answers("lambda_get-account-settings", "1000");
        answers("apigateway_get-account", "None");
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
            Sender=a@b.other.test MailsPerSecond=15 MailsPerDay=60000 PublicConcurrency=950 OidcAudience=thabian-console \
            | SES has verified neither a@b.other.test nor its domain; MailsPerSecond is 15, and SES allows this account 14; \
              MailsPerDay is 60000, and SES allows this account 50000; OidcAudience and OidcClientId are the same; \
              this account has 1000 at once, of which AWS leaves 100
            OidcIssuer=https://issuer.office.test/realms/staff/ FirstOfficer=a@office.test \
            | they must be the same, letter by letter; FirstOfficer is invited into the stack's own pool
            DomainName=seminar.office.test PublicAddress=https://seminar.office.test \
            | DomainName needs a certificate; With DomainName, PublicAddress is that domain's
            Sender=a@dev.EXAMPLE PublicAddress=https://a.Example./b DomainName=seminar.example FirstOfficer=a@office.example \
              OidcIssuer=http://issuer.test StandIn=true \
            | Sender is a placeholder, a@dev.EXAMPLE; PublicAddress is a placeholder, https://a.Example./b; \
              DomainName is a placeholder, seminar.example; FirstOfficer is a placeholder; OidcIssuer is by http; \
              StandIn=true is for stand-ins alone
            MailPerSecond=5 Sender2=a@b.test DeployedBy=me \
            | template.yaml has no parameter MailPerSecond.; template.yaml has no parameter Sender2.; DeployedBy is said by make deploy alone.
            """)
    void whatWouldNotWorkIsSaid(String parameters, String sentences) throws Exception {
        say(parameters);
        assertThat(preflight())
                .contains(sentences.split("; +"))
                .contains("WRONG  ")
                .endsWith("\n1");
    }

    /// As template.yaml says of each what it takes; nothing else is looked at then, since it would be misread.
    @Test
    void everyValueThatTheTemplateRefusesIsSaid() throws Exception {
        var refused = """
                AlarmMail=mailto:a@b.go | Empty, or an address alone.
                BackupDays=00 | A whole number from 0 to 3650.
                DomainName=อบต.test | Empty, or a host in small letters (a Thai domain as xn--…).
                FirstOfficer=a@b | Empty, or an address alone.
                KeyArn=alias/x | Empty, or the ARN of a key (not of an alias).
                LogDays=91 | One of 90, 120, 150, 180, 365, 400, 545, 731.
                MailsPerDay=many | A whole number from 1 to 999999999.
                MailsPerSecond=0 | A whole number from 1 to 999999999.
                MonthlyBudget=0.00 | An amount in US dollars, as 12.50, or 0.
                OidcClientId=a b | Printable ASCII without blanks.
                PublicAddress=https://a.test?x | An http(s) address in printable ASCII (a Thai domain as xn--…), without ? and #, and no slash at its end; or empty.
                PublicConcurrency=abc | Empty, or a number from 1 to 9999.
                RecoveryDays=36 | A whole number from 1 to 35.
                Sender=<a@office.test> | An address alone, as registrar@office.go.th, without a name, mailto or angle brackets.
                Stage=Dev_1 | Up to 16 small letters and digits, a letter first.
                Wall=yes | One of true, false.
                """.lines().map(line -> line.split(" \\| ")).toList();
        refused.forEach(one -> say(one[0]));
        assertThat(preflight())
                .isEqualTo(refused.stream()
                        .map(one -> "WRONG  " + one[0].replaceFirst("=", " is no good as ") + ": " + one[1] + "\n")
                        .collect(Collectors.joining(
                                "",
                                "Account 123456789012, region ap-southeast-1, stage prod.\n",
                                "The rest was not looked at.\n1")));
    }

    @Test
    void dotsStandBetweenLettersOfAMailbox() throws Exception {
        say("AlarmMail=.a@office.test FirstOfficer=a.@office.test Sender=a..b@office.test");
        assertThat(preflight()).isEqualTo("""
                Account 123456789012, region ap-southeast-1, stage prod.
                WRONG  Sender is no good as a..b@office.test: before the @ no dot comes first, last or twice.
                WRONG  FirstOfficer is no good as a.@office.test: before the @ no dot comes first, last or twice.
                WRONG  AlarmMail is no good as .a@office.test: before the @ no dot comes first, last or twice.
                The rest was not looked at.
                1""");
    }

    @Test
    void aBudgetMayHaveCents() throws Exception {
        parameters.put("MonthlyBudget", "12.50");
        assertThat(preflight()).endsWith("\n0");
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
    void aCertificateOfAnotherRegionIsNotAskedFor() throws Exception {
        parameters.put("DomainName", "seminar.office.test");
        parameters.put("CertificateArn", "arn:aws:acm:us-east-1:123456789012:certificate/a");
        assertThat(preflight()).isEqualTo("""
                Account 123456789012, region ap-southeast-1, stage prod.
                WRONG  CertificateArn is one of another region: the API is in ap-southeast-1, and so must be its certificate.
                1""");
    }

    @Test
    void whatAPoolHasForGoodIsSaid() throws Exception {
        parameters.put("OidcIssuer", "");
        parameters.put("FirstOfficer", "malee@office.test");
        parameters.put("Stage", "live");
        answers("cloudformation_describe-stacks", "Stage\tprod\nSignInPrefix\t\nFirstOfficer\tsomying@office.test");
        assertThat(preflight()).as("no pool yet").doesNotContain("WRONG");

        answers("cloudformation_describe-stack-resources_thabian-prod_UserPool", "pool");
        answers("cloudformation_describe-stack-resources_thabian-prod_Officer", "somying@office.test");
        assertThat(preflight())
                .contains(
                        "LOOK   Stage was prod, and the API's address ends in it",
                        "WRONG  Cognito gives a pool one address, which is thabian-prod-123456789012 and would become"
                                + " thabian-live-123456789012")
                .doesNotContain("invited")
                .endsWith("\n1");

        parameters.put("SignInPrefix", "thabian-prod-123456789012");
        assertThat(preflight()).doesNotContain("WRONG").endsWith("\n0");

        answers("cognito-idp_admin-get-user", "malee@office.test");
        assertThat(preflight())
                .contains("WRONG  FirstOfficer malee@office.test is in the pool already")
                .endsWith("let FirstOfficer be somying@office.test, as it was.\n1");
        parameters.put("FirstOfficer", "somying@office.test");
        assertThat(preflight()).doesNotContain("WRONG").endsWith("\n0");
    }

    /// A stack of which the first officer was invited, and another deploy that names one.
    private void invited(String before, String now) throws IOException {
        parameters.put("OidcIssuer", "");
        parameters.put("FirstOfficer", now);
        answers("cloudformation_describe-stacks", "Stage\tprod\nFirstOfficer\t" + before);
        answers("cloudformation_describe-stack-resources_thabian-prod_UserPool", "pool");
    }

    @Test
    void whoWasInvitedMayStandThereForEverWhateverCognitoCallsThem() throws Exception {
        invited("Somying@office.test", "Somying@office.test");
        answers("cognito-idp_admin-get-user", "d9aa75ec-3071-70d9-0000-4a2f1c3b5e6d");
        for (var called : List.of("d9aa75ec-3071-70d9-0000-4a2f1c3b5e6d", "pool|somying@office.test")) {
            answers("cloudformation_describe-stack-resources_thabian-prod_Officer", called);
            assertThat(preflight()).doesNotContain("WRONG").endsWith("\n0");
        }
    }

    /// CloudFormation makes another of whom it was told by another spelling, and Cognito takes both for one.
    @Test
    void anotherSpellingInvitesTwice() throws Exception {
        invited("Somying@office.test", "somying@office.test");
        answers("cognito-idp_admin-get-user", "somying@office.test");
        assertThat(preflight()).endsWith("let FirstOfficer be Somying@office.test, as it was.\n1");
    }

    @Test
    void whomAnAdministratorAddedNoDeployCanInvite() throws Exception {
        parameters.put("OidcIssuer", "");
        parameters.put("FirstOfficer", "malee@office.test");
        answers("cloudformation_describe-stacks", "Stage\tprod\nFirstOfficer\t");
        answers("cloudformation_describe-stack-resources_thabian-prod_UserPool", "pool");
        answers("cognito-idp_admin-get-user", "malee@office.test");
        assertThat(preflight()).endsWith("let FirstOfficer be empty, as it was.\n1");
    }

    @Test
    void wordsThatCognitoKeepsToItselfAreSaid() throws Exception {
        parameters.put("Stage", "amazon");
        assertThat(preflight()).as("an issuer of one's own").endsWith("\n0");
        parameters.put("OidcIssuer", "");
        assertThat(preflight())
                .contains("would begin with thabian-amazon-123456789012: say another SignInPrefix.")
                .endsWith("\n1");
        parameters.put("SignInPrefix", "office-aws");
        assertThat(preflight())
                .contains("would begin with office-aws: say another SignInPrefix.")
                .endsWith("\n1");
    }

    /// One of the account's, which a deploy would put its own in the place of.
    @Test
    void theGatewaysLogRoleIsShownWhereItIsAnothers() throws Exception {
        answers("apigateway_get-account", "arn:aws:iam::123456789012:role/theirs");
        assertThat(preflight())
                .contains("LOOK   API Gateway writes the logs of this account's APIs in ap-southeast-1 by"
                        + " arn:aws:iam::123456789012:role/theirs, and would by a role of this stack's from then on")
                .endsWith("\n0");
        answers("cloudformation_describe-stack-resources_thabian-prod_GatewayLogRole", "ours");
        assertThat(preflight()).contains("LOOK   API Gateway");
        answers("apigateway_get-account", "arn:aws:iam::123456789012:role/ours");
        assertThat(preflight()).doesNotContain("LOOK").endsWith("\n0");
        answers("apigateway_get-account", "");
        assertThat(preflight())
                .contains("LOOK   API Gateway cannot be asked in ap-southeast-1")
                .endsWith("\n0");
    }

    @Test
    void cognitoLeadsBackByHttpsAlone() throws Exception {
        parameters.put("PublicAddress", "http://seminar.office.test");
        assertThat(preflight()).as("an issuer of one's own").endsWith("\n0");
        parameters.put("OidcIssuer", "");
        assertThat(preflight())
                .contains("WRONG  Cognito leads back by https alone, and PublicAddress is http://seminar.office.test:")
                .endsWith("\n1");
        for (var taken : List.of("https://seminar.office.test", "http://localhost:8080")) {
            parameters.put("PublicAddress", taken);
            assertThat(preflight()).doesNotContain("WRONG").endsWith("\n0");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', seminar.office.test, was empty and becomes seminar.office.test",
        "old.office.test, seminar.office.test, was old.office.test and becomes seminar.office.test",
        "seminar.office.test, '', was seminar.office.test and becomes empty"
    })
    void aDomainThatComesOrGoesLeavesLinksBehind(String before, String after, String change) throws Exception {
        isInItsZone(after);
        answers("cloudformation_describe-stacks", "Stage\tprod\nDomainName\t" + before);
        assertThat(preflight())
                .contains("LOOK   DomainName " + change + ", and the API answers at one address alone")
                .endsWith("\n0");
    }

    private void isInItsZone(String domain) throws IOException {
        parameters.put("DomainName", domain);
        parameters.put("HostedZoneId", "Z0123");
        answers("route53_get-hosted-zone_Z0123", "office.test.");
    }

    @Test
    void aDomainThatIsNewWithItsStackOrStaysIsNothingToLookAt() throws Exception {
        isInItsZone("seminar.office.test");
        assertThat(preflight()).doesNotContain("lead nowhere").endsWith("\n0");
        answers("cloudformation_describe-stacks", "Stage\tprod\nDomainName\tseminar.office.test");
        assertThat(preflight()).doesNotContain("lead nowhere").endsWith("\n0");
    }

    @Test
    void whatIsComparedWithAnEarlierDeployIsOnThePage() throws Exception {
        var page = Files.readString(ROOT.resolve("docs/operations.md"));
        var chapter = page.substring(page.indexOf("\n### Parameters that are for good"));
        assertThat(Pattern.compile("of ([A-Z][A-Za-z]+) \"\\$before\"")
                        .matcher(Files.readString(ROOT.resolve("bin/preflight")))
                        .results()
                        .map(compared -> "| `" + compared.group(1) + "`")
                        .distinct())
                .hasSize(4)
                .allSatisfy(row -> assertThat(chapter.substring(0, chapter.indexOf("\n## ")))
                        .contains(row));
    }

    @Test
    void aKeyOfAnotherRegionIsSaid() throws Exception {
        parameters.put("KeyArn", "arn:aws:kms:us-east-1:123456789012:key/1a-2b");
        assertThat(preflight())
                .contains("WRONG  KeyArn is a key of another region: the table is in ap-southeast-1")
                .endsWith("\n1");
    }

    @Test
    void aKeyThatHadItsVaultHasItStill() throws Exception {
        parameters.put("KeyArn", "arn:aws:kms:ap-southeast-1:123456789012:key/1a-2b");
        answers("cloudformation_describe-stack-resources_thabian-prod_BackupVault", "0f0f0f0f-aws");
        assertThat(preflight()).endsWith("\n0");
        answers("backup_describe-backup-vault_0f0f0f0f-1a-2b", "arn");
        assertThat(preflight())
                .contains("delete 0f0f0f0f-1a-2b once it is empty")
                .endsWith("\n1");
        answers("cloudformation_describe-stack-resources_thabian-prod_BackupVault", "0f0f0f0f-1a-2b");
        assertThat(preflight()).endsWith("\n0");
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

    /// As `sam deploy --guided` writes it.
    @Test
    void theAccountThatIsAskedIsTheProfiles() throws Exception {
        Files.move(project.resolve("answers"), project.resolve("answers-of-head office"));
        Files.createDirectories(project.resolve("answers"));
        assertThat(preflight()).contains("AWS does not know who you are");
        Files.writeString(
                project.resolve("samconfig.toml"),
                Files.readString(project.resolve("samconfig.toml"))
                        .replace("stack_name", "profile = \"head office\"\nstack_name"));
        assertThat(run("prod")).endsWith("Nothing speaks against deploying prod.\n0");
    }

    @Test
    void whatOptionsSayIsNotLookedAtAndThatIsSaid() throws Exception {
        preflight();
        assertThat(run(
                        "prod",
                        "--no-execute-changeset",
                        "--profile=other",
                        "--parameter-overrides",
                        "Sender=x Secret=y"))
                .isEqualTo("""
                        Account 123456789012, region ap-southeast-1, stage prod.
                        LOOK   What the options say by --profile, --parameter-overrides is not looked at, but samconfig.toml alone.
                        Nothing speaks against deploying prod.
                        0""");
    }

    @Test
    void anOptionThatNoDeployTakesIsSaidBeforeAnythingIsBuilt() throws Exception {
        preflight();
        assertThat(run("prod", "--config-file", "other.toml"))
                .contains("WRONG  Not with --config-file: a stage says in samconfig.toml what is deployed")
                .endsWith("\n1");
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
            ["mailsPerSecond=5"]         | template.yaml has no parameter mailsPerSecond
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

    private void say(String said) {
        for (var one : said.split(" +(?=[A-Z][A-Za-z0-9]*=)")) {
            parameters.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
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
                        .map(parameter -> "  \"" + parameter.getKey() + "='" + parameter.getValue() + "'\",\n")
                        .collect(Collectors.joining(
                                "",
                                "[prod.deploy.parameters]\nstack_name = \"thabian-prod\"\nregion = \"ap-southeast-1\"\nparameter_overrides = [\n",
                                "]\n")));
        return run("prod");
    }

    /// What it says, and how it ends.
    private String run(String stage, String... options) throws Exception {
        if (!Files.exists(project.resolve("samconfig.toml"))) {
            Files.writeString(project.resolve("samconfig.toml"), "");
        }
        return said(Stream.concat(Stream.of("bin/preflight", stage), Stream.of(options))
                .toArray(String[]::new));
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
