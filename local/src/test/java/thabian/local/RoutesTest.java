package thabian.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.function.Wiring;
import thabian.local.template.LambdaFunction;
import thabian.local.template.Route;
import thabian.local.template.Template;
import thabian.platform.Settings;
import thabian.route.table.PublicTable;
import thabian.route.table.StaffRow;
import thabian.route.table.StaffTable;

/// The template's paths and those of the functions' tables are the same: no path without code, no code without a path.
class RoutesTest {
    private static final Template TEMPLATE =
            Template.read(Options.parse(List.of()).template());

    @Test
    void publicRoutesAreThoseOfItsFunction() {
        assertThat(paths(PublicTable.routes().stream())).isEqualTo(pathsOf("PublicFunction"));
    }

    @Test
    void staffRoutesAreThoseOfItsFunction() {
        assertThat(paths(StaffTable.ROWS.stream().map(StaffRow::route))).isEqualTo(pathsOf("StaffFunction"));
    }

    @Test
    void noOtherFunctionHasRoutes() {
        assertThat(TEMPLATE.api().routes().stream().map(Route::function).distinct())
                .containsExactlyInAnyOrder("PublicFunction", "StaffFunction");
    }

    static List<LambdaFunction> functions() {
        return List.copyOf(TEMPLATE.functions());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionStartsAsLambdaAndAsTheLaptopStartIt(LambdaFunction function) throws ReflectiveOperationException {
        var handler = Class.forName(function.handler()).asSubclass(RequestStreamHandler.class);
        assertThat(handler.getConstructor()).isNotNull();
        assertThat(handler.getConstructor(Wiring.class).newInstance(wiring())).isInstanceOf(RequestStreamHandler.class);
    }

    private static Set<String> pathsOf(String function) {
        return TEMPLATE.api().routes().stream()
                .filter(route -> route.function().equals(function))
                .map(Route::path)
                .collect(Collectors.toSet());
    }

    private static Set<String> paths(Stream<String> routes) {
        return routes.map(route -> route.split(" ")[1]).collect(Collectors.toSet());
    }

    private static Wiring wiring() {
        Sdk.pretendCredentials();
        return new Wiring(
                Settings.from(Map.of(
                        "TABLE", "none",
                        "SENDER", "thabian@play.example",
                        "AWS_ENDPOINT_URL", "http://127.0.0.1:1",
                        "OIDC_ISSUER", "http://127.0.0.1:1",
                        "OIDC_AUDIENCE", "thabian")),
                InstantSource.system());
    }
}
