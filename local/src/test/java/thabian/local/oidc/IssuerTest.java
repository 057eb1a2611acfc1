package thabian.local.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.MovableClock;
import thabian.local.web.Loopback;
import thabian.staff.Audience;
import thabian.staff.Claims;
import thabian.staff.IssuerTrust;
import thabian.staff.Staff;
import thabian.staff.StaffRole;
import thabian.staff.TokenVerifier;
import thabian.staff.Verdict.Reason;
import thabian.staff.Verdict.Refused;

class IssuerTest {
    private final MovableClock clock = new MovableClock(Optional.empty());
    private final Loopback laptop = new Loopback();
    private final URI address = laptop.address().resolve("/local/oidc");
    private final TokenVerifier verifier = new TokenVerifier(
            address.toString(),
            IssuerTrust.ENCRYPTED,
            new Audience("thabian", "thabian-console", Audience.Kind.ACCESS),
            new Claims("provinces", "role", "name"),
            clock);

    @BeforeEach
    void mount() {
        var issuer = new Issuer(
                address,
                "thabian",
                new Client("thabian-console", laptop.address().resolve("/staff")),
                clock);
        laptop.mount("/local/oidc", issuer).mount("/local/staff-token", issuer);
    }

    @AfterEach
    void close() {
        laptop.close();
    }

    @Test
    void theVerifierOfTheFunctionsTakesItsTokens() {
        assertThat(verifier.verify(token("?provinces=76,77&role=officer")))
                .isInstanceOfSatisfying(Staff.class, staff -> {
                    assertThat(staff.mayRead("77")).isTrue();
                    assertThat(staff.mayRead("10")).isFalse();
                    assertThat(staff.role()).isEqualTo(StaffRole.OFFICER);
                    assertThat(staff.name()).startsWith("เจ้าหน้าที่");
                });
    }

    @Test
    void theCommissionsTokenIsForTheCountry() {
        assertThat(verifier.verify(token("?provinces=*&role=viewer")))
                .isInstanceOfSatisfying(
                        Staff.class, staff -> assertThat(staff.mayRead("10")).isTrue());
    }

    @Test
    void aTokenLivesEightHoursByTheMovableClock() {
        String token = token("?provinces=76&role=officer");
        clock.set(MovableClock.START.plus(Duration.ofHours(8)));
        assertThat(verifier.verify(token)).isInstanceOf(Staff.class);

        clock.set(MovableClock.START.plus(Duration.ofHours(9)));
        assertThat(verifier.verify(token)).isEqualTo(new Refused(Reason.EXPIRED));
        assertThat(verifier.verify(token("?provinces=76&role=officer"))).isInstanceOf(Staff.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?provinces=7", "?provinces=", "?provinces=76,*", "?provinces=76&role=admin", "?role="})
    void noTokenForAScopeThatIsNone(String query) {
        var answer = laptop.get("/local/staff-token" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/malformed");
    }

    @Test
    void itsKeysArePublicOnly() {
        assertThat(laptop.get("/local/oidc/jwks.json").body())
                .contains("\"kty\":\"EC\"")
                .doesNotContain("\"d\"");
    }

    @Test
    void nothingElseIsThere() {
        assertThat(laptop.get("/local/oidc").statusCode()).isEqualTo(404);
        assertThat(laptop.put("/local/staff-token", "").statusCode()).isEqualTo(405);
    }

    private String token(String query) {
        return laptop.get("/local/staff-token" + query).body();
    }
}
