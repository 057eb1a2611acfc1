package thabian.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.Stack;
import thabian.local.client.TypedForm;

/// Addresses as chats, mail programs and people hand them on.
class MeantAddressTest {
    @AutoClose
    private static final Stack STACK = Stack.start();

    private static final String ORGANISATION = STACK.nextOrganisation();
    private static final String VIEW =
            STACK.register(TypedForm.of(ORGANISATION)).field("viewToken");

    private static String filled(String address) {
        return address.replace("ORG", ORGANISATION).replace("VIEW", VIEW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /s/ita-2564.                                  | /s/ita-2564
            /s/ita-2564)                                  | /s/ita-2564
            /s/ita-2564%5D                                | /s/ita-2564
            /s/ita-2564%20                                | /s/ita-2564
            /s/ita-2564%C2%A0                             | /s/ita-2564
            /s/ita-2564%E2%80%8B                          | /s/ita-2564
            /s/ita-2564%20%E0%B8%84%E0%B8%A3%E0%B8%B1%E0%B8%9A | /s/ita-2564
            /s/ita-2564%E0%B8%84%E0%B8%A3%E0%B8%B1%E0%B8%9A    | /s/ita-2564
            /s/ita-2564%22%3E                             | /s/ita-2564
            /s/ita-2564%E2%80%9D                          | /s/ita-2564
            /s/ita-2564,                                  | /s/ita-2564
            /s/ita-2564;                                  | /s/ita-2564
            /s/ita-2564/                                  | /s/ita-2564
            /s/ita-2564/)                                 | /s/ita-2564
            /s//ita-2564                                  | /s/ita-2564
            /s/ITA-2564                                   | /s/ita-2564
            /S/Ita-2564                                   | /s/ita-2564
            /s/ita%E2%80%932564                           | /s/ita-2564
            /s/ita%E2%88%922564/progress                  | /s/ita-2564/progress
            /s/ita-2564%E2%80%93%E0%B8%84%E0%B8%A3%E0%B8%B1%E0%B8%9A | /s/ita-2564
            /s/ITA-2564/Card.png                          | /s/ita-2564/card.png
            /s/ita-%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%94   | /s/ita-2564
            /s/ita-2564?fbclid=IwAR0x                     | /s/ita-2564
            /s/ita-2564?utm_source=line&utm_medium=chat   | /s/ita-2564
            /s/ita-2564?fbclid=x&province=76              | /s/ita-2564?province=76
            /s/ita-2564/progress.                         | /s/ita-2564/progress
            /s/ita-2564/PROGRESS)                         | /s/ita-2564/progress
            /s/ita-2564/progress?province=76)             | /s/ita-2564/progress?province=76
            /s/ita-2564?org=ORG.                          | /s/ita-2564?org=ORG
            /s/ita-2564?Org=ORG                           | /s/ita-2564?org=ORG
            /s/ita-2564/ORG?t=VIEW)                       | /s/ita-2564/ORG?t=VIEW
            /s/ita-2564/ORG?t=VIEW.                       | /s/ita-2564/ORG?t=VIEW
            /s/ita-2564/ORG?t=VIEW%20%E0%B8%84%E0%B8%A3%E0%B8%B1%E0%B8%9A | /s/ita-2564/ORG?t=VIEW
            /s/ita-2564/ORG?t=VIEW_                       | /s/ita-2564/ORG?t=VIEW
            /s/ita-2564/ORG?t=VIEW&fbclid=x               | /s/ita-2564/ORG?t=VIEW
            /s/ita-2564/ORG)?t=VIEW                       | /s/ita-2564/ORG?t=VIEW
            /s/ITA-2564/ORG/Slip.png?T=VIEW               | /s/ita-2564/ORG/slip.png?t=VIEW
            /s/ita-2564/ORG/calendar.ics%20?t=VIEW        | /s/ita-2564/ORG/calendar.ics?t=VIEW
            /s/ita-2564/ORG/edit,?t=x                     | /s/ita-2564/ORG/edit?t=x
            /problems/closed.                             | /problems/closed
            /problems/Wrong-Code%E0%B8%84%E0%B8%B0        | /problems/wrong-code
            /?fbclid=IwAR0x                               | /
            """)
    void leadToTheCleanOne(String given, String clean) {
        for (var method : List.of("GET", "HEAD")) {
            var answer = STACK.ask(method, filled(given)).asBrowser().answer();
            assertThat(answer.status()).isEqualTo(301);
            assertThat(answer.header("Location")).isEqualTo(filled(clean));
        }
        var there = STACK.get(filled(clean));
        assertThat(there.status()).isIn(200, 404);
        assertThat(there.header("Location")).isEmpty();
    }

    @Test
    void anOwnLinkKeepsItsCode() {
        assertThat(STACK.get("/s/ita-2564?amp;org=" + ORGANISATION + "&amp;code=k7mp-q9xd-4tac)")
                        .header("Location"))
                .contains("org=" + ORGANISATION, "code=k7mp-q9xd-4tac")
                .doesNotContain("amp;", ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/s/ita-2564",
                "/s/ita-2564?province=76",
                "/s/ita-2564?step=check",
                "/s/nowhere",
                "/s/ita-2564/0000000",
                "/s/ita-2564/nothing",
                "/x/y.html",
                "/s/ita-2564?org=abc",
                "/s/ita-2564/ORG?t=wrong",
                "/api/seminars/ita-2564",
                "/api/seminars/ita-2564?fbclid=x"
            })
    void whatIsCleanOrMeansNothingStays(String address) {
        assertThat(STACK.get(filled(address)).status()).isIn(200, 404);
    }

    @Test
    void whatIsSentIsNeverLedElsewhere() {
        assertThat(STACK.ask("POST", "/s/ita-2564)").form("step=check").answer().status())
                .isEqualTo(404);
    }

    @Test
    void behindAStageTheyStayBehindIt() throws Exception {
        try (var staged = Stack.startAt("prod")) {
            assertThat(staged.get("/s/ITA-2564)").header("Location")).isEqualTo("/prod/s/ita-2564");
        }
    }
}
