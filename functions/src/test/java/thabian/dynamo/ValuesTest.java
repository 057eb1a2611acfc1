package thabian.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ValuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "2020-02-29T23:59:59.999Z",
                "2021-03-08T02:00:00.007Z",
                "2100-02-28T23:00:01Z",
                "9999-12-31T23:59:59.999Z"
            })
    void anInstantIsReadAsItWasWritten(Instant instant) {
        assertThat(Values.moment(Values.instant(instant))).isEqualTo(instant);
    }

    /// As an older version, or somebody's hand, may have written it.
    @ParameterizedTest
    @ValueSource(strings = {"2021-03-08T02:00:00Z", "2021-03-08T02:00:00.123456789Z", "2021-03-08T09:00:00+07:00"})
    void anInstantInAnotherFormIsReadToo(String text) {
        assertThat(Values.moment(AttributeValue.fromS(text))).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "today", "2021-13-08T02:00:00.000Z", "2021-03-08T02:00:0x.000Z"})
    void whatIsNoInstantIsRefused(String text) {
        assertThatThrownBy(() -> Values.moment(AttributeValue.fromS(text))).isInstanceOf(RuntimeException.class);
    }
}
