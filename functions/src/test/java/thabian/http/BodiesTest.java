package thabian.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BodiesTest {
    private static Optional<Integer> objection(int length, String type) throws IOException {
        byte[] event = JSON.std.asBytes(Map.of(
                "headers", Map.of("Content-Type", type),
                "body", Base64.getEncoder().encodeToString(new byte[length]),
                "isBase64Encoded", true));
        return Bodies.objection(ApiRequest.read(new ByteArrayInputStream(event)), Bodies.JSON)
                .map(Problem::status);
    }

    @Test
    void sixtyFourKibibytesAreTakenAndOneByteMoreIsNot() throws IOException {
        assertThat(objection(64 * 1024, "application/json")).isEmpty();
        assertThat(objection(64 * 1024 + 1, "application/json")).contains(413);
    }

    @Test
    void theMediaTypeIsTakenWithParametersAndInAnyCase() throws IOException {
        assertThat(objection(1, "Application/JSON ; charset=utf-8")).isEmpty();
        assertThat(objection(1, "text/plain")).contains(415);
        assertThat(objection(1, "application/jsonp")).contains(415);
        assertThat(objection(1, "")).contains(415);
    }

    @Test
    void sizeComesBeforeMediaType() throws IOException {
        assertThat(objection(64 * 1024 + 1, "text/plain")).contains(413);
    }
}
