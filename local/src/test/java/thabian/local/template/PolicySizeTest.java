package thabian.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// SAM lets API Gateway call a function event by event, each by a statement in the function's resource policy.
class PolicySizeTest {
    /// Where the build stops a policy from growing; deploying stops it at 20 KB ("Lambda quotas", Lambda developer
    /// guide: function resource-based policy).
    private static final int MOST = 19 * 1024;

    @ParameterizedTest
    @MethodSource("thabian.local.template.Deployed#functions")
    void thePolicyOfAFunctionFitsIntoLambda(String id) {
        var routes = Deployed.TEMPLATE.api().routes().stream()
                .filter(route -> route.function().equals(id))
                .toList();
        var policy = routes.stream()
                .map(PolicySizeTest::statement)
                .collect(Collectors.joining(
                        ",", "{\"Version\":\"2012-10-17\",\"Id\":\"default\",\"Statement\":[", "]}"));
        assertThat(policy.getBytes(StandardCharsets.UTF_8).length)
                .as("bytes of the policy of %s with %d routes, of Lambda's 20 KB", id, routes.size())
                .isLessThan(MOST);
    }

    /// A statement as Lambda keeps it of a permission that CloudFormation added to an alias: the sid is stack, logical
    /// id and 12 characters. Of any method SAM makes `*` in the source.
    private static String statement(Route route) {
        var event = route.path().replaceAll("[^A-Za-z]", "") + route.method();
        var logicalId = route.function() + event.substring(0, Math.min(event.length(), 24)) + "PermissionStage";
        var source = route.path().replaceAll("\\{[^}]*}", "*");
        return """
                {"Sid":"thabian-prod-%s-AbCdEfGhIjKl","Effect":"Allow",\
                "Principal":{"Service":"apigateway.amazonaws.com"},"Action":"lambda:InvokeFunction",\
                "Resource":"arn:aws:lambda:ap-southeast-1:123456789012:function:thabian-prod-%s-AbCdEfGhIjKl:live",\
                "Condition":{"ArnLike":{"AWS:SourceArn":\
                "arn:aws:execute-api:ap-southeast-1:123456789012:abcdefghij/*/%s%s"}}}""".formatted(logicalId, route.function(), route.method().replace("ANY", "*"), source);
    }
}
