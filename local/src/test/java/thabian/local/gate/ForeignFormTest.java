package thabian.local.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.local.Stack;
import thabian.local.client.TypedForm;

/// No form of another site does anything in the console, however well its sender is signed in here.
class ForeignFormTest {
    private static final String SESSION = "thabian_session=";

    /// How a browser tells where a form came from, where it was not here.
    private static final List<Map<String, String>> ELSEWHERE = List.of(
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "null"),
            Map.of("Origin", "https://evil.example", "Sec-Fetch-Site", "same-origin"),
            Map.of("Origin", "https://evil.example", "X-HTTP-Method-Override", "GET"),
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"),
            Map.of("Sec-Fetch-Site", "none"),
            Map.of("Referer", "https://evil.example/staff"),
            Map.of());

    @AutoClose
    private static final Stack STACK = Stack.start();

    static List<StaffRoute> forms() {
        return StaffRoute.forms();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void itDoesNothing(StaffRoute route) {
        var organisation = STACK.nextOrganisation();
        STACK.register(TypedForm.of(organisation));
        STACK.settleMails();
        var token = STACK.staffToken("*", "officer");
        var before = STACK.everythingStored();
        for (var headers : ELSEWHERE) {
            var path = route.name()
                    .substring("POST ".length())
                    .replace("{seminar}", "ita-2564")
                    .replace("{province}", "76")
                    .replace("{org}", organisation);
            var asking = STACK.ask("POST", path).asBrowser().with("Cookie", SESSION + STACK.session(token));
            headers.forEach(asking::with);
            var answer = route.meaning(asking, organisation, () -> 1).answer();
            assertThat(answer.status()).as("%s", headers).isEqualTo(403);
            assertThat(answer.text()).as("%s", headers).contains("รับรายการนี้ไม่ได้");
            assertThat(answer.header("Set-Cookie")).as("%s", headers).isEmpty();
        }
        assertThat(STACK.everythingStored()).isEqualTo(before);
    }
}
