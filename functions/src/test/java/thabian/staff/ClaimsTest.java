package thabian.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.staff.Verdict.Outsider;

class ClaimsTest {
    private static final String NAMESPACED = "https://thabian.example/provinces";
    private static final Claims USUAL = StubIssuer.CLAIMS;
    private static final Claims GROUPS = new Claims("cognito:groups", "cognito:groups", "name");

    private static String read(Claims names, Map<String, Object> claims) {
        return switch (names.bearer("somchai", claims)) {
            case Staff staff -> staff.provinces().text() + " " + staff.role().text() + " " + staff.name();
            case Outsider outsider -> outsider.lack();
            case Verdict other -> other.toString();
        };
    }

    static Stream<Arguments> provinces() {
        return Stream.of(
                        List.of(List.of("76"), "76"),
                        List.of(List.of("77", "76"), "76,77"),
                        List.of(List.of("*"), "*"),
                        List.of("76", "76"),
                        List.of(" 76, 77 ", "76,77"),
                        List.of("77 76", "76,77"),
                        List.of("*", "*"),
                        List.of("[\"76\", \"77\"]", "76,77"),
                        List.of("[77, \"76\"]", "76,77"),
                        List.of(List.of(76), "76"),
                        List.of(List.of(77L, "76"), "76,77"),
                        List.of(76L, "76"),
                        List.of(" [\"*\"]", "*"))
                .map(pair -> Arguments.of(pair.toArray()));
    }

    @ParameterizedTest
    @MethodSource("provinces")
    void provincesAreReadHoweverAnIssuerCanWriteThem(Object written, String meant) {
        assertThat(read(USUAL, Map.of("provinces", written, "role", "viewer"))).isEqualTo(meant + " viewer somchai");
    }

    static Stream<Object> noProvinces() {
        return Stream.of(
                "",
                " ",
                "7",
                "๗๖",
                "Phetchaburi",
                "76;77",
                "76 *",
                "[\"76\"",
                "{\"76\":1}",
                "province-76",
                7,
                -76,
                760,
                76.5,
                List.of(76, true),
                List.of(List.of("76")),
                "[76.5]",
                "[null]",
                "[[76]]",
                true);
    }

    @ParameterizedTest
    @MethodSource("noProvinces")
    void whatIsWrittenOtherwiseIsNoProvince(Object written) {
        assertThat(read(USUAL, Map.of("provinces", written, "role", "viewer")))
                .isEqualTo("no provinces in the claim provinces");
    }

    @Test
    void oneOfSeveralRolesIsOursAndTheGreaterCounts() {
        assertThat(read(USUAL, Map.of("provinces", "76", "role", List.of("uma_authorization", "viewer"))))
                .isEqualTo("76 viewer somchai");
        assertThat(read(USUAL, Map.of("provinces", "76", "role", List.of("officer", "viewer"))))
                .isEqualTo("76 officer somchai");
        assertThat(read(USUAL, Map.of("provinces", "76", "role", "viewer,officer")))
                .isEqualTo("76 officer somchai");
    }

    @Test
    void claimsHaveTheNamesThatTheDeploymentGives() {
        Claims named = new Claims(NAMESPACED, "custom:role", "nickname");
        assertThat(read(named, Map.of(NAMESPACED, "76", "custom:role", "officer", "nickname", "ชาย")))
                .isEqualTo("76 officer ชาย");
        assertThat(read(named, Map.of("provinces", "76", "role", "officer"))).isEqualTo("no claim " + NAMESPACED);
        assertThat(read(named, Map.of(NAMESPACED, "76", "role", "officer"))).isEqualTo("no claim custom:role");
        assertThat(read(named, Map.of(NAMESPACED, "76", "custom:role", "admin")))
                .isEqualTo("no role in the claim custom:role");
    }

    @Test
    void groupsHoldBothBesideWhatIsOthers() {
        assertThat(groups("officer", "province-76", "province-77", "payroll")).isEqualTo("76,77 officer somchai");
        assertThat(groups("province-all", "province-76", "viewer")).isEqualTo("* viewer somchai");
        assertThat(groups("officer", "76", "*")).isEqualTo("no provinces in the claim cognito:groups");
        assertThat(groups("province-phetchaburi", "province-*", "officer"))
                .isEqualTo("no provinces in the claim cognito:groups");
        assertThat(groups("province-76", "province-phetchaburi", "officer")).isEqualTo("76 officer somchai");
        assertThat(groups("province-*", "officer")).isEqualTo("no provinces in the claim cognito:groups");
        assertThat(groups("province-76")).isEqualTo("no role in the claim cognito:groups");
    }

    private static String groups(String... groups) {
        return read(GROUPS, Map.of("cognito:groups", Arrays.asList(groups)));
    }

    @Test
    void eachKindOfTokenIsTakenWhereItBelongsOnly() {
        JWTClaimsSet usual = claims("aud", StubIssuer.AUDIENCE);
        assertThat(opened(usual)).containsExactly("API", "console");

        JWTClaimsSet id = claims("aud", StubIssuer.AUDIENCE, "token_use", "id");
        assertThat(opened(id)).containsExactly("console");

        JWTClaimsSet access = claims("client_id", StubIssuer.AUDIENCE, "token_use", "access");
        assertThat(opened(access)).containsExactly("API");

        assertThat(opened(claims("client_id", StubIssuer.AUDIENCE))).isEmpty();
        assertThat(opened(claims("client_id", StubIssuer.AUDIENCE, "token_use", "id")))
                .isEmpty();
        assertThat(opened(claims("client_id", "another", "token_use", "access")))
                .isEmpty();
        assertThat(opened(claims("aud", "another", "client_id", StubIssuer.AUDIENCE, "token_use", "access")))
                .isEmpty();
        assertThat(opened(claims("aud", StubIssuer.AUDIENCE, "token_use", "refresh")))
                .isEmpty();
    }

    private static List<String> opened(JWTClaimsSet claims) {
        return Stream.of(StubIssuer.API, StubIssuer.CONSOLE)
                .filter(audience -> audience.includes(claims))
                .map(audience -> audience.kind() == Audience.Kind.ACCESS ? "API" : "console")
                .toList();
    }

    private static JWTClaimsSet claims(String... namesAndValues) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            claims.claim(namesAndValues[i], namesAndValues[i + 1]);
        }
        return claims.build();
    }
}
