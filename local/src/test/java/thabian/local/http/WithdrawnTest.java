package thabian.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.SeminarId;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.TypedForm;

/// Of an organisation that has left the list console and API say the same.
class WithdrawnTest {
    @AutoClose
    private static final Stack STACK = Stack.start();

    private String organisation = "";

    @BeforeEach
    void oneHasLeftTheList() {
        organisation = STACK.nextOrganisation();
        STACK.slots().withdraw(new SeminarId("ita-2564"), new OrganisationCode(organisation));
    }

    private Answer program(String method, String path, String body) {
        return STACK.ask(method, "/api/staff/seminars/ita-2564" + path)
                .bearing(STACK.staffToken("76", "officer"))
                .json(body)
                .answer();
    }

    private Answer browser(String path, String form) {
        return STACK.ask("POST", "/staff/seminars/ita-2564" + path)
                .asBrowser()
                .with("Cookie", "thabian_session=" + STACK.session(STACK.staffToken("76", "officer")))
                .with("Origin", STACK.home().resolve("/").toString().replaceAll("/$", ""))
                .form(form)
                .answer();
    }

    @Test
    void anActIsRefusedByOneStatus() {
        var typed = TypedForm.of(organisation);
        var before = STACK.slot(organisation);
        assertThat(program("POST", "/organisations/" + organisation + "/notes", "{\"text\": \"โทรแล้ว\"}")
                        .outcome())
                .isEqualTo("404 not-on-list");
        assertThat(program(
                                "PUT",
                                "/registrations/" + organisation,
                                "{\"reason\": \"โทรมา\", "
                                        + typed.asChange().json().substring(1))
                        .outcome())
                .isEqualTo("404 not-on-list");
        assertThat(browser("/organisations/" + organisation, "act=note&reason=x")
                        .status())
                .isEqualTo(404);
        assertThat(browser(
                                "/organisations/" + organisation + "/registration",
                                typed.form("send") + "&reason=x&revision=0")
                        .status())
                .isEqualTo(404);
        assertThat(STACK.slot(organisation)).isEqualTo(before);
    }
}
