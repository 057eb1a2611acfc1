package thabian.function;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.lastMessage;
import static thabian.given.Given.messageId;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.call.Seminars;
import thabian.domain.post.Copy;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.DeliveryReport.What;
import thabian.domain.post.Mailboxes;
import thabian.domain.post.MessageId;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.given.Given;
import thabian.memory.MemoryMailboxes;
import thabian.memory.MemorySeminars;
import thabian.memory.MemorySlots;
import thabian.memory.MemoryStore;
import thabian.platform.Settings;
import thabian.work.Registry;

class DeliveryFunctionTest {
    private static final String PERSON = "somchai@lao.example";

    private final MemoryStore store = new MemoryStore();
    private final Slots slots = new MemorySlots(store);
    private final Mailboxes mailboxes = new MemoryMailboxes(store);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream console = System.out;
    private MessageId message;

    @BeforeEach
    void registerAndListen() {
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty());
        new Registry(slots, Given.random()).register(theSeminar(), aSubmission("6760607"), someTokens(), NOW);
        message = lastMessage(slot()).id();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void hush() {
        System.setOut(console);
    }

    @Test
    void aReportIsMarkedInItsSlotAndLoggedByTheMailThatItIsAbout() throws IOException {
        handle("Bounce", copy("ita-2564", "6760607", message, 1));
        assertThat(said()).containsExactly(new DeliveryReport(new Copy(message, 1), What.BOUNCED, NOW));
        assertThat(printed())
                .contains("\"event\":\"mail-reported\"", "\"message\":\"" + message + "\"", "\"what\":\"bounced\"")
                .doesNotContain(PERSON);
    }

    @Test
    void aReportThatCameTwiceIsOne() throws IOException {
        Map<String, String> tags = copy("ita-2564", "6760607", message, 1);
        handle("Bounce", tags);
        handle("Bounce", tags);
        assertThat(said()).hasSize(1);
    }

    @Test
    void aReportAboutNoCopyOfOursChangesNothing() throws IOException {
        handle("Bounce", copy("ita-2564", "6760699", message, 1));
        handle("Bounce", copy("ita-2565", "6760607", message, 1));
        handle("Bounce", copy("ita-2564", "6760607", messageId(0), 1));
        handle("Bounce", copy("ita-2564", "6760607", message, 5));
        assertThat(said()).isEmpty();
        assertThat(printed()).doesNotContain("ERROR");
    }

    @Test
    void aReportThatIsNotUnderstoodIsLoggedWithoutWhomItNames() throws IOException {
        handle("Delivery", Map.of("campaign", "autumn"));
        assertThat(printed())
                .contains("\"level\":\"WARN\"", "report-not-understood", "\"lacking\":\"seminar\"")
                .doesNotContain(PERSON, "autumn");
    }

    @Test
    void aClosingReportThatBouncedRings() throws IOException {
        handle("Bounce", Map.of("seminar", "ita-2564", "kind", "closing-report"));
        assertThat(printed())
                .contains("\"level\":\"ERROR\"", "office-unreached", "ita-2564")
                .doesNotContain(PERSON);
    }

    @Test
    void aClosingReportThatArrivedIsNoNews() throws IOException {
        handle("Delivery", Map.of("seminar", "ita-2564", "kind", "closing-report"));
        assertThat(printed()).isEmpty();
    }

    private static Map<String, String> copy(String seminar, String organisation, MessageId message, int place) {
        return Map.of(
                "seminar",
                seminar,
                "org",
                organisation,
                "message",
                message.value(),
                "copy",
                String.valueOf(place),
                "kind",
                "confirmation");
    }

    private Slot slot() {
        return slots.find(SEMINAR, code("6760607")).orElseThrow();
    }

    private List<DeliveryReport> said() {
        return slot().post().said();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void handle(String type, Map<String, String> tags) throws IOException {
        Map<String, Object> mail = Map.of(
                "destination",
                List.of(PERSON),
                "tags",
                tags.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, tag -> List.of(tag.getValue()))));
        Map<String, Object> detail =
                Map.of("eventType", type, "mail", mail, "bounce", Map.of("bounceType", "Permanent"));
        byte[] event = JSON.std.asBytes(Map.of("time", NOW.toString(), "source", "aws.ses", "detail", detail));
        new DeliveryFunction(wiring())
                .handleRequest(new ByteArrayInputStream(event), new ByteArrayOutputStream(), null);
    }

    private Wiring wiring() {
        return new Wiring(Settings.from(Map.of()), () -> NOW) {
            @Override
            public Slots slots() {
                return slots;
            }

            @Override
            public Seminars seminars() {
                return new MemorySeminars(store, () -> 0);
            }

            @Override
            public Mailboxes mailboxes() {
                return mailboxes;
            }
        };
    }
}
