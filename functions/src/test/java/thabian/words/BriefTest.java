package thabian.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BriefTest {
    @Test
    void whatFitsStays() {
        assertThat(Brief.of("สัมมนา", 6)).isEqualTo("สัมมนา");
    }

    @Test
    void whatIsLongerEndsInAnEllipsisWithinTheLimit() {
        assertThat(Brief.of("abcdefg", 6)).isEqualTo("abcde…");
    }

    @Test
    void noLetterLosesItsMarks() {
        assertThat(Brief.of("คนที่นี่ดี", 5)).isEqualTo("คน…");
        assertThat(Brief.of("ab😀cd", 4)).isEqualTo("ab…");
    }
}
