package thabian.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import thabian.local.project.BuiltProject;

/// Whatever changed, every function is published anew, by the name of its release and by nothing else: as AWS's own
/// transform makes it of the template, Python's `samtranslator`, where this machine has one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransformTest {
    private static final String ABSENT =
            "python3 has no samtranslator: what a release publishes is not looked at (pip install aws-sam-translator).";

    /// Of each release the version that each function's alias serves, and the API's deployment.
    private static final String TRANSFORM = """
            import json, logging, os, sys
            os.environ["AWS_DEFAULT_REGION"] = "ap-southeast-1"
            from samtranslator.internal.managed_policies import get_bundled_managed_policy_map
            from samtranslator.translator.transform import transform
            from samtranslator.yaml_helper import yaml_parse
            logging.disable(logging.CRITICAL)
            policies = dict(get_bundled_managed_policy_map("aws"))
            loader = type("Loader", (), {"load": lambda self: policies})()
            text = json.dumps(yaml_parse(open(sys.argv[1], encoding="utf-8").read()))
            def live(release):
                template = json.loads(text.replace("baresamdeploy", release["name"]))
                values = {name: one.get("Default") for name, one in template["Parameters"].items()}
                values.update(release["parameters"])
                del template["Globals"]["Function"]["CodeUri"]
                for one in template["Resources"].values():
                    if one["Type"] == "AWS::Serverless::Function":
                        one["Properties"]["CodeUri"] = "s3://code/" + release["code"]
                made = transform(template, values, loader)["Resources"]
                of = lambda type: {id: one["Properties"] for id, one in made.items() if one["Type"] == type}
                [deployment] = of("AWS::ApiGateway::Deployment")
                served = {"Api": deployment}
                for alias in of("AWS::Lambda::Alias").values():
                    served[alias["FunctionName"]["Ref"]] = alias["FunctionVersion"]["Fn::GetAtt"][0]
                assert set(of("AWS::Lambda::Version")) < set(served.values())
                return served
            print(json.dumps([live(release) for release in json.load(sys.stdin)]))
            """;

    /// Of each parameter that lists no values another than its default.
    private static final Map<String, String> OTHERWISE = """
            AlarmMail         alarms@office.test
            BackupDays        30
            CertificateArn    arn:aws:acm:ap-southeast-1:123456789012:certificate/0-1
            DomainName        seminar.office.test
            FirstOfficer      officer@office.test
            HostedZoneId      Z0123
            KeyArn            arn:aws:kms:ap-southeast-1:123456789012:key/0-1
            MailsPerDay       60000
            MailsPerSecond    15
            MonthlyBudget     100
            NameClaim         nickname
            OidcAudience      programs
            OidcClientId      console
            OidcClientSecret  secret
            OidcIssuer        https://issuer.office.test/realms/staff
            OidcScope         openid roles
            ProvincesClaim    groups
            PublicAddress     https://office.test/register
            PublicConcurrency 100
            RecoveryDays      7
            RoleClaim         groups
            Sender            other@office.test
            SignInPrefix      office
            Stage             live
            """.lines()
            .map(line -> line.split(" +", 2))
            .collect(Collectors.toMap(words -> words[0], words -> words[1]));

    /// @param change what is otherwise than in the first
    /// @param name what `bin/release` calls it
    private record Release(String change, String name, String code, Map<String, String> parameters) {
        Map<String, Object> json() {
            return Map.of("name", name, "code", code, "parameters", parameters);
        }
    }

    private final List<Release> changed = new ArrayList<>();
    private BuiltProject project;
    private Release first;

    @BeforeAll
    void eachParameterAndTheCodeChange(@TempDir Path folder) throws Exception {
        project = BuiltProject.in(folder);
        var said = Map.copyOf(project.parameters());
        first = release("nothing", "one", said);
        for (var parameter : Deployed.ROOT.at("Parameters").entries()) {
            if (!parameter.getKey().equals("DeployedBy")) {
                var parameters = new TreeMap<>(said);
                parameters.put(parameter.getKey(), otherwise(parameter.getKey(), parameter.getValue()));
                changed.add(release(parameter.getKey(), "one", parameters));
            }
        }
        changed.add(release("the code", "two", said));
    }

    private Release release(String change, String code, Map<String, String> parameters) throws Exception {
        project.code(code);
        project.parameters().clear();
        project.parameters().putAll(parameters);
        project.configure("dev");
        return new Release(change, project.release("dev"), code, parameters);
    }

    private static String otherwise(String name, Tree parameter) {
        var listed = parameter.at("AllowedValues").items();
        if (listed.isEmpty()) {
            var value = OTHERWISE.get(name);
            assertThat(value)
                    .as(name)
                    .matches(parameter.at("AllowedPattern").optionalText().orElse(".+"))
                    .isNotEqualTo(parameter.at("Default").optionalText().orElse(""));
            return String.valueOf(value);
        }
        return listed.stream()
                .map(Tree::text)
                .filter(value -> !value.equals(parameter.at("Default").text()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whateverChangedIsARelease() {
        assertThat(changed).hasSizeGreaterThan(30);
        assertThat(changed.stream().map(Release::name))
                .doesNotHaveDuplicates()
                .doesNotContain(first.name())
                .allMatch(name -> name.matches("r[0-9a-f]{15}"));
    }

    @Test
    void aReleasePublishesEveryFunctionAndTheApi() throws Exception {
        assumeTrue(canTransform(), ABSENT);
        var releases = new ArrayList<>(List.of(first));
        releases.addAll(changed);
        var served = transformed(releases);
        var before = served.getFirst();
        assertThat(before.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Deployed.functions(), Stream.of("Api")).toList());
        for (int i = 1; i < releases.size(); i++) {
            assertThat(served.get(i).entrySet())
                    .as("live after %s changed", releases.get(i).change())
                    .hasSameSizeAs(before.entrySet())
                    .doesNotContainAnyElementsOf(before.entrySet());
        }
    }

    /// Why a release has a name: under that of before all that changed leaves what is live as it was.
    @Test
    void underTheNameOfBeforeNothingIsPublished() throws Exception {
        assumeTrue(canTransform(), ABSENT);
        var everything = changed.stream()
                .filter(release -> release.parameters().containsKey(release.change()))
                .collect(Collectors.toMap(
                        Release::change, release -> release.parameters().getOrDefault(release.change(), "")));
        var served = transformed(List.of(first, new Release("everything", first.name(), "two", everything)));
        assertThat(served.getLast()).isEqualTo(served.getFirst());
    }

    private static boolean canTransform() throws InterruptedException {
        boolean can;
        try {
            can = python("import samtranslator.translator.transform").start().waitFor() == 0;
        } catch (IOException noPython) {
            can = false;
        }
        if (!can) {
            System.out.println(ABSENT);
        }
        return can;
    }

    private static List<Map<String, String>> transformed(List<Release> releases) throws Exception {
        var process =
                python(TRANSFORM).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var asked = process.getOutputStream()) {
            asked.write(JSON.std.asBytes(releases.stream().map(Release::json).toList()));
        }
        var answered = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return JSON.std.listFrom(answered).stream()
                .map(one -> ((Map<?, ?>) one)
                        .entrySet().stream()
                                .collect(Collectors.toMap(
                                        each -> String.valueOf(each.getKey()),
                                        each -> String.valueOf(each.getValue()))))
                .toList();
    }

    private static ProcessBuilder python(String program) {
        return new ProcessBuilder("python3", "-c", program, "../template.yaml");
    }
}
