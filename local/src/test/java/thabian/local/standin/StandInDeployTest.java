package thabian.local.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thabian.function.AuthorizerFunction;
import thabian.function.StaffFunction;
import thabian.function.Wiring;
import thabian.local.Deployment;
import thabian.local.Options;
import thabian.local.Sdk;
import thabian.local.gateway.Gateway;
import thabian.local.template.Template;
import thabian.platform.Need;
import thabian.platform.Settings;
import thabian.staff.StubIssuer;

/// What `make stack-deploy` says where nobody says more, and that the functions take it.
class StandInDeployTest {
    private static final URI STAND_IN = URI.create("http://ministack:4566");

    private final StubIssuer issuer = new StubIssuer();

    @BeforeAll
    static void credentials() {
        Sdk.pretendCredentials();
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void theIssuerIsTheOneOfTheStandInsOwnNetwork() throws IOException {
        assertThat(Files.readString(Path.of("..", "compose.yaml")))
                .contains("command: ['" + said().get("OidcIssuer") + "', ");
    }

    @Test
    void theAuthorizerStartsWithTheIssuerThatIsDeployed() {
        assertThatCode(() -> new AuthorizerFunction(wiring("AuthorizerFunction", said())))
                .doesNotThrowAnyException();
    }

    @Test
    void aTokenOfAnIssuerByHttpOpensTheApi() throws IOException {
        var token = issuer.signed(issuer.officer().issuer(issuer.addressElsewhere()));
        var answer = answer(
                new AuthorizerFunction(wiring("AuthorizerFunction", elsewhere())),
                Map.of(
                        "methodArn",
                        "arn:aws:execute-api:ap-southeast-1:123456789012:a1/dev/GET/api/staff/seminars",
                        "headers",
                        Map.of("Authorization", "Bearer " + token)));
        assertThat(answer).contains("\"Allow\"", "somchai");
    }

    @Test
    void aSignInLeadsToAnIssuerByHttp() throws IOException {
        var answer = answer(
                new StaffFunction(wiring("StaffFunction", elsewhere())),
                Map.of(
                        "resource", "/staff/sign-in",
                        "path", "/staff/sign-in",
                        "httpMethod", "GET",
                        "requestContext",
                                Map.of("domainName", "api.test", "stage", "dev", "path", "/dev/staff/sign-in")));
        assertThat(answer).contains("303", issuer.addressElsewhere() + "/authorize?");
    }

    @Test
    void aChangedTemplateIsAnotherRelease(@TempDir Path folder) throws IOException {
        var file = Options.parse(List.of()).template();
        var changed = folder.resolve("template.yaml");
        Files.writeString(changed, Files.readString(file).replace("MemorySize: 1024", "MemorySize: 1536"));
        assertThat(release(file, "MailsPerSecond=1"))
                .isEqualTo(release(file, "MailsPerSecond=1"))
                .isNotEqualTo(release(changed, "MailsPerSecond=1"))
                .isNotEqualTo(release(file, "MailsPerSecond=2"));
    }

    private static String release(Path template, String parameter) throws IOException {
        return StandInDeploy.release(
                UnrolledTemplate.read(template), Map.of("StaffFunction", "s3://code/staff"), said(parameter));
    }

    private static Map<String, String> said(String... more) throws IOException {
        return StandInDeploy.parameters(Path.of("target", "artefacts", "arm64"), List.of(more));
    }

    private Map<String, String> elsewhere() throws IOException {
        issuer.claimToBe(issuer.addressElsewhere());
        return said("OidcIssuer=" + issuer.addressElsewhere());
    }

    private static Wiring wiring(String function, Map<String, String> parameters) throws IOException {
        var template = Template.read(Options.parse(List.of()).template());
        var values =
                new HashMap<>(new Deployment(template, new Gateway.Stage("dev", true), STAND_IN, STAND_IN).values());
        values.putAll(parameters);
        var environment = new HashMap<>(template.function(function).environment(values));
        environment.put("AWS_ENDPOINT_URL", STAND_IN.toString());
        return new Wiring(Settings.from(environment).with(Need.ISSUER, Need.CLIENT), () -> StubIssuer.NOW);
    }

    private static String answer(RequestStreamHandler function, Map<String, Object> event) throws IOException {
        var answer = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(JSON.std.asBytes(event)), answer, null);
        return answer.toString(StandardCharsets.UTF_8);
    }
}
