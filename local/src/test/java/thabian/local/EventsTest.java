package thabian.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.domain.post.MailFate;
import thabian.given.Given;
import thabian.local.client.TypedForm;
import thabian.local.template.Template;

/// Every event in `events/`, given to the function that the template gives such events to.
class EventsTest {
    private static final Template TEMPLATE =
            Template.read(Options.parse(List.of()).template());
    private static final Path EVENTS = Path.of("..", "events");

    /// What is known of each file; one that is added is added here too.
    private static final List<String> TESTED = List.of(
            "authorizer.json",
            "mail-bounce.json",
            "mail-complaint.json",
            "mail-delivery.json",
            "mail-stream.json",
            "public-page.json",
            "public-register.json",
            "staff-console.json",
            "staff-registrants.json",
            "sweep-schedule.json");

    /// What the message is called that the recorded reports are about.
    private static final String RECORDED = "9f86d081884c";

    @AutoClose
    private static final Stack STACK = Stack.start();

    static Stream<String> files() throws IOException {
        try (var files = Files.list(EVENTS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Test
    void everyEventIsTested() throws IOException {
        assertThat(files()).containsExactlyElementsOf(TESTED);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyEventHasOneFunction(String file) throws IOException {
        assertThat(TEMPLATE.function(function(event(file))).handler()).startsWith("thabian.function.");
    }

    @Test
    void theFormIsShown() throws Exception {
        var answer = answer("public-page.json");
        assertThat(answer).containsEntry("statusCode", 200);
        assertThat(String.valueOf(answer.get("body")))
                .contains(Stack.letter().title(), "action=\"/prod/s/ita-2564\"", "name=\"submissionId\"");
    }

    @Test
    void anOrganisationIsRegisteredItsMailSentAndWhatBecameOfItMarked() throws Exception {
        var answer = answer("public-register.json");
        assertThat(answer).containsEntry("statusCode", 201);
        assertThat(((Map<?, ?>) answer.get("headers")).get("Location"))
                .isEqualTo("/prod/api/seminars/ita-2564/registrations/6760607");
        var registered = JSON.std.mapFrom(String.valueOf(answer.get("body")));
        assertThat(registered).containsEntry("reference", "ITA-2564-6760607");
        assertThat(registered.get("slip")).isEqualTo("/prod/s/ita-2564/6760607?t=" + registered.get("viewToken"));

        for (var delivery : List.of("the first", "one more of the same")) {
            assertThat(answer("mail-stream.json")).as(delivery).isEqualTo(Map.of("batchItemFailures", List.of()));
        }
        STACK.settleMails();
        assertThat(STACK.recipients())
                .filteredOn(address -> address.endsWith("@6760607.example"))
                .containsExactlyInAnyOrder("saraban@6760607.example", "piti@6760607.example");

        var message = Given.lastMessage(STACK.slot("6760607")).id();
        for (var report : List.of("mail-complaint.json", "mail-bounce.json", "mail-delivery.json")) {
            var recorded = Files.readString(EVENTS.resolve(report));
            assertThat(recorded).contains(RECORDED);
            var event = recorded.replace(RECORDED, message.value()).getBytes(StandardCharsets.UTF_8);
            assertThat(STACK.invoke(function(event(report)), event)).isEmpty();
        }
        assertThat(STACK.slot("6760607").mailFates())
                .extracting(mail -> mail.address().value(), MailFate::fate)
                .containsExactly(
                        tuple("saraban@6760607.example", MailFate.Fate.BOUNCED),
                        tuple("piti@6760607.example", MailFate.Fate.COMPLAINED));
    }

    @Test
    void theRosterIsHandedOut() throws Exception {
        var organisation = STACK.nextOrganisation();
        STACK.register(TypedForm.of(organisation));
        var answer = answer("staff-registrants.json");
        assertThat(answer).containsEntry("statusCode", 200).containsEntry("isBase64Encoded", true);
        var zipped = Base64.getDecoder().decode(String.valueOf(answer.get("body")));
        assertThat(JSON.std.listFrom(new GZIPInputStream(new ByteArrayInputStream(zipped))))
                .filteredOn(row -> "ITA-2564-%s".formatted(organisation).equals(((Map<?, ?>) row).get("reference")))
                .hasSize(3);
    }

    @Test
    void theConsoleIsShownToWhoeverIsSignedIn() throws Exception {
        var recorded = Files.readString(EVENTS.resolve("staff-console.json"));
        assertThat(JSON.std.mapFrom(STACK.invoke("StaffFunction", recorded.getBytes(StandardCharsets.UTF_8))))
                .containsEntry("statusCode", 303)
                .extracting("headers")
                .asString()
                .contains("Location=/prod/staff/sign-in?to=%2Fstaff");

        // This stack is reached by http, where a cookie has no prefix.
        var event = recorded.replaceAll(
                "__Host-thabian_session-prod=[^\";]+",
                "thabian_session=" + STACK.session(STACK.staffToken("76", "officer")));
        var answer = JSON.std.mapFrom(STACK.invoke("StaffFunction", event.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer).containsEntry("statusCode", 200);
        assertThat(String.valueOf(answer.get("body")))
                .contains("จังหวัดเพชรบุรี", Stack.letter().title(), "action=\"/prod/staff/sign-out\"");
    }

    @Test
    void aTokenThatIsNoneIsUnauthorized() {
        assertThatThrownBy(() -> answer("authorizer.json")).hasRootCauseMessage("Unauthorized");
    }

    @Test
    void aTokenOfTheIssuerOpensTheWholeStaffApi() throws Exception {
        var token = "Bearer " + STACK.staffToken("76", "officer");
        var recorded = Files.readString(EVENTS.resolve("authorizer.json"));
        var event = recorded.replaceAll("Bearer [^\"]+", token).getBytes(StandardCharsets.UTF_8);
        var answer = JSON.std.mapFrom(STACK.invoke("AuthorizerFunction", event));
        assertThat(answer)
                .containsEntry("principalId", "officer-76")
                .containsEntry(
                        "context",
                        Map.of(
                                "provinces",
                                "76",
                                "role",
                                "officer",
                                "name",
                                URLEncoder.encode("เจ้าหน้าที่ทดลอง 76", StandardCharsets.UTF_8)));
        assertThat(String.valueOf(answer.get("policyDocument")))
                .contains("Effect=Allow", "a1b2c3d4e5/prod/*/api/staff/*");
    }

    @Test
    void theMinutesRoundHasNoAnswer() throws Exception {
        assertThat(STACK.invoke("SweepFunction", Files.readAllBytes(EVENTS.resolve("sweep-schedule.json"))))
                .isEmpty();
    }

    private Map<String, Object> answer(String file) throws Exception {
        return JSON.std.mapFrom(STACK.invoke(function(event(file)), Files.readAllBytes(EVENTS.resolve(file))));
    }

    /// Whom the template gives such an event to.
    private static String function(Map<String, Object> event) {
        if (event.containsKey("Records")) {
            return TEMPLATE.streams().getFirst().function();
        }
        if ("aws.ses".equals(event.get("source"))) {
            return TEMPLATE.rules().getFirst().function();
        }
        if (event.containsKey("detail-type")) {
            return TEMPLATE.schedules().getFirst().function();
        }
        if ("REQUEST".equals(event.get("type"))) {
            return TEMPLATE.api().authorizer().orElseThrow().function();
        }
        return TEMPLATE.api().routes().stream()
                .filter(route -> route.path().equals(event.get("resource"))
                        && route.takes(String.valueOf(event.get("httpMethod"))))
                .findFirst()
                .orElseThrow()
                .function();
    }

    private static Map<String, Object> event(String file) throws IOException {
        return JSON.std.mapFrom(Files.readString(EVENTS.resolve(file)));
    }
}
