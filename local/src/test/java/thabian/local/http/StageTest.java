package thabian.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import thabian.local.Stack;
import thabian.local.api.SeminarBody;
import thabian.local.client.Answer;
import thabian.local.client.Asking;
import thabian.local.client.TypedForm;

/// Every address that an answer names leads somewhere, also where the API stands below a stage.
class StageTest {
    @AutoClose
    private static final Stack STACK = Stack.startAt("prod");

    private static Answer follow(String address) {
        return Asking.of("GET", STACK.home().resolve(address)).asBrowser().answer();
    }

    @Test
    void whatAnAnswerNamesIsThere() {
        var registered = STACK.register(TypedForm.of(STACK.nextOrganisation()));
        assertThat(registered.field("slip")).startsWith("/prod/s/ita-2564/");
        assertThat(follow(registered.field("slip")).text()).contains(registered.field("reference"));
        assertThat(registered.header("Location")).startsWith("/prod/api/seminars/ita-2564/registrations/");
        assertThat(Asking.of("GET", STACK.home().resolve(registered.header("Location")))
                        .holding(registered.field("manageToken"))
                        .answer()
                        .field("slip"))
                .isEqualTo(registered.field("slip"));
    }

    @Test
    void aSeminarThatWasMadeIsThere() {
        var token = STACK.staffToken("76", "officer");
        var made = STACK.ask("PUT", "/api/staff/seminars/staged")
                .bearing(token)
                .json(SeminarBody.aSeminar().json())
                .answer();
        assertThat(made.header("Location")).isEqualTo("/prod/api/staff/seminars/staged");
        assertThat(Asking.of("GET", STACK.home().resolve(made.header("Location")))
                        .bearing(token)
                        .answer()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theContractNamesTheStageBeforeItsPaths() {
        var contract = STACK.get("/api/openapi.json").json();
        assertThat((List<?>) contract.get("servers")).singleElement().asString().contains("url=/prod,");
        assertThat(String.valueOf(contract.get("paths"))).contains("/api/openapi.json=");
    }

    @Test
    void aTypeIsBelowTheBaseAddress() {
        var problem = STACK.get("/api/seminars/none");
        assertThat(STACK.get(problem.field("type")).status()).isEqualTo(200);
    }
}
