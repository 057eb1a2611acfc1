package thabian.domain.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceTest {
    @ParameterizedTest
    @CsvSource({"50000, 40000", "200, 160", "9, 8", "4, 4", "1, 1"})
    void aFifthOfTheDayIsKeptForWhatSomebodyWaitsFor(int perDay, int yielding) {
        assertThat(new Allowance(14, perDay).yielding()).isEqualTo(new Allowance(14, yielding));
    }
}
