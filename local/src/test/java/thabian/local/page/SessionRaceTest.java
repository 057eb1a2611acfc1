package thabian.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.http.ApiRequest;
import thabian.local.Stack;
import thabian.page.Assets;
import thabian.route.console.ConsoleFrames;
import thabian.route.console.SignInPages;
import thabian.staff.Audience;
import thabian.staff.Claims;
import thabian.staff.IssuerTrust;
import thabian.staff.OidcClient;
import thabian.staff.Provinces;
import thabian.staff.SessionId;
import thabian.staff.Sessions;
import thabian.staff.SignIn;
import thabian.staff.SignedIn;
import thabian.staff.Staff;
import thabian.staff.StaffRole;
import thabian.staff.StubIssuer;
import thabian.staff.TokenVerifier;

/// What another tab does to a session while this one has it made longer.
class SessionRaceTest {
    private static final Staff SOMCHAI =
            new Staff("somchai", "สมชาย ใจทดสอบ", new Provinces.Named(new TreeSet<>(List.of("76"))), StaffRole.OFFICER);

    @AutoClose
    private static final Stack STACK = Stack.start();

    @AutoClose
    private final StubIssuer issuer = new StubIssuer();

    private final Sessions sessions = STACK.sessions();
    private final SessionId id = SessionId.draw(new Random());
    private final SignedIn standing = signedIn(Duration.ofMinutes(4), "r1");
    private Runnable otherTab = () -> {};

    private static SignedIn signedIn(Duration left, String refresh) {
        return new SignedIn(
                SOMCHAI, StubIssuer.NOW.minus(Duration.ofHours(1)), StubIssuer.NOW.plus(left), Optional.of(refresh));
    }

    @BeforeEach
    void somchaiIsSignedIn() {
        sessions.keep(id, standing);
    }

    @Test
    void alonePressedItLastsLonger() throws IOException {
        issuer.redeems(issuer.signed(issuer.officer()), "r2");
        assertThat(extend()).doesNotStartWith("240.");
        assertThat(sessions.find(id).orElseThrow().refresh()).contains("r2");
    }

    @Test
    void whereTheIssuerRefusesNobodyNeedAskAgain() throws IOException {
        issuer.redeems(400, "{\"error\":\"invalid_grant\"}");
        assertThat(extend()).startsWith("240.0.");
        assertThat(sessions.find(id)).contains(standing.unrenewable());
    }

    @Test
    void whereAnotherTabWasFasterItsTokenStays() throws IOException {
        SignedIn faster = signedIn(Duration.ofMinutes(50), "r2");
        otherTab = () -> sessions.keep(id, faster);
        issuer.redeems(400, "{\"error\":\"invalid_grant\"}");
        assertThat(extend()).startsWith("3000.1.");
        assertThat(sessions.find(id)).contains(faster);
    }

    @Test
    void whereAnotherTabSignedOutTheSessionStaysEnded() throws IOException {
        otherTab = () -> sessions.end(id);
        issuer.redeems(issuer.signed(issuer.officer()), "r2");
        assertThat(extend()).startsWith("0.0.");
        assertThat(sessions.find(id)).isEmpty();
    }

    /// Presses, and says what the cookie for scripts tells then.
    private String extend() throws IOException {
        var event = Map.of(
                "path",
                "/staff/extend",
                "httpMethod",
                "POST",
                "headers",
                Map.of("Cookie", "__Host-thabian_session=" + id.secret()),
                "requestContext",
                Map.of("requestTimeEpoch", StubIssuer.NOW.toEpochMilli()));
        var answer = new ByteArrayOutputStream();
        pages().extend(ApiRequest.read(new ByteArrayInputStream(JSON.std.asBytes(event))))
                .write(answer);
        return answer.toString(StandardCharsets.UTF_8).replaceFirst("(?s).*thabian_left=([\\d.]+).*", "$1");
    }

    private SignInPages pages() {
        var audience = new Audience(StubIssuer.AUDIENCE, StubIssuer.OTHER_AUDIENCE, Audience.Kind.ID);
        var verifier = new TokenVerifier(
                issuer.address(),
                IssuerTrust.ENCRYPTED,
                audience,
                new Claims("provinces", "role", "name"),
                () -> StubIssuer.NOW);
        var client = new OidcClient(
                issuer.address(), IssuerTrust.ENCRYPTED, StubIssuer.AUDIENCE, Optional.empty(), "openid");
        return new SignInPages(
                _ -> new SignIn(client, verifier, new Random(7)),
                new WithAnotherTab(),
                new Random(7),
                new ConsoleFrames(new Assets()));
    }

    /// Lets the other tab be there between this one's reading and its writing.
    private final class WithAnotherTab implements Sessions {
        @Override
        public void keep(SessionId kept, SignedIn session) {
            sessions.keep(kept, session);
        }

        @Override
        public boolean change(SessionId changed, SignedIn seen, SignedIn next) {
            otherTab.run();
            return sessions.change(changed, seen, next);
        }

        @Override
        public Optional<SignedIn> find(SessionId sought) {
            return sessions.find(sought);
        }

        @Override
        public void end(SessionId ended) {
            sessions.end(ended);
        }
    }
}
