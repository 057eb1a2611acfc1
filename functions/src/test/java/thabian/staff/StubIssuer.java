package thabian.staff;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// An OIDC issuer on loopback, with one RSA and one EC key, that counts how often it is asked for them.
public final class StubIssuer implements AutoCloseable {
    /// When its tokens are made: the morning of the letter.
    public static final Instant NOW = Instant.parse("2021-03-08T02:00:00Z");

    public static final String AUDIENCE = "thabian";

    public static final String OTHER_AUDIENCE = "thabian-api";
    static final Audience API = new Audience(AUDIENCE, OTHER_AUDIENCE, Audience.Kind.ACCESS);
    static final Audience CONSOLE = new Audience(AUDIENCE, OTHER_AUDIENCE, Audience.Kind.ID);
    static final Claims CLAIMS = new Claims("provinces", "role", "name");

    private static final RSAKey FIRST_RSA = newRsa("rsa-1");
    private static final RSAKey STRANGERS = newRsa("stranger");
    private static final ECKey FIRST_EC = ec("ec-1");

    private final HttpServer server;
    private final AtomicInteger keyFetches = new AtomicInteger();
    private volatile RSAKey rsa = FIRST_RSA;
    private volatile ECKey ec = FIRST_EC;
    private volatile String claimedIssuer;
    private volatile String more = "";
    private volatile int tokenStatus = 400;
    private volatile String tokenAnswer = "{\"error\":\"invalid_grant\"}";
    private volatile String tokenRequest = "";
    private volatile String proof = "";

    public StubIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        claimedIssuer = address();
        answer(
                "/.well-known/openid-configuration",
                () -> "{\"issuer\":\"" + claimedIssuer + "\",\"jwks_uri\":\"" + claimedIssuer + "/jwks.json\""
                        + ",\"authorization_endpoint\":\"" + claimedIssuer + "/authorize\""
                        + ",\"token_endpoint\":\"" + claimedIssuer + "/token\"" + more + "}");
        server.createContext("/token", exchange -> {
            tokenRequest = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            proof = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
            write(exchange, tokenStatus, tokenAnswer);
        });
        answer("/jwks.json", () -> {
            keyFetches.incrementAndGet();
            return new JWKSet(List.<JWK>of(rsa, ec)).toPublicJWKSet().toString();
        });
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// The same address, written so that nothing but a connection tells that it is this machine's.
    public String addressElsewhere() {
        return address().replace("127.0.0.1", "[::ffff:127.0.0.1]");
    }

    public RSAKey rsa() {
        return rsa;
    }

    public ECKey ec() {
        return ec;
    }

    public int keyFetches() {
        return keyFetches.get();
    }

    public void rotate() {
        rsa = newRsa("rsa-2");
        ec = ec("ec-2");
    }

    /// Says in its document that it is this issuer, and that all else is found there too.
    public void claimToBe(String issuer) {
        claimedIssuer = issuer;
    }

    /// Adds to the discovery document, `,"name":value`.
    public void discloses(String fields) {
        more = fields;
    }

    /// What it answers to whoever redeems a code.
    public void redeems(int status, String answer) {
        tokenStatus = status;
        tokenAnswer = answer;
    }

    /// Redeems every code by this ID token.
    public void redeems(String idToken) {
        redeems(200, "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken + "\"}");
    }

    /// The same with a refresh token.
    public void redeems(String idToken, String refresh) {
        redeems(
                200,
                "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken
                        + "\",\"refresh_token\":\"" + refresh + "\"}");
    }

    /// The form that it was last sent to redeem a code by.
    public String tokenRequest() {
        return tokenRequest;
    }

    /// The `Authorization` that came with it.
    public String proof() {
        return proof;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /// The claims of an officer of Phetchaburi; a test spoils what it is about.
    public JWTClaimsSet.Builder officer() {
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .audience(AUDIENCE)
                .subject("somchai")
                .claim("name", "สมชาย ใจทดสอบ")
                .claim("provinces", List.of("76"))
                .claim("role", "officer")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plus(Duration.ofHours(8))));
    }

    public String signed(JWTClaimsSet.Builder claims) {
        return signed(JWSAlgorithm.RS256, rsa, claims);
    }

    public static String signed(JWSAlgorithm algorithm, JWK key, JWTClaimsSet.Builder claims) {
        return signed(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), key, claims);
    }

    public static String signed(JWSHeader header, JWK key, JWTClaimsSet.Builder claims) {
        try {
            JWSSigner signer = key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner(key.toECKey());
            SignedJWT token = new SignedJWT(header, claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A key that no issuer has, under a name.
    public static RSAKey rsa(String id) {
        return new RSAKey.Builder(STRANGERS).keyID(id).build();
    }

    private static RSAKey newRsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ECKey ec(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(String path, Supplier<String> body) {
        server.createContext(path, exchange -> write(exchange, 200, body.get()));
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
