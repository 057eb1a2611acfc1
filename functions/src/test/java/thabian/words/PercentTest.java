package thabian.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {
    @ParameterizedTest
    @CsvSource({
        "813, 7852, 10.35",
        "0, 85, 0.00",
        "85, 85, 100.00",
        "84, 85, 98.82",
        "1, 3, 33.33",
        "2, 3, 66.67",
        "99999, 100000, 99.99",
        "0, 0, 0.00",
    })
    void hasTwoDecimalsAndIsNeverRoundedUpToTheWhole(int part, int whole, String percent) {
        assertThat(Percent.of(part, whole)).isEqualTo(percent);
    }
}
