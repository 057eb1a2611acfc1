package thabian.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.Stack;
import thabian.local.api.SeminarBody;
import thabian.local.client.Asking;
import thabian.local.client.TypedForm;

/// `If-Match` as RFC 9110 has it, wherever a revision guards what others sent: the holder's registration, the
/// officer's, and the seminar.
class PreconditionTest {
    @AutoClose
    private static final Stack STACK = Stack.start();

    private String organisation = "";
    private String token = "";

    @BeforeEach
    void oneHasRegistered() {
        organisation = STACK.nextOrganisation();
        token = STACK.register(TypedForm.of(organisation)).field("manageToken");
    }

    private Asking holder(String method) {
        return STACK.registration(method, organisation).holding(token);
    }

    private Asking officer(String method) {
        return officer(method, organisation);
    }

    private static Asking officer(String method, String organisation) {
        return staff(method, "/api/staff/seminars/ita-2564/registrations/" + organisation);
    }

    private static Asking staff(String method, String path) {
        return STACK.ask(method, path).bearing(STACK.staffToken("76", "officer"));
    }

    private String change(String name) {
        return TypedForm.of(organisation).with("/contact/name", name).asChange().json();
    }

    private String onBehalf(String name) {
        return "{\"reason\": \"โทรมา\", " + change(name).substring(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "*", "\"7\", \"1\"", "W/\"1\",\"1\"", "\"abc\" , \"1\" ,"})
    void whoNamesWhatStandsOrAnythingChangesIt(String header) {
        assertThat(holder("PUT")
                        .with("If-Match", header)
                        .json(change("สมศรี ใจดี"))
                        .answer()
                        .status())
                .isEqualTo(200);
        var second = header.equals("*") ? "*" : "\"2\", \"9\"";
        assertThat(officer("PUT")
                        .with("If-Match", second)
                        .json(onBehalf("สมปอง ใจดี"))
                        .answer()
                        .status())
                .isEqualTo(200);
        assertThat(STACK.slot(organisation).revision()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "\"2\"", "W/\"1\"", "1", "\"01\"", "\"2\", \"3\"", "\"\"", "\"99999999999\"", "x"})
    void whoNamesSomethingElseChangesNothing(String header) {
        for (var asking : new Asking[] {holder("PUT").json(change("อื่น อื่น")), holder("DELETE")}) {
            assertThat(asking.with("If-Match", header).answer().outcome()).isEqualTo("412 stale");
        }
        assertThat(officer("PUT")
                        .with("If-Match", header)
                        .json(onBehalf("อื่น อื่น"))
                        .answer()
                        .outcome())
                .isEqualTo("412 stale");
        assertThat(officer("DELETE")
                        .with("If-Match", header)
                        .json("{\"reason\": \"x\"}")
                        .answer()
                        .outcome())
                .isEqualTo("412 stale");
        assertThat(STACK.slot(organisation).revision()).isEqualTo(1);
    }

    @Test
    void nobodyOverwritesUnseen() {
        assertThat(holder("PUT").json(change("อื่น อื่น")).answer().outcome()).isEqualTo("428 revision-required");
        assertThat(holder("DELETE").answer().outcome()).isEqualTo("428 revision-required");
        assertThat(officer("PUT").json(onBehalf("อื่น อื่น")).answer().outcome())
                .isEqualTo("428 revision-required");
        assertThat(officer("DELETE").json("{\"reason\": \"x\"}").answer().outcome())
                .isEqualTo("428 revision-required");
        assertThat(STACK.slot(organisation).revision()).isEqualTo(1);
    }

    @Test
    void anEmptySlotNeedsNoRevisionAndAStarIsForWhatIsThere() {
        var empty = STACK.nextOrganisation();
        var body = "{\"reason\": \"โทรมา\", "
                + TypedForm.of(empty).asChange().json().substring(1);
        assertThat(officer("PUT", empty)
                        .with("If-Match", "*")
                        .json(body)
                        .answer()
                        .outcome())
                .isEqualTo("412 stale");
        assertThat(STACK.slot(empty).filled()).isFalse();
        assertThat(officer("PUT", empty).json(body).answer().status()).isEqualTo(201);
        assertThat(officer("DELETE", empty)
                        .with("If-Match", "*")
                        .json("{\"reason\": \"ส่งผิด\"}")
                        .answer()
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aSeminarIsGuardedAlike() {
        var path = "/api/staff/seminars/guarded";
        var body = SeminarBody.aSeminar().json();
        assertThat(staff("PUT", path).with("If-Match", "*").json(body).answer().outcome())
                .isEqualTo("412 stale-seminar");
        assertThat(staff("PUT", path).json(body).answer().status()).isEqualTo(201);
        assertThat(staff("PUT", path).json(body).answer().outcome()).isEqualTo("428 revision-required");
        assertThat(staff("PUT", path)
                        .with("If-Match", "W/\"1\"")
                        .json(body)
                        .answer()
                        .outcome())
                .isEqualTo("412 stale-seminar");
        assertThat(staff("PUT", path)
                        .with("If-Match", "\"5\", \"1\"")
                        .json(body)
                        .answer()
                        .status())
                .isEqualTo(200);
        assertThat(staff("PUT", path).with("If-Match", "*").json(body).answer().status())
                .isEqualTo(200);
    }
}
