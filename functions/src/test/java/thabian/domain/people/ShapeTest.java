package thabian.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {
    @ParameterizedTest
    @ValueSource(strings = {"lucky77", "ปลัดlucky77", "ufa345 นักบริหาร", "9k9k9", "(lucky77)", "evil88-th"})
    void aWordOfLatinLettersAndDigitsIsACode(String small) {
        assertThat(Shape.hasCode(small)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ครู คศ.3",
                "ita2564",
                "otop5",
                "covid-19",
                "ltax 3000",
                "lucky 77",
                "4g",
                "c8",
                "123456",
                "สย.12345"
            })
    void gradesAndWhatOfficesWriteAreNone(String small) {
        assertThat(Shape.hasCode(small)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>ปลัด", "ปลัด</td>", "<!--", "a>", "&lt;b&gt;", "&#60;", "&#x3c;"})
    void markupIsASourcesAlone(String small) {
        assertThat(Shape.hasMarkup(small)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ปลัด", "r&d", "ปลัด & รองปลัด", "<ปลัด>"})
    void signsAloneAreNoMarkup(String small) {
        assertThat(Shape.hasMarkup(small)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil/abc", "ปลัด evil88/promo"})
    void aPathIsInSmallLetters(String seen) {
        assertThat(Shape.hasPath(seen)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"IT/GIS", "UX/UI Designer", "ครู/หัวหน้า", "PHP/MySQL", "12/3", "a/b"})
    void postsBesideEachOtherAreNone(String seen) {
        assertThat(Shape.hasPath(seen)).isFalse();
    }
}
