package thabian.route.open;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Tokens;
import thabian.given.Given;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.memory.MemorySlots;
import thabian.memory.MemoryStore;
import thabian.work.Registry;

/// Where a link from before leads once officers moved the registration, however often.
class WayOnTest {
    private static final List<String> STOPS =
            List.of("6760601", "6760602", "6760603", "6760604", "6760605", "6760606", "6760607");

    private final Slots slots = new MemorySlots(new MemoryStore());
    private final Registry registry = new Registry(slots, Given.random());
    private final Tokens tokens = someTokens();

    @BeforeEach
    void registerAtTheFirst() {
        STOPS.forEach(digits -> slots.invite(SEMINAR, Invitee.of(anOrganisation(digits)), Optional.empty()));
        registry.register(theSeminar(), aSubmission(STOPS.getFirst()), tokens, NOW);
    }

    private void move(String from, String to) {
        Order order = Order.now("officer-76", "ผิดแห่ง", NOW.plusSeconds(60));
        assertThat(registry.move(theSeminar(), code(from), code(to), order)).isInstanceOf(Outcome.Done.class);
    }

    /// Whither an asker is led; empty where they are led nowhere.
    private String led(String from, String token) throws IOException {
        ApiRequest request = ApiRequest.read(
                new ByteArrayInputStream(JSON.std.asBytes(Map.of("pathParameters", Map.of("org", from)))));
        Optional<ApiResponse> answer = WayOn.registration(slots, request, theSeminar(), token);
        if (answer.isEmpty()) {
            return "";
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        answer.get().write(written);
        return JSON.std.mapFrom(written.toByteArray()).get("headers") instanceof Map<?, ?> headers
                ? String.valueOf(headers.get("Location")).replaceFirst(".*/", "")
                : "";
    }

    @Test
    void aLinkLeadsOnThroughFiveMoves() throws IOException {
        String first = STOPS.getFirst();
        for (int moves = 1; moves <= 5; moves++) {
            move(STOPS.get(moves - 1), STOPS.get(moves));
            assertThat(led(first, tokens.manage().secret())).isEqualTo(STOPS.get(moves));
            assertThat(led(first, tokens.view().secret())).isEqualTo(STOPS.get(moves));
            assertThat(led(first, "guessed")).isEmpty();
        }
        move(STOPS.get(5), STOPS.get(6));
        assertThat(led(first, tokens.manage().secret())).as("a sixth").isEmpty();
        assertThat(led(STOPS.get(1), tokens.manage().secret())).isEqualTo(STOPS.get(6));
    }

    @Test
    void whereItStandsNobodyIsLedOn() throws IOException {
        assertThat(led(STOPS.getFirst(), tokens.manage().secret())).isEmpty();
        move(STOPS.get(0), STOPS.get(1));
        move(STOPS.get(1), STOPS.get(0));
        assertThat(led(STOPS.get(0), tokens.manage().secret())).isEmpty();
        assertThat(led(STOPS.get(1), tokens.manage().secret())).isEqualTo(STOPS.get(0));
    }

    @Test
    void whoeverRegistersThereInsteadIsNoHindrance() throws IOException {
        move(STOPS.get(0), STOPS.get(1));
        Tokens others = someTokens();
        registry.register(
                theSeminar(), aSubmission(STOPS.getFirst(), 2, Given.threePeople()), others, NOW.plusSeconds(90));
        assertThat(led(STOPS.get(0), tokens.manage().secret())).isEqualTo(STOPS.get(1));
        assertThat(led(STOPS.get(0), others.manage().secret())).isEmpty();
    }
}
