package thabian.local.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.local.Stack;
import thabian.local.client.TypedForm;

/// A parameter that a staff route does not know is named and refused: nothing is done that was not meant.
class UnknownParameterTest {
    @AutoClose
    private static final Stack STACK = Stack.start();

    private static String organisation = "";

    @BeforeAll
    static void oneHasRegistered() {
        organisation = STACK.nextOrganisation();
        STACK.register(TypedForm.of(organisation));
        STACK.settleMails();
    }

    static List<StaffRoute> api() {
        return StaffRoute.all().stream().filter(route -> !route.console()).toList();
    }

    static List<StaffRoute> console() {
        return StaffRoute.all().stream()
                .filter(route -> route.console() && !route.changing() && route.names("seminar"))
                .toList();
    }

    private static int revision() {
        return STACK.slot(organisation).revision();
    }

    @ParameterizedTest
    @MethodSource("api")
    void theApiDoesNothingByIt(StaffRoute route) {
        var before = STACK.everythingStored();
        for (var query : List.of("?prevew=true", "?Province=76", "?x=&y=%00", "?=")) {
            var asking = route.as(
                    STACK, STACK.staffToken("76", "officer"), route.ask(STACK, "ita-2564", organisation, "76", query));
            var answer = route.meaning(asking, organisation, UnknownParameterTest::revision)
                    .answer();
            assertThat(answer.outcome()).as(query).isEqualTo("400 malformed");
            assertThat(answer.field("detail"))
                    .contains(query.replaceAll("[?&=].*", "").isEmpty() ? "พารามิเตอร์" : "");
            if (query.equals("?prevew=true")) {
                assertThat(answer.field("detail")).contains("prevew");
            }
        }
        assertThat(STACK.everythingStored()).isEqualTo(before);
    }

    @Test
    void whatARouteKnowsItTakes() {
        for (var route : api()) {
            for (var parameter : route.row().parameters()) {
                var value = switch (parameter) {
                    case "province" -> "76";
                    case "format" -> "xlsx";
                    case "kind" -> "general";
                    default -> "true";
                };
                var asking = route.as(
                        STACK,
                        STACK.staffToken("76", "officer"),
                        route.ask(STACK, "ita-2564", organisation, "76", "?" + parameter + "=" + value));
                assertThat(route.meaning(asking, organisation, UnknownParameterTest::revision)
                                .answer()
                                .text())
                        .as("%s %s", route, parameter)
                        .doesNotContain("พารามิเตอร์");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("console")
    void thePagesPassItOver(StaffRoute route) {
        var answer = route.as(
                        STACK,
                        STACK.staffToken("76", "officer"),
                        route.ask(STACK, "ita-2564", organisation, "76", "?fbclid=abc"))
                .answer();
        assertThat(answer.status()).isEqualTo(200);
    }
}
