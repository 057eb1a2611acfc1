package thabian.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The stack where no issuer is given, or a domain is: what is made then, and that no resource waits for itself.
class SignInOfOnesOwnTest {
    private static final Tree RESOURCES = Deployed.ROOT.at("Resources");
    /// Of which SAM makes resources of their own: the API's stage, the functions' schedules and mappings.
    private static final Set<String> APART = Set.of("Variables", "Events", "EventInvokeConfig");

    private static Map<String, String> values(String... more) {
        var values = new HashMap<>(Deployed.TEMPLATE.parameters());
        values.putAll(Map.of(
                "OwnsPool", "true",
                "HasDomain", "false",
                "HasAddress", "false",
                "HasClientSecret", "false",
                "AWS::Region", "ap-southeast-1",
                "AWS::URLSuffix", "amazonaws.com",
                "AWS::StackName", "thabian",
                "Api", "a1b2",
                "Table", "t",
                "Sessions", "s"));
        values.putAll(Map.of(
                "UserPool", "ap-southeast-1_Ab3d",
                "ProgramsClient", "4t7p",
                "ConsoleClient", "6h3k",
                "Sender", "a@b.test",
                "ConfigurationSet", "c"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"StaffFunction", "AuthorizerFunction"})
    void withoutAnIssuerTheStaffsTokensComeFromThePool(String function) {
        assertThat(Deployed.TEMPLATE.function(function).environment(values()))
                .containsEntry("OIDC_ISSUER", "https://cognito-idp.ap-southeast-1.amazonaws.com/ap-southeast-1_Ab3d")
                .containsEntry("OIDC_AUDIENCE", "4t7p")
                .containsEntry("OIDC_CLIENT_ID", "")
                .containsEntry("OIDC_PROVINCES_CLAIM", "cognito:groups")
                .containsEntry("OIDC_ROLE_CLAIM", "cognito:groups");
    }

    /// An issuer that was given up leaves all that was said of it at CloudFormation.
    @ParameterizedTest
    @MethodSource("saidOfAnIssuer")
    void whatWasSaidOfAnIssuerReachesNoPool(String parameter) {
        for (var function : List.of("StaffFunction", "AuthorizerFunction")) {
            assertThat(Deployed.TEMPLATE.function(function).environment(values(parameter, "of-before")))
                    .isEqualTo(Deployed.TEMPLATE.function(function).environment(values()));
        }
        assertThat(Deployed.TEMPLATE
                        .function("StaffFunction")
                        .environment(values(
                                parameter,
                                "now",
                                "OwnsPool",
                                "false",
                                "HasClientSecret",
                                "true",
                                "ClientSecret",
                                "now"))
                        .values())
                .contains("now");
    }

    static Stream<String> saidOfAnIssuer() {
        return Deployed.ROOT.at("Parameters").entries().stream()
                .map(Map.Entry::getKey)
                .filter(name -> name.startsWith("Oidc") || name.endsWith("Claim"));
    }

    @Test
    void aPoolsConsoleHasNoSecretAndAsksForWhatItsClientMay() {
        assertThat(Deployed.ROOT.at("Conditions", "HasClientSecret").value())
                .isEqualTo(new Intrinsic(
                        "!And",
                        List.of(
                                new Intrinsic("!Not", List.of(new Intrinsic("!Condition", "OwnsPool"))),
                                new Intrinsic(
                                        "!Not",
                                        List.of(new Intrinsic(
                                                "!Equals", List.of(new Intrinsic("!Ref", "OidcClientSecret"), "")))))));
        var console = RESOURCES.at("ConsoleClient", "Properties");
        assertThat(Deployed.TEMPLATE.function("StaffFunction").environment(values()))
                .containsEntry("OIDC_CLIENT_SECRET_ARN", "")
                .containsEntry("OIDC_NAME_CLAIM", "name")
                .containsEntry(
                        "OIDC_SCOPE",
                        console.at("AllowedOAuthScopes").items().stream()
                                .map(Tree::text)
                                .collect(Collectors.joining(" ")));
        assertThat(console.at("ReadAttributes").items()).extracting(Tree::text).contains("name");
    }

    @Test
    void whichClientTheConsoleIsTheStageSays() {
        var variables = RESOURCES.at("Api", "Properties", "Variables").value();
        assertThat(variables)
                .isEqualTo(new Intrinsic(
                        "!If",
                        List.of(
                                "OwnsPool",
                                Map.of("consoleClient", new Intrinsic("!Ref", "ConsoleClient")),
                                new Intrinsic("!Ref", "AWS::NoValue"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ConsoleClient", "ProgramsClient"})
    void nobodyWritesWhoTheyAre(String client) {
        var properties = RESOURCES.at(client, "Properties");
        assertThat(properties.at("WriteAttributes").items())
                .extracting(Tree::text)
                .containsExactly("locale");
        assertThat(properties.at("GenerateSecret").text()).isEqualTo("false");
        assertThat(String.valueOf(properties.at("AllowedOAuthScopes").value())).doesNotContain("admin");
        assertThat(RESOURCES
                        .at("UserPool", "Properties", "AdminCreateUserConfig", "AllowAdminCreateUserOnly")
                        .text())
                .isEqualTo("true");
        assertThat(RESOURCES.at("UserPool", "Properties", "Schema").exists()).isFalse();
    }

    @Test
    void itIsMadeWhereNoIssuerIsGivenOnly() {
        assertThat(Deployed.ROOT.at("Conditions", "OwnsPool").value())
                .isEqualTo(new Intrinsic("!Equals", List.of(new Intrinsic("!Ref", "OidcIssuer"), "")));
        var cognito = RESOURCES.entries().stream()
                .filter(resource -> resource.getValue().at("Type").text().startsWith("AWS::Cognito::"))
                .toList();
        assertThat(cognito)
                .hasSizeGreaterThan(6)
                .extracting(resource -> resource.getValue().at("Condition").text())
                .containsOnly("OwnsPool", "InvitesOfficer");
        assertThat(RESOURCES.at("UserPool", "DeletionPolicy").text()).isEqualTo("Retain");
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, https://a1b2.execute-api.ap-southeast-1.amazonaws.com/prod, ''",
        "false, true, https://office.test/register, https://office.test/register",
        "true, false, https://seminar.office.test, https://seminar.office.test"
    })
    void everyAddressIsTheSame(String hasDomain, String hasAddress, String base, String given) {
        var values = values(
                "HasDomain",
                hasDomain,
                "HasAddress",
                hasAddress,
                "DomainName",
                "seminar.office.test",
                "PublicAddress",
                hasAddress.equals("true") ? "https://office.test/register" : "");
        assertThat(Deployed.TEMPLATE.function("MailFunction").environment(values))
                .containsEntry("PUBLIC_ADDRESS", base);
        for (var function : List.of("PublicFunction", "StaffFunction")) {
            assertThat(Deployed.TEMPLATE.function(function).environment(values)).containsEntry("PUBLIC_ADDRESS", given);
        }
        var client = RESOURCES.at("ConsoleClient", "Properties");
        var outputs = Deployed.ROOT.at("Outputs");
        assertThat(joined(client.at("CallbackURLs").items().getFirst(), values)).isEqualTo(base + "/staff/callback");
        assertThat(joined(client.at("LogoutURLs").items().getFirst(), values)).isEqualTo(base + "/staff/sign-out");
        assertThat(joined(outputs.at("SignInCallback", "Value"), values)).isEqualTo(base + "/staff/callback");
        assertThat(joined(outputs.at("SignOutAddress", "Value"), values)).isEqualTo(base + "/staff/sign-out");
        assertThat(joined(outputs.at("ConsoleAddress", "Value"), values)).isEqualTo(base + "/staff");
        assertThat(Intrinsic.resolve(outputs.at("Address", "Value"), values)).isEqualTo(base);
    }

    private static String joined(Tree at, Map<String, String> values) {
        assertThat(at.value()).isInstanceOf(Intrinsic.class);
        var parts = (List<?>) ((List<?>) ((Intrinsic) at.value()).argument()).get(1);
        return Intrinsic.resolve(new Tree(at.where(), parts.getFirst()), values) + parts.getLast();
    }

    @Test
    void withADomainTheGatewaysOwnAddressIsClosed() {
        assertThat(RESOURCES
                        .at("Api", "Properties", "DisableExecuteApiEndpoint")
                        .value())
                .isEqualTo(new Intrinsic("!If", List.of("HasDomain", "true", "false")));
        assertThat(RESOURCES.at("DomainMapping", "Properties", "Stage").value())
                .isEqualTo(new Intrinsic("!Ref", "Api.Stage"));
    }

    /// CloudFormation refuses a template in which a resource needs itself, whichever way its conditions go.
    @Test
    void noResourceWaitsForItself() {
        var ids = RESOURCES.entries().stream().map(Map.Entry::getKey).toList();
        for (var id : ids) {
            assertThat(reached(id)).as("what %s waits for", id).doesNotContain(id);
        }
        assertThat(reached("StaffFunction")).contains("UserPool", "Table").doesNotContain("Api", "ConsoleClient");
        assertThat(reached("ConsoleClient")).contains("Api", "StaffFunction");
    }

    private static Set<String> reached(String from) {
        var reached = new HashSet<String>();
        var ahead = new ArrayDeque<>(needs(from).toList());
        while (!ahead.isEmpty()) {
            var next = ahead.pop();
            if (reached.add(next)) {
                ahead.addAll(needs(next).toList());
            }
        }
        return reached;
    }

    /// The resources that a resource names.
    private static Stream<String> needs(String id) {
        return RESOURCES.at(id, "Properties").entries().stream()
                .filter(property -> !APART.contains(property.getKey()))
                .flatMap(property -> Deployed.named(property.getValue().value()))
                .filter(name -> RESOURCES.at(name).exists());
    }
}
