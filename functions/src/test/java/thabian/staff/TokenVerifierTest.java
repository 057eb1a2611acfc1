package thabian.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.staff.Verdict.Outsider;
import thabian.staff.Verdict.Reason;
import thabian.staff.Verdict.Refused;
import thabian.staff.Verdict.Undecided;

class TokenVerifierTest {
    private static StubIssuer issuer;
    private static TokenVerifier verifier;

    @BeforeAll
    static void open() {
        issuer = new StubIssuer();
        verifier = verifierOf(issuer);
    }

    @AfterAll
    static void close() {
        issuer.close();
    }

    private static TokenVerifier verifierOf(StubIssuer issuer) {
        return new TokenVerifier(
                issuer.address(), IssuerTrust.ENCRYPTED, StubIssuer.API, StubIssuer.CLAIMS, () -> StubIssuer.NOW);
    }

    private static Staff officerOfPhetchaburi() {
        return new Staff(
                "somchai", "สมชาย ใจทดสอบ", new Provinces.Named(new TreeSet<>(Set.of("76"))), StaffRole.OFFICER);
    }

    @Test
    void aTokenOfTheIssuerNamesItsBearer() {
        assertThat(verifier.verify(issuer.signed(issuer.officer()))).isEqualTo(officerOfPhetchaburi());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"})
    void everyCommonRsaSignatureIsTaken(String algorithm) {
        String token = StubIssuer.signed(JWSAlgorithm.parse(algorithm), issuer.rsa(), issuer.officer());
        assertThat(verifier.verify(token)).isInstanceOf(Staff.class);
    }

    @Test
    void anEllipticCurveSignatureIsTaken() {
        String token = StubIssuer.signed(JWSAlgorithm.ES256, issuer.ec(), issuer.officer());
        assertThat(verifier.verify(token)).isInstanceOf(Staff.class);
    }

    @Test
    void anAccessTokenSaysSoInItsTypeAndIsTaken() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("rsa-1")
                .type(new JOSEObjectType("at+jwt"))
                .build();
        assertThat(verifier.verify(StubIssuer.signed(header, issuer.rsa(), issuer.officer())))
                .isInstanceOf(Staff.class);
    }

    @Test
    void oneAudienceAmongSeveralIsEnough() {
        JWTClaimsSet.Builder claims = issuer.officer().audience(List.of("another", StubIssuer.AUDIENCE));
        assertThat(verifier.verify(issuer.signed(claims))).isInstanceOf(Staff.class);
    }

    @Test
    void clocksMayBeHalfAMinuteApart() {
        JWTClaimsSet.Builder justEnded = issuer.officer().expirationTime(Date.from(StubIssuer.NOW.minusSeconds(29)));
        JWTClaimsSet.Builder justAhead = issuer.officer().notBeforeTime(Date.from(StubIssuer.NOW.plusSeconds(29)));
        assertThat(verifier.verify(issuer.signed(justEnded))).isInstanceOf(Staff.class);
        assertThat(verifier.verify(issuer.signed(justAhead))).isInstanceOf(Staff.class);
    }

    static Stream<Arguments> attacks() throws JOSEException {
        return Stream.of(
                attack("expired", Reason.EXPIRED, spoilt(c -> c.expirationTime(at(Duration.ofSeconds(-30))))),
                attack("without an end", Reason.EXPIRED, spoilt(c -> c.expirationTime(null))),
                attack("not yet valid", Reason.NOT_YET_VALID, spoilt(c -> c.notBeforeTime(at(Duration.ofSeconds(31))))),
                attack("wrong issuer", Reason.WRONG_ISSUER, spoilt(c -> c.issuer("https://login.example"))),
                attack("no issuer", Reason.WRONG_ISSUER, spoilt(c -> c.issuer(null))),
                attack("issuer with a slash more", Reason.WRONG_ISSUER, spoilt(c -> c.issuer(issuer.address() + "/"))),
                attack("wrong audience", Reason.WRONG_AUDIENCE, spoilt(c -> c.audience("another"))),
                attack(
                        "the other kind of token too",
                        Reason.WRONG_AUDIENCE,
                        spoilt(c -> c.audience(List.of(StubIssuer.AUDIENCE, StubIssuer.OTHER_AUDIENCE)))),
                attack("no audience", Reason.WRONG_AUDIENCE, spoilt(c -> c.audience((String) null))),
                attack("no subject", Reason.NO_SUBJECT, spoilt(c -> c.subject(null))),
                attack("blank subject", Reason.NO_SUBJECT, spoilt(c -> c.subject(" "))),
                attack("end in words", Reason.MALFORMED, spoilt(c -> c.claim("exp", "tomorrow"))),
                attack(
                        "alg none",
                        Reason.NO_SUCH_KEY,
                        new PlainJWT(issuer.officer().build()).serialize()),
                attack("alg none over a signature", Reason.MALFORMED, withHeader("{\"alg\":\"none\"}")),
                attack("HS256 with the public key", Reason.NO_SUCH_KEY, publicKeyAsSecret()),
                attack(
                        "HS256 named in the header",
                        Reason.NO_SUCH_KEY,
                        withHeader("{\"alg\":\"HS256\",\"kid\":\"rsa-1\"}")),
                attack("tampered payload", Reason.WRONG_SIGNATURE, tampered()),
                attack("signature cut off", Reason.WRONG_SIGNATURE, unsigned()),
                attack(
                        "a stranger's key",
                        Reason.WRONG_SIGNATURE,
                        signedBy(JWSAlgorithm.RS256, StubIssuer.rsa("rsa-1"))),
                attack("a stranger's key sent along", Reason.WRONG_SIGNATURE, withItsOwnKey()),
                attack("unknown kid", Reason.NO_SUCH_KEY, signedBy(JWSAlgorithm.RS256, StubIssuer.rsa("rsa-9"))),
                attack(
                        "kid of the other type",
                        Reason.NO_SUCH_KEY,
                        signedBy(JWSAlgorithm.RS256, StubIssuer.rsa("ec-1"))),
                attack("unknown critical header", Reason.WRONG_SIGNATURE, critical()),
                attack("another type", Reason.NO_SUCH_KEY, ofType("logout+jwt")),
                attack("huge", Reason.TOO_LONG, spoilt(c -> c.claim("filler", "x".repeat(20_000)))),
                attack("garbage", Reason.MALFORMED, "garbage"),
                attack("empty", Reason.MALFORMED, ""),
                attack("dots", Reason.MALFORMED, ".."),
                attack("deep JSON", Reason.MALFORMED, withHeader("[".repeat(5_000))),
                attack("Thai", Reason.MALFORMED, "ทะเบียน.ทะเบียน.ทะเบียน"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void anAttackProvesNothing(String name, Reason reason, String token) {
        assertThat(verifierOf(issuer).verify(token)).isEqualTo(new Refused(reason));
    }

    @Test
    void noChangeOfABitIsMistakenForTheToken() {
        byte[] token = issuer.signed(issuer.officer()).getBytes(StandardCharsets.US_ASCII);
        int payloadEnds = new String(token, StandardCharsets.US_ASCII).lastIndexOf('.');
        Random random = new Random(2564);
        for (int i = 0; i < 500; i++) {
            byte[] changed = token.clone();
            changed[random.nextInt(payloadEnds)] ^= (byte) (1 << random.nextInt(7));
            assertThat(verifier.verify(new String(changed, StandardCharsets.US_ASCII)))
                    .isInstanceOf(Refused.class);
        }
    }

    static Stream<Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder>> claimsOfNoOffice() {
        return Stream.of(
                c -> c.claim("provinces", null),
                c -> c.claim("provinces", List.of()),
                c -> c.claim("provinces", List.of("7")),
                c -> c.claim("provinces", List.of("๗๖")),
                c -> c.claim("provinces", List.of("76,77")),
                c -> c.claim("provinces", List.of("76", "*")),
                c -> c.claim("provinces", List.of(7.6)),
                c -> c.claim("role", null),
                c -> c.claim("role", "Officer"),
                c -> c.claim("role", "admin"));
    }

    @ParameterizedTest
    @MethodSource("claimsOfNoOffice")
    void someoneWithoutProvincesOrRoleIsAnOutsider(Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> claims) {
        assertThat(verifier.verify(issuer.signed(claims.apply(issuer.officer()))))
                .isInstanceOfSatisfying(
                        Outsider.class,
                        outsider -> assertThat(outsider.subject()).isEqualTo("somchai"));
    }

    @Test
    void aNamelessBearerIsCalledByTheSubject() {
        assertThat(verifier.verify(issuer.signed(issuer.officer().claim("name", null))))
                .isInstanceOfSatisfying(
                        Staff.class, staff -> assertThat(staff.name()).isEqualTo("somchai"));
    }

    @Test
    void theKeysAreFetchedOnceForManyTokens() {
        try (StubIssuer fresh = new StubIssuer()) {
            TokenVerifier fewFetches = verifierOf(fresh);
            for (int i = 0; i < 20; i++) {
                assertThat(fewFetches.verify(fresh.signed(fresh.officer()))).isInstanceOf(Staff.class);
            }
            assertThat(fresh.keyFetches()).isEqualTo(1);
        }
    }

    @Test
    void newKeysAreFoundWhenTheIssuerRotates() {
        try (StubIssuer rotating = new StubIssuer()) {
            TokenVerifier following = verifierOf(rotating);
            String before = rotating.signed(rotating.officer());
            assertThat(following.verify(before)).isInstanceOf(Staff.class);

            rotating.rotate();

            assertThat(following.verify(rotating.signed(rotating.officer()))).isInstanceOf(Staff.class);
            assertThat(following.verify(before)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void madeUpKeyIdsDoNotDriveTheIssuer() {
        try (StubIssuer bothered = new StubIssuer()) {
            TokenVerifier patient = verifierOf(bothered);
            RSAKey stranger = StubIssuer.rsa("made-up");
            for (int i = 0; i < 50; i++) {
                JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("made-up-" + i)
                        .build();
                assertThat(patient.verify(StubIssuer.signed(header, stranger, bothered.officer())))
                        .isEqualTo(new Refused(Reason.NO_SUCH_KEY));
            }
            assertThat(bothered.keyFetches()).isLessThanOrEqualTo(2);
            assertThat(patient.verify(bothered.signed(bothered.officer()))).isInstanceOf(Staff.class);
        }
    }

    @Test
    void whileTheIssuerIsDownNobodyIsRefusedHoweverOftenTheyTry() {
        StubIssuer down = new StubIssuer();
        String token = down.signed(down.officer());
        down.close();
        TokenVerifier helpless = verifierOf(down);
        for (int i = 0; i < 5; i++) {
            assertThat(helpless.verify(token)).isEqualTo(new Undecided());
        }
    }

    @Test
    void aDiscoveryDocumentOfAnotherIssuerIsNotBelieved() {
        try (StubIssuer impostor = new StubIssuer()) {
            impostor.claimToBe("https://login.example");
            assertThat(verifierOf(impostor).verify(impostor.signed(impostor.officer())))
                    .isEqualTo(new Undecided());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "http://login.example", "http://127.0.0.1.example", "ftp://127.0.0.1", "file:///etc/keys"})
    void onlyASecureIssuerIsTrusted(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> verifier(address, IssuerTrust.ENCRYPTED));
    }

    @Test
    void inARehearsalAnIssuerMayComeByHttpFromElsewhere() {
        try (StubIssuer elsewhere = new StubIssuer()) {
            elsewhere.claimToBe(elsewhere.addressElsewhere());
            String token = elsewhere.signed(elsewhere.officer().issuer(elsewhere.addressElsewhere()));
            assertThat(verifier(elsewhere.addressElsewhere(), IssuerTrust.REHEARSED)
                            .verify(token))
                    .isInstanceOf(Staff.class);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> verifier(elsewhere.addressElsewhere(), IssuerTrust.ENCRYPTED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "login", "ftp://127.0.0.1", "file:///etc/keys"})
    void whatIsNeitherHttpNorHttpsIsTrustedInNoRehearsalEither(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> verifier(address, IssuerTrust.REHEARSED));
    }

    private static TokenVerifier verifier(String address, IssuerTrust trust) {
        return new TokenVerifier(address, trust, StubIssuer.API, StubIssuer.CLAIMS, () -> StubIssuer.NOW);
    }

    private static Arguments attack(String name, Reason reason, String token) {
        return arguments(name, reason, token);
    }

    private static Date at(Duration fromNow) {
        return Date.from(StubIssuer.NOW.plus(fromNow));
    }

    private static String spoilt(Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> spoil) {
        return issuer.signed(spoil.apply(issuer.officer()));
    }

    private static String signedBy(JWSAlgorithm algorithm, JWK key) {
        return StubIssuer.signed(algorithm, key, issuer.officer());
    }

    private static String withHeader(String header) {
        String token = issuer.signed(issuer.officer());
        return Base64URL.encode(header) + token.substring(token.indexOf('.'));
    }

    private static String tampered() {
        String[] token = issuer.signed(issuer.officer()).split("\\.");
        String payload = new Base64URL(token[1]).decodeToString().replace("[\"76\"]", "[\"*\"]");
        return token[0] + "." + Base64URL.encode(payload) + "." + token[2];
    }

    private static String unsigned() {
        String token = issuer.signed(issuer.officer());
        return token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
    }

    private static String publicKeyAsSecret() throws JOSEException {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa-1").build();
        SignedJWT token = new SignedJWT(header, issuer.officer().build());
        token.sign(new MACSigner(issuer.rsa().toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static String withItsOwnKey() {
        RSAKey stranger = StubIssuer.rsa("rsa-1");
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("rsa-1")
                .jwk(stranger.toPublicJWK())
                .build();
        return StubIssuer.signed(header, stranger, issuer.officer());
    }

    private static String critical() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("rsa-1")
                .criticalParams(Set.of("unheard-of"))
                .customParam("unheard-of", true)
                .build();
        return StubIssuer.signed(header, issuer.rsa(), issuer.officer());
    }

    private static String ofType(String type) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("rsa-1")
                .type(new JOSEObjectType(type))
                .build();
        return StubIssuer.signed(header, issuer.rsa(), issuer.officer());
    }
}
