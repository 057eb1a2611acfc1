package thabian.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    private static final String MARKS =
            "\u0E31\u0E34\u0E35\u0E36\u0E37\u0E38\u0E39\u0E3A\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E4D\u0E4E";
    private static final String OTHERS =
            "กขคงนรอยเแโใไาำะฤๅๆฯ๐๙ aZ9-.'\u00A0\t\u200B\u200D\u00AD\uF70A\uF710\uF71A\u0301e\uFF10\uFF21\u2011\u061C";

    @ParameterizedTest
    @CsvSource({
        "อ\u0E4D\u0E32นวย, อำนวย",
        "น\u0E49\u0E4D\u0E32ทดสอบ, น้ำทดสอบ",
        "น\u0E4D\u0E49\u0E32, น้ำ",
        "นำ\u0E49ฝน, น้ำฝน",
        "เเสนดี, แสนดี",
        "ลองเเท้, ลองแท้",
        "กา\u0E4D, กำ",
        "น\u0E49า\u0E4D, น้ำ",
        "นา\u0E49\u0E4D, น้ำ",
        "จ\u0E49\u0E38ย, จุ้ย",
        "ก\u0E48\u0E39, กู่",
        "ท\u0E48\u0E35, ที่",
        "ผ\u0E49\u0E31น, ผั้น",
        "ดี\u0E35, ดี",
        "ก\u0E48\u0E48อน, ก่อน",
        "ป\uF710ญญา, ปัญญา",
        "ฝ\uF70Aาย, ฝ่าย",
        "\uF70Fาติ, ญาติ",
        "cafe\u0301, café",
        "น\u0E4Dำ, นำ",
        "น\u0E49\u0E4Dำ, น้ำ",
        "นำ\u0E4D, นำ",
        "Ｊｏｈｎ０１＠（）, John01@()",
        "บิน\u2010ทด\u2011สอบ, บิน-ทด-สอบ",
    })
    void whatHasTwoEncodingsIsWrittenInTheUsualOne(String typed, String stored) {
        assertThat(Text.fold(typed)).isEqualTo(stored);
    }

    @Test
    void whatCannotBeSeenIsRemoved() {
        assertThat(Text.fold("นางสาว\u200Bปิยะ\u200Bธิดา ใส\u200Bสมมุติ")).isEqualTo("นางสาวปิยะธิดา ใสสมมุติ");
        assertThat(Text.fold("ส\u061Cม\u3164ช\u206Fา\uDB40\uDD00ย")).isEqualTo("สมชาย");
        assertThat(Text.fold("\uFEFFส\u200Dม\u00ADช\u202Aา\u2060ย\u2066")).isEqualTo("สมชาย");
    }

    @Test
    void spacesAreOneSpaceAndNoneAtTheEnds() {
        assertThat(Text.fold(" \tอรุณี\t \u00A0 ดีทดสอบ\u3000")).isEqualTo("อรุณี ดีทดสอบ");
        assertThat(Text.fold(" \t\u200B ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ฤๅชัย",
                "ฤาลอง",
                "สมพงษ์",
                "พระครูสมมุติธรรมฯ",
                "บิน-ทดสอบ",
                "ณ ท่าทดสอบ",
                "๐๘๑",
                "เก่ง",
                "ชื่อ",
                "ที่รัก",
                "O'Neill"
            })
    void whatIsRightOrDoubtfulStaysAsTyped(String typed) {
        assertThat(Text.fold(typed)).isEqualTo(typed);
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        RandomGenerator random = new SplittableRandom(25640319);
        for (int i = 0; i < 50_000; i++) {
            String once = Text.fold(garbage(random));
            assertThat(Text.fold(once)).isEqualTo(once);
        }
    }

    @Test
    void whatIsToldByOneLookIsWhatFoldingDecides() {
        RandomGenerator random = new SplittableRandom(25640322);
        int usual = 0;
        for (int i = 0; i < 200_000; i++) {
            String typed = random.ints(random.nextInt(12), 0, 0x80)
                    .mapToObj(letter ->
                            Character.toString(letter < 0x60 ? 0xE00 + letter : letter - 0x60 + (letter % 2) * 0x40))
                    .collect(Collectors.joining());
            String folded = Text.folded(typed);
            assertThat(Text.fold(typed)).isEqualTo(folded);
            usual += folded.equals(typed) ? 1 : 0;
        }
        assertThat(usual).isBetween(20_000, 190_000);
    }

    @Test
    void ofGarbageTooFoldingDecides() {
        RandomGenerator random = new SplittableRandom(25640323);
        for (int i = 0; i < 50_000; i++) {
            String typed = garbage(random);
            assertThat(Text.fold(typed)).isEqualTo(Text.folded(typed));
        }
    }

    @Test
    void noThaiLetterIsLost() {
        RandomGenerator random = new SplittableRandom(25640320);
        for (int i = 0; i < 20_000; i++) {
            String typed = garbage(random);
            assertThat(letters(Text.fold(typed))).isEqualTo(letters(typed));
        }
    }

    @Test
    void noKindOfMarkIsLostOrMade() {
        RandomGenerator random = new SplittableRandom(25640321);
        for (int i = 0; i < 20_000; i++) {
            String typed = garbage(random);
            assertThat(kinds(Text.fold(typed))).isEqualTo(kinds(typed));
        }
    }

    /// The kinds of mark in a text: ำ as the two that it may have been, an old glyph as its mark.
    private static Set<Integer> kinds(String text) {
        return text.replace("ำ", "ํ")
                .replace('\uF70A', '\u0E48')
                .replace('\uF710', '\u0E31')
                .replace('\uF71A', '\u0E3A')
                .codePoints()
                .filter(letter -> MARKS.indexOf(letter) >= 0)
                .boxed()
                .collect(Collectors.toSet());
    }

    /// The letters that no fold moves, drops or makes: all but marks, ำ and า; แ as the two เ that it may have been.
    private static String letters(String text) {
        return text.codePoints()
                .map(TextTest::narrow)
                .filter(letter -> letter >= 'ก' && letter <= '๙' || letter >= '0' && letter <= '9')
                .filter(letter -> MARKS.indexOf(letter) < 0 && letter != 'ำ' && letter != 'า')
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .replace("แ", "เเ");
    }

    private static int narrow(int letter) {
        return letter >= 0xFF01 && letter <= 0xFF5E ? letter - 0xFF01 + '!' : letter;
    }

    @Test
    void alternatingMarksCostNoMoreThanOtherText() {
        String marks = "ก" + "่ิ้ี".repeat(240);
        assertTimeout(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 2000; i++) {
                assertThat(Text.fold(marks)).hasSize(marks.length());
            }
        });
    }

    private static String garbage(RandomGenerator random) {
        return random.ints(random.nextInt(12), 0, 3 * MARKS.length())
                .mapToObj(i -> i < MARKS.length()
                        ? MARKS.substring(i, i + 1)
                        : String.valueOf(OTHERS.charAt(random.nextInt(OTHERS.length()))))
                .collect(Collectors.joining());
    }

    @Test
    void aLongRunOfMarksTakesNoLongTime() {
        String hostile = "\u0E48\u0E34".repeat(16_000);
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> Text.fold(hostile));
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> Text.fold(hostile.substring(0, 1000)));
        assertThat(Text.line(hostile, 100)).isEqualTo(new Parsed.Wrong<>(FaultCode.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\u000B", "\f", "\u0085", "\u2028", "\u2029"})
    void oneLineHasNoLineBreak(String lineBreak) {
        assertThat(Text.line("สมชาย" + lineBreak + "ทดสอบ", 100)).isEqualTo(new Parsed.Wrong<>(FaultCode.LINE_BREAK));
        assertThat(Text.filledLine(lineBreak, 100)).isEqualTo(new Parsed.Wrong<>(FaultCode.LINE_BREAK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\u0007", "\u001B", "\u007F", "\uD800", "\uDC00", "\uE000", "\uFFFE", "\u0600", "\u0E00"
            })
    void oneLineHasNoCharacterThatNobodyCanUse(String character) {
        assertThat(Text.line("สมชาย" + character + "ทดสอบ", 100)).isEqualTo(new Parsed.Wrong<>(FaultCode.CHARACTERS));
    }

    @Test
    void oneLineIsMeasuredAsItIsStored() {
        assertThat(Text.line(" " + "ก".repeat(10) + "\u200B ", 10)).isEqualTo(new Parsed.Value<>("ก".repeat(10)));
        assertThat(Text.line("ก".repeat(11), 10)).isEqualTo(new Parsed.Wrong<>(FaultCode.TOO_LONG));
        assertThat(Text.filledLine("ก".repeat(11), 10)).isEqualTo(new Parsed.Wrong<>(FaultCode.TOO_LONG));
        assertThat(Text.line("ก".repeat(2000), 2000)).isEqualTo(new Parsed.Value<>("ก".repeat(2000)));
    }

    @Test
    void anEmptyLineIsAskedForOnlyWhereItMustBeFilled() {
        assertThat(Text.line(" ", 10)).isEqualTo(new Parsed.Value<>(""));
        assertThat(Text.filledLine(" ", 10)).isEqualTo(new Parsed.Wrong<>(FaultCode.REQUIRED));
        assertThat(Text.filledLine(" ก ", 10)).isEqualTo(new Parsed.Value<>("ก"));
    }

    @Test
    void anEmojiIsACharacterLikeAnother() {
        assertThat(Text.line("สมชาย😀", 100)).isEqualTo(new Parsed.Value<>("สมชาย😀"));
    }

    @Test
    void thaiDigitsBecomeArabicOnes() {
        assertThat(Text.arabicDigits("๐๑๒๓๔๕๖๗๘๙ 9 ฯ๚")).isEqualTo("0123456789 9 ฯ๚");
    }
}
