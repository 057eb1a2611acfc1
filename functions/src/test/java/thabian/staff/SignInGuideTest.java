package thabian.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// docs/sign-in.md: what it has an office set, and the tokens that it shows.
class SignInGuideTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)\n```(json)?\n(.*?)\n```");

    /// What is said of one issuer.
    private record Issuer(String name, Map<String, String> parameters, List<String> tokens) {
        static Issuer of(String chapter) {
            Map<String, String> parameters = new HashMap<>();
            BLOCK.matcher(chapter)
                    .results()
                    .filter(block -> block.group(1) == null)
                    .flatMap(block -> block.group(2).lines())
                    .map(line -> line.split("=", 2))
                    .forEach(pair -> parameters.put(pair[0], pair[1]));
            List<String> tokens = BLOCK.matcher(chapter)
                    .results()
                    .filter(block -> block.group(1) != null)
                    .map(block -> block.group(2))
                    .toList();
            return new Issuer(chapter.lines().findFirst().orElse(""), parameters, tokens);
        }

        String parameter(String name, String otherwise) {
            return parameters.getOrDefault(name, otherwise);
        }

        Claims claims() {
            return new Claims(
                    parameter("ProvincesClaim", "provinces"),
                    parameter("RoleClaim", "role"),
                    parameter("NameClaim", "name"));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Issuer> issuers() throws IOException {
        String guide = Files.readString(Path.of("../docs/sign-in.md"));
        List<Issuer> issuers = Arrays.stream(guide.split("\n## "))
                .map(Issuer::of)
                .filter(issuer -> !issuer.tokens().isEmpty())
                .toList();
        assertThat(issuers)
                .extracting(Issuer::name)
                .containsExactly("Amazon Cognito", "Microsoft Entra ID", "Keycloak");
        return issuers.stream();
    }

    @ParameterizedTest
    @MethodSource("issuers")
    void eachTokenShownIsAnOfficersAndOpensItsOwnDoorOnly(Issuer issuer) throws ParseException {
        String console = issuer.parameter("OidcClientId", "");
        String api = issuer.parameter("OidcAudience", "");
        Audience id = new Audience(console, api, Audience.Kind.ID);
        Audience access = new Audience(api, console, Audience.Kind.ACCESS);
        assertThat(issuer.tokens()).hasSize(2);
        for (String token : issuer.tokens()) {
            JWTClaimsSet claims = JWTClaimsSet.parse(token);
            boolean first = token.equals(issuer.tokens().getFirst());
            assertThat(claims.getIssuer()).isEqualTo(issuer.parameter("OidcIssuer", ""));
            assertThat(id.includes(claims)).isEqualTo(first);
            assertThat(access.includes(claims)).isNotEqualTo(first);
            assertThat(issuer.claims().bearer(claims.getSubject(), claims.getClaims()))
                    .isInstanceOfSatisfying(Staff.class, staff -> {
                        assertThat(staff.provinces().text()).isEqualTo("76");
                        assertThat(staff.role()).isEqualTo(StaffRole.OFFICER);
                        assertThat(staff.name()).isEqualTo(first ? "สมหญิง ใจทดสอบ" : claims.getSubject());
                    });
        }
    }
}
