package thabian.http;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.theSeminar;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import thabian.domain.slot.Invitation;
import thabian.json.SeminarJson;

class ApiResponseTest {
    private static Map<String, Object> written(ApiResponse response) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        response.write(out);
        return JSON.std.mapFrom(out.toByteArray());
    }

    private static String header(ApiResponse response, String name) throws IOException {
        return String.valueOf(((Map<?, ?>) written(response).get("headers")).get(name));
    }

    @Test
    void jsonIsWrittenAsTheGatewayTakesIt() throws IOException {
        Map<String, Object> answer = written(ApiResponse.json(201, Map.of("ชื่อ", "สมชาย")));
        assertThat(answer)
                .containsEntry("statusCode", 201)
                .containsEntry("body", "{\"ชื่อ\":\"สมชาย\"}")
                .containsEntry("isBase64Encoded", false);
        assertThat(answer.keySet()).containsExactly("statusCode", "headers", "body", "isBase64Encoded");
    }

    @Test
    void nobodyKeepsFramesOrGuessesAnAnswerUnlessToldOtherwise() throws IOException {
        for (ApiResponse response : List.of(
                ApiResponse.json(200, Map.of()),
                ApiResponse.page(200, "<p>"),
                ApiResponse.text("text/calendar", ""),
                ApiResponse.bytes("image/png", new byte[1]),
                ApiResponse.problem(Problem.of(HttpProblem.INTERNAL)),
                ApiResponse.done(),
                ApiResponse.seeOther("/s/ita-2564"))) {
            assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
            assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(response, "Strict-Transport-Security")).startsWith("max-age=");
            assertThat(header(response, "Permissions-Policy")).contains("camera=()");
            assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(header(response, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(header(response, "Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'");
        }
        assertThat(header(ApiResponse.page(200, "").with("Cache-Control", "public"), "Cache-Control"))
                .isEqualTo("public");
    }

    @Test
    void aPageMayLoadOurOwnFilesOnly() throws IOException {
        ApiResponse page = ApiResponse.page(422, "<p>");
        assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.ok()).isFalse();
    }

    @Test
    void bytesTravelInBase64() throws IOException {
        byte[] bytes = {0, (byte) 0xFF, 7};
        assertThat(written(ApiResponse.bytes("image/png", bytes)))
                .containsEntry("isBase64Encoded", true)
                .containsEntry("body", Base64.getEncoder().encodeToString(bytes));
    }

    @Test
    void anAnswerWithoutBodyHasNoType() throws IOException {
        assertThat(header(ApiResponse.done(), "Content-Type")).isEqualTo("null");
        assertThat(ApiResponse.done().status()).isEqualTo(204);
        assertThat(ApiResponse.done().ok()).isTrue();
        ApiResponse see = ApiResponse.seeOther("/s/ita-2564");
        assertThat(see.status()).isEqualTo(303);
        assertThat(header(see, "Location")).isEqualTo("/s/ita-2564");
    }

    @Test
    void aProblemHasItsMediaType() throws IOException {
        assertThat(header(ApiResponse.problem(Problem.of(HttpProblem.INTERNAL)), "Content-Type"))
                .isEqualTo("application/problem+json");
    }

    @Test
    void aLoneSurrogateBreaksNoAnswer() throws IOException {
        assertThat(written(ApiResponse.page(422, "typed: \uD800"))).containsEntry("body", "typed: ?");
    }

    @Test
    void aSeminarIsToldAsTheContractSays() {
        Map<String, Object> json = SeminarJson.seminar(theSeminar(), NOW);
        assertThat(json.keySet())
                .containsExactly(
                        "id",
                        "title",
                        "organiser",
                        "letter",
                        "startsAt",
                        "endsAt",
                        "opensAt",
                        "closesAt",
                        "seats",
                        "codeRequired",
                        "state",
                        "contact");
        assertThat(json).containsEntry("closesAt", "2021-03-20T00:00:00+07:00").containsEntry("state", "open");
    }

    @Test
    void aTargetListNamesNobody() {
        assertThat(SeminarJson.organisations(List.of(new Invitation(anOrganisation("6760607"), true))))
                .containsExactly(Map.of(
                        "code", "6760607",
                        "name", "องค์การบริหารส่วนตำบลทดสอบ 6760607",
                        "type", "อบต.",
                        "district", "ชะอำ",
                        "province", "เพชรบุรี",
                        "registered", true));
    }
}
