package thabian.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
    private static IfMatch read(Map<String, Object> headers) throws IOException {
        return IfMatch.of(ApiRequest.read(new ByteArrayInputStream(JSON.std.asBytes(headers))));
    }

    private static IfMatch read(String header) throws IOException {
        return read(Map.of("headers", Map.of("If-Match", header)));
    }

    @Test
    void withoutAHeaderNothingIsAskedFor() throws IOException {
        assertThat(read(Map.of())).isEqualTo(new IfMatch.Absent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", " * "})
    void aStarAsksForWhateverThereIs(String header) throws IOException {
        assertThat(read(header)).isEqualTo(new IfMatch.Any());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            "1"              | 1
            "1", "2"         | 1 2
            "1","2"          | 1 2
            , "1" ,, "2" ,   | 1 2
            W/"1", "2"       | 2
            "a,b", "2"       | a,b 2
            "", "2"          | ' 2'
            """)
    void strongTagsOfAListMatch(String header, String tags) throws IOException {
        assertThat(read(header)).isEqualTo(new IfMatch.Tags(Set.of(tags.split(" ", -1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "W/\"1\"", "w/\"1\"", "\"1", "'1'", "x\"1\"", "\"1\"x", "\"a b\"", "*, *", "*,\"x"})
    void whatIsWeakOrNoTagMatchesNothing(String header) throws IOException {
        assertThat(read(header)).isEqualTo(new IfMatch.Tags(Set.of()));
    }
}
