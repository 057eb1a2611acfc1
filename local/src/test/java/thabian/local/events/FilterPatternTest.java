package thabian.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.local.template.Template;
import thabian.local.template.TemplateException;

class FilterPatternTest {
    private static final String EVENT = """
            {"eventName": "MODIFY", "n": 1, "dynamodb": {"NewImage": {"mail": {"M": {"state": {"S": "owed"}}}, "tags": ["a", "b"]}}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"eventName":["INSERT","MODIFY"]}                                      | true
            {"eventName":["REMOVE"]}                                               | false
            {"dynamodb":{"NewImage":{"mail":{"M":{"state":{"S":["owed"]}}}}}}      | true
            {"dynamodb":{"NewImage":{"mail":{"M":{"state":{"S":["sent"]}}}}}}      | false
            {"dynamodb":{"OldImage":{"mail":{"M":{"state":{"S":["owed"]}}}}}}      | false
            {"eventName":["MODIFY"],"n":[2]}                                       | false
            {"n":[1]}                                                              | true
            {"dynamodb":{"NewImage":{"tags":["b"]}}}                               | true
            {"eventName":[{"prefix":"MOD"}]}                                       | true
            {"eventName":[{"prefix":"INS"}]}                                       | false
            {"dynamodb":{"NewImage":{"mail":{"M":{"state":{"S":[{"exists":true}]}}}}}} | true
            {"dynamodb":{"NewImage":{"other":{"S":[{"exists":true}]}}}}            | false
            {"dynamodb":{"NewImage":{"other":{"S":[{"exists":false}]}}}}           | true
            {"eventName":[{"exists":false}]}                                       | false
            {}                                                                     | true
            """)
    void aPatternWantsWhatItSays(String pattern, boolean matches) throws IOException {
        assertThat(FilterPattern.parse(pattern).matches(JSON.std.mapFrom(EVENT)))
                .isEqualTo(matches);
    }

    @Test
    void theTemplateWantsTheRecordedMail() throws IOException {
        var mapping = Template.read(Path.of("..", "template.yaml")).streams().getFirst();
        var recorded = JSON.std.mapFrom(Files.readString(Path.of("..", "events", "mail-stream.json")));
        var record = (Map<?, ?>) ((List<?>) recorded.get("Records")).getFirst();
        var pattern = FilterPattern.parse(mapping.filters().getFirst());
        assertThat(pattern.matches(JSON.std.mapFrom(JSON.std.asString(record)))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"n":[{"numeric":[">",1]}]}  | The filter pattern's n uses [numeric], which the laptop does not know.
            {"n":"1"}                    | The filter pattern's n is neither an object nor a list.
            ["n"]                        | The filter pattern ["n"] is not a JSON object.
            """)
    void whatIsNotKnownIsRefused(String pattern, String sentence) {
        assertThatThrownBy(() -> FilterPattern.parse(pattern))
                .isInstanceOf(TemplateException.class)
                .hasMessage(sentence);
    }
}
