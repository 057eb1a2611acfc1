package thabian.domain.pasted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.text.Text;

class PastedListTest {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{3,}");
    private static final List<String> MARKERS =
            List.of("Xq7", "ฃฃฅฅ", "(ฃฃฅฅ)", "ฃฃฅฅ:", "ฃฃฅฅ ฆฆฌฌ", "[Xq7]", "Xq7@", "นายXq7", "ปลัดXq7", "ฃฃฅฅ.");

    static List<PastedListCorpus> lists() {
        return PastedListCorpus.all();
    }

    @Test
    void theListsAreAllThere() {
        assertThat(lists()).hasSize(290);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everybodyIsFoundWithWhatBelongsToThem(PastedListCorpus list) {
        assertThat(list.found()).isEqualTo(list.wanted());
    }

    /// Strange words that are put anywhere into a list stand somewhere afterwards, and so does every phone.
    @ParameterizedTest
    @MethodSource("lists")
    void nothingIsLost(PastedListCorpus list) {
        Random random = new Random(list.id().hashCode());
        for (int i = 0; i < 12; i++) {
            String marker = MARKERS.get(random.nextInt(MARKERS.size()));
            String text = withWord(list.list(), marker, random);
            String all = all(PastedList.of(text));
            assertThat(all).as(text).contains(letters(marker));
            assertThat(phones(String.join("\n", ListText.lines(text)))
                            .filter(phone -> !letters(all).contains(phone)))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void aListWhoseLineBreaksWereLostIsReadToItsEnd() {
        String people = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> i + ". นายสมชาย ทดสอบ ตำแหน่ง ปลัดเทศบาล โทร 081-234-5" + (600 + i))
                .collect(Collectors.joining(", "));
        PastedList list = PastedList.of(people);
        assertThat(people.length()).isGreaterThan(1000);
        assertThat(list.people()).hasSize(30).allSatisfy(person -> {
            assertThat(person.fullName()).isEqualTo("นายสมชาย ทดสอบ");
            assertThat(person.phone()).isNotEmpty();
        });
    }

    private static Stream<String> phones(String text) {
        return DIGITS.matcher(Text.arabicDigits(text)).results().map(MatchResult::group);
    }

    private static String withWord(String text, String word, Random random) {
        List<Integer> gaps = Pattern.compile("[ \\n\\t]|$")
                .matcher(text)
                .results()
                .map(MatchResult::start)
                .toList();
        int gap = gaps.get(random.nextInt(gaps.size()));
        String before = random.nextInt(4) == 0 ? "\n" : " ";
        return text.substring(0, gap) + before + word + (random.nextInt(4) == 0 ? "\n" : " ") + text.substring(gap);
    }

    private static String letters(String text) {
        return Text.arabicDigits(text).replaceAll("[^\\p{L}\\p{M}0-9/]", "");
    }

    private static String all(PastedList read) {
        Stream<String> people = Stream.concat(read.people().stream(), read.contact().stream())
                .flatMap(person -> Stream.of(person.fullName(), person.post(), person.phone(), person.email()));
        return letters(Stream.concat(people, read.left().stream()).collect(Collectors.joining("\n")));
    }

    @Test
    void anythingIsRead() {
        Random random = new Random(15);
        String letters =
                "นายางสวปลัดก็่ำ ณ.,:;()[]\"'|/\\-–•\t\n\r\u00a0\u200b\u0000\ud83d\ude00@+๐๑012389โทรอีเมลABz①️⃣";
        for (int i = 0; i < 5_000; i++) {
            String text = random.ints(random.nextInt(60), 0, letters.length())
                    .mapToObj(at -> letters.substring(at, at + 1))
                    .collect(Collectors.joining());
            PastedList read = PastedList.of(text);
            assertThat(read.people()).allMatch(person -> !person.name().first().isEmpty());
        }
    }

    @Test
    void anEmptyListNamesNobody() {
        assertThat(PastedList.of(" \n\t ").people()).isEmpty();
        assertThat(PastedList.of("").left()).isEmpty();
    }

    /// Twenty thousand letters, three times what a form holds in Thai; it fails where the time grows by the square.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "นายสมมุติ ใจสะอาด ปลัด อบต. โทร. 081-234-5678\n",
                "นายสมมุติ ใจสะอาด ปลัด อบต. โทร. 081-234-5678 ",
                "นาย ",
                "นาย",
                "1. ",
                "1\n",
                "(",
                "()",
                "(a",
                "0812345678",
                "0",
                "081-",
                "a@",
                "a@a.",
                "@",
                " ",
                "\t",
                "\n",
                "-",
                " - ",
                "ก-",
                "นาย/",
                "ปลัด/",
                "นายก ข-",
                "0812345678/",
                "a,",
                "\"",
                "\t\"a\n",
                "ปลัด ",
                "ปลัด: ",
                "ติดต่อ",
                "และ",
                "โทร ",
                "ชื่อ-สกุล ",
                "ณ ",
                "ก.",
                "ก. ",
                "ค่ะ",
                "ว่าที่ ร.ต.",
                "ๆ",
                "๑."
            })
    void aLongListTakesNoLonger(String part) {
        String text = part.repeat(20_000 / part.length());
        assertTimeout(Duration.ofSeconds(10), () -> PastedList.of(text));
    }
}
