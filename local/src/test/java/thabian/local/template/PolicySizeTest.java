package thabian.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Lambda keeps 20 KB of a function's resource policy ("Lambda quotas", developer guide), so that it must not grow with
/// the routes.
class PolicySizeTest {
    @Test
    void noFunctionHasAnEventOfTheApi() {
        assertThat(Deployed.TEMPLATE.functions())
                .flatExtracting(function -> function.events().entries())
                .noneMatch(event -> event.getValue().at("Type").text().equals("Api"));
    }

    @ParameterizedTest
    @MethodSource("thabian.local.template.Deployed#functions")
    void aFunctionWithRoutesLetsTheApiCallItsAliasByOnePermission(String id) {
        assertThat(permissions(id))
                .hasSize(functionsWithRoutes().contains(id) ? 1 : 0)
                .allSatisfy(permission -> {
                    assertThat(permission.at("FunctionName").value()).isEqualTo(new Intrinsic("!Ref", id + ".Alias"));
                    assertThat(permission.at("Action").text()).isEqualTo("lambda:InvokeFunction");
                    assertThat(permission.at("Principal").text()).isEqualTo("apigateway.amazonaws.com");
                    assertThat(permission.at("SourceArn").value())
                            .isEqualTo(
                                    new Intrinsic(
                                            "!Sub",
                                            "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/${Stage}/*"));
                });
    }

    private static Set<String> functionsWithRoutes() {
        return Deployed.TEMPLATE.api().routes().stream().map(Route::function).collect(Collectors.toSet());
    }

    private static List<Tree> permissions(String id) {
        return Template.resources(Deployed.ROOT, "AWS::Lambda::Permission").values().stream()
                .map(permission -> permission.at("Properties"))
                .filter(permission -> permission.at("FunctionName").reference().equals(id))
                .toList();
    }
}
