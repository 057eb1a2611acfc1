package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.TypedForm;

/// Who is let in with a bearer token, and to which provinces.
class StaffAccessTest {
    private static final String SEMINARS = "/api/staff/seminars";

    private static final String REGISTRANTS = SEMINARS + "/ita-2564/registrants";

    @AutoClose
    private static final Stack STACK = Stack.start();

    @BeforeAll
    static void someRegister() {
        STACK.register(TypedForm.of(STACK.nextOrganisation()));
    }

    @BeforeEach
    void morningOfTheLetter() {
        STACK.moveClockTo("2021-03-08T09:00:00+07:00");
    }

    @Test
    void withoutATokenNobodyIsKnown() {
        for (var path : List.of(SEMINARS, REGISTRANTS, REGISTRANTS + "?format=csv")) {
            var answer = STACK.get(path);
            assertThat(answer.outcome()).isEqualTo("401 unauthorized");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer garbage",
                "Bearer a.b.c",
                "Basic c29tY2hhaTpzZWNyZXQ=",
                "Bearer eyJhbGciOiJub25lIn0.eyJwcm92aW5jZXMiOlsiKiJdLCJyb2xlIjoib2ZmaWNlciJ9.",
                "Token x"
            })
    void aBadTokenIsNone(String authorization) {
        assertThat(STACK.ask("GET", REGISTRANTS)
                        .with("Authorization", authorization)
                        .answer()
                        .outcome())
                .isEqualTo("401 unauthorized");
    }

    @Test
    void aTokenThatSomebodyChangedIsNone() {
        var parts = STACK.staffToken("10", "officer").split("\\.");
        var other = STACK.staffToken("*", "officer").split("\\.");
        assertThat(asked(String.join(".", parts[0], other[1], parts[2])).outcome())
                .isEqualTo("401 unauthorized");
    }

    @Test
    void anExpiredTokenIsNone() {
        var token = STACK.staffToken("76", "officer");
        assertThat(asked(token).status()).isEqualTo(200);
        STACK.moveClockTo("2021-03-08T17:10:00+07:00");
        assertThat(asked(token).outcome()).isEqualTo("401 unauthorized");
    }

    @ParameterizedTest
    @CsvSource({"76, viewer", "76, officer", "*, viewer", "'10,76', officer"})
    void whoHasTheProvinceSeesItsRoster(String provinces, String role) {
        var token = STACK.staffToken(provinces, role);
        assertThat(asked(token).list()).hasSize(3);
        assertThat(STACK.ask("GET", REGISTRANTS + "?province=76")
                        .bearing(token)
                        .answer()
                        .list())
                .hasSize(3);
        assertThat(STACK.ask("GET", SEMINARS).bearing(token).answer().list())
                .singleElement()
                .satisfies(seminar -> assertThat(seminar).containsEntry("id", "ita-2564"));
    }

    @Test
    void aSlashAtTheEndChangesNothing() {
        var token = STACK.staffToken("76", "viewer");
        for (var path : List.of(SEMINARS, SEMINARS + "/ita-2564", REGISTRANTS)) {
            assertThat(STACK.ask("GET", path + "/").bearing(token).answer().text())
                    .isEqualTo(STACK.ask("GET", path).bearing(token).answer().text());
            assertThat(STACK.get(path + "/").outcome()).isEqualTo("401 unauthorized");
        }
    }

    @Test
    void anotherProvinceSeesNothing() {
        var token = STACK.staffToken("10", "officer");
        assertThat(asked(token).outcome()).isEqualTo("403 forbidden");
        assertThat(STACK.ask("GET", REGISTRANTS + "?province=76")
                        .bearing(token)
                        .answer()
                        .outcome())
                .isEqualTo("403 forbidden");
        assertThat(STACK.ask("GET", SEMINARS).bearing(token).answer().list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "xx", "*", "7", "76,10"})
    void aProvinceThatIsNotMineIsForbidden(String province) {
        assertThat(STACK.ask("GET", REGISTRANTS + "?province=" + province)
                        .bearing(STACK.staffToken("76", "officer"))
                        .answer()
                        .outcome())
                .isEqualTo("403 forbidden");
    }

    @Test
    void aProvinceOfMineWithoutOrganisationsInTheSeminarHasNoRegistrants() {
        assertThat(STACK.ask("GET", REGISTRANTS + "?province=10")
                        .bearing(STACK.staffToken("76,10", "viewer"))
                        .answer()
                        .list())
                .isEmpty();
    }

    @Test
    void anUnknownSeminarIsSaidToBe() {
        assertThat(STACK.ask("GET", SEMINARS + "/none/registrants")
                        .bearing(STACK.staffToken("76", "officer"))
                        .answer()
                        .outcome())
                .isEqualTo("404 unknown-seminar");
    }

    private static Answer asked(String token) {
        return STACK.ask("GET", REGISTRANTS).bearing(token).answer();
    }
}
