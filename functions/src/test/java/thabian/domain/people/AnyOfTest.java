package thabian.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyOfTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "กข",
                "กข|คง|กค",
                "^ก|ข$|(?<!ก)ข(?!ค)",
                "(?:กข|ค)ง|\\bab\\b|a(?:b|c)?",
                "(?:ก|^)ข|ก?ข",
                "[กข]ค|[^ก]ง|[(\\]|]a",
                "\\d ?a|\\d{2}|\\$|\\.|a{2}|b{0,1}c",
                "(?<=ก|ข)ค|(?:a|(?:b|c))ก",
                "[\\p{L}&&[^กขคง]]ก|."
            })
    void findsWhatTheAlternationFinds(String phrases) {
        RandomGenerator random = new SplittableRandom(2564);
        String letters = "กขคงab c12$.|](";
        Pattern alternation = Pattern.compile(phrases);
        Pattern quick = AnyOf.of(phrases);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(7), 0, letters.length())
                    .mapToObj(at -> letters.substring(at, at + 1))
                    .collect(Collectors.joining());
            assertThat(quick.matcher(text).find())
                    .as(text)
                    .isEqualTo(alternation.matcher(text).find());
        }
    }

    @Test
    void looksAtTheLettersThatAPhraseBeginsWith() {
        assertThat(AnyOf.of("กด|โอน|กรอก|^มา").pattern()).isEqualTo("(?=[กโ])(?:(?=[ก])(?:กด|กรอก)|โอน)|^มา");
    }
}
