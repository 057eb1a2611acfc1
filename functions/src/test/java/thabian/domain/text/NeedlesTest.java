package thabian.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedlesTest {
    private static final String PIECES = "กด|โอน|โอนเงิน|เงิน|ลิงก์|ท่าน|ให้|ผู้|รับ|ด่วน|จะ|ไป|ก|เ|า|์|๑"
            + "| |.|-|:|com|www|line|id|x|otp|OTP|1|20|100|บาท|@|?|é|ꝏ|Я|😀|\uD800|\uDC00|\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[!?]|กด ?ลิง[กค]์|(?:ให้|ของ)ท่าน(?![\\p{M}าำะ])|\\d ?บาท|\\botp\\b",
                "^โอน|(?:^| )(?:รับ|จะ(?!ไป))|ด่วน(?: |$)|เงิน$",
                "(?<!ผู้)รับ ?เงิน|(?<![\\p{L}\\p{M}.])ด่วน|(?<!ออน)line ?(?:id\\b|[:=])",
                "[\\p{L}\\p{M}\\p{N}] ?\\. ?com|[a-z0-9] \\. ?[a-z]|\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b|-+1",
                "[\\p{So}&&[^\\p{IsEmoji}]]|[\\p{L}&&[^\\p{IsThai}\\p{IsLatin}]]|😀|(?i:otp) +x|ก(?=[ก-ฮ])",
                "(?:กด|โอน){2,}|x{2}|ไป(?=$| )|[^ก]์",
            })
    void whatAPatternFindsIsThereAndNothingElse(String words) {
        Pattern pattern = Pattern.compile(words);
        Needles needles = Needles.compile(words);
        Random random = new Random(12);
        String[] pieces = PIECES.split("\\|");

        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(7), 0, pieces.length)
                    .mapToObj(piece -> pieces[piece])
                    .collect(Collectors.joining());

            assertThat(needles.in(text))
                    .as(text)
                    .isEqualTo(pattern.matcher(text).find());
        }
    }

    @Test
    void noWordMayAskWhatStandsBeforeIt() {
        assertThatThrownBy(() -> Needles.compile("กด|(?<=ผู้)รับ")).isInstanceOf(IllegalArgumentException.class);
    }
}
