package thabian.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;

class FullNameTest {
    private static final List<String> TITLES = List.of(
            "นาย",
            "นางสาว",
            "ว่าที่ร้อยตรี",
            "ว่าที่ร้อยตรีหญิง",
            "สิบตำรวจเอก",
            "พันจ่าเอก",
            "ม.ร.ว.",
            "นพ.",
            "ผศ.ดร.",
            "นาย ดร.",
            "พลฯ",
            "Mr.",
            "เด็กหญิง",
            "");
    private static final List<String> WORDS = List.of(
            "สมชาย",
            "ดรุณี",
            "นวลนาง",
            "อ",
            "ณ",
            "แซ่",
            "อยุธยา",
            "บิน-ทดสอบ",
            "ทดสอบ",
            "น้ำ",
            "หญิง",
            "O'Neill",
            "สาวดี",
            "แพทย์",
            "กอบชัย",
            "ฟ.",
            "-",
            "ๆ");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ยังไม่ทราบ",
                "ยังไม่ทราบชื่อ",
                "รอแต่งตั้ง",
                "รอยืนยัน",
                "รอแจ้ง",
                "รอสอบถาม",
                "กำลังจัดหา",
                "จะแจ้งภายหลัง",
                "ตำแหน่งว่าง",
                "อยู่ระหว่างสรรหา",
                "ยังไม่แต่งตั้ง",
                "ไม่มี",
                "ว่าง",
                "ไม่ทราบ",
                "TBA",
                "xxx",
                "-",
                "...",
                "(ว่าง)"
            })
    void whatSaysThatNobodyIsKnownYetIsAskedBackAsThat(String typed) {
        assertThat(FullName.parse(typed)).isEqualTo(new Parsed.Wrong<>(FaultCode.PLACEHOLDER));
    }

    /// Nobody's name, put together: who would come, and what is waited for, or that it comes later.
    @Test
    void nobodyPutTogetherFromPartsIsAskedBackAsThat() {
        List<String> whose = List.of("", "ผู้แทน", "ตัวแทน ", "ผู้เข้าร่วม ", "เจ้าหน้าที่ ");
        List<String> vacant = List.of("", "ว่าง ", "ตำแหน่งว่าง (", "อัตราว่าง ");
        List<String> waiting =
                List.of("กำลัง", "รอ", "อยู่ระหว่าง", "อยู่ระหว่างการ", "ยังไม่ได้", "ยังไม่มีการ", "รอการ");
        List<String> sought =
                List.of("สรรหา", "แต่งตั้ง", "คัดเลือก", "โอนย้าย", "รับโอน", "บรรจุ", "มอบหมาย", "หาคน", "พิจารณา");
        for (String who : whose) {
            for (String waits : waiting) {
                for (String what : sought) {
                    assertThat(List.of(
                                    who + waits + what,
                                    who + waits + what + "ครับ",
                                    who + waits + what + " (รอคำสั่ง)"))
                            .allSatisfy(FullNameTest::isNobody);
                }
            }
        }
        for (String free : vacant) {
            for (String what : List.of(
                    "รอสรรหา",
                    "กำลังสรรหา",
                    "ไม่มีผู้ดำรงตำแหน่ง",
                    "อยู่ระหว่างโอนย้าย",
                    "ยังหาคนไม่ได้",
                    "รอคำสั่ง")) {
                isNobody(free + what + (free.endsWith("(") ? ")" : ""));
            }
        }
        for (String tells : List.of("จะส่ง", "ขอแจ้ง", "ส่ง", "ระบุ", "เดี๋ยวแจ้ง", "ขอส่งราย", "จะเพิ่ม")) {
            for (String later : List.of("ชื่อภายหลัง", "ภายหลัง", " ทีหลัง", "ชื่ออีกครั้ง", "ตามหลัง", "อีกที")) {
                isNobody(tells + later);
            }
        }
        assertThat(List.of(
                        "ผู้แทน",
                        "ผู้แทน อบต.",
                        "ตัวแทนจากกองคลัง",
                        "ผู้ได้รับมอบหมาย",
                        "คนที่ 3",
                        "TBC",
                        "T.B.D.",
                        "to be named",
                        "vacant",
                        "เกษียณแล้ว",
                        "ลาคลอด",
                        "โอนย้าย",
                        "หาคนไม่ได้",
                        "ว่างอยู่"))
                .allSatisfy(FullNameTest::isNobody);
    }

    private static void isNobody(String typed) {
        assertThat(FullName.parse(typed)).as(typed).isEqualTo(new Parsed.Wrong<>(FaultCode.PLACEHOLDER));
    }

    /// Names that begin as what is waited for does.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "รอฮีม สาและ", "รอหานี มามะ", "รอกีเยาะ ดอเลาะ", "กำลังแรง ทดสอบดี", "ขอขวัญ ทดสอบดี", "หาญชัย ทดสอบดี",
                "ไม้ไทย ทดสอบดี", "ยังยืน ทดสอบดี", "จะแฮ ทดสอบดี", "โอนาสา ทดสอบดี", "ว่าง ทดสอบดี", "เลขา ผู้แทนดี"
            })
    void aNameThatLacksItsTitleIsAskedForThatAlone(String typed) {
        assertThat(FullName.parse(typed)).isEqualTo(new Parsed.Wrong<>(FaultCode.TITLE_MISSING));
    }

    @ParameterizedTest
    @CsvSource({
        "'', REQUIRED",
        "' ', REQUIRED",
        "'นาย\nสมชาย', LINE_BREAK",
        "สมชาย ทดสอบ, TITLE_MISSING",
        "นาย, SURNAME_MISSING",
        "นายสมชาย, SURNAME_MISSING",
        "นายสมชาย2, NAME_DOUBTFUL",
        "นายสมชาย2 ทดสอบ, NAME_DOUBTFUL",
        "นายสมชาย ทดสอบ2, NAME_DOUBTFUL",
        "2, NAME_DOUBTFUL",
        "นายก ทดสอบ, TITLE_MISSING",
        "พระครูสมมุติธรรมฯ, NAME_DOUBTFUL",
        "นายเกรียงไกร (เอก) พอทดสอบ, NAME_DOUBTFUL",
        "นายจอห์น พอล ทดสอบ, NAME_SPLIT",
        "นายจอห์น พอล ณ ทดสอบ ทดสอบ, NAME_SPLIT",
        "นายณัฐ ณ, NAME_SPLIT",
        "นายสมชาย ต.ทดสอบ, NAME_SPLIT",
        "นายป.ทดสอบ ลองใช้, NAME_SPLIT",
        "นายสมชาย ท.ส. ทดสอบ, NAME_SPLIT",
        "เรือตรี สมชาย ทดสอบ ร.น., NAME_SPLIT",
        "นาย ส. ทดสอบ, NAME_SPLIT",
        "นายสมชาย ., NAME_DOUBTFUL",
        "พันเอกพิเศษสมชาย ทดสอบ, NAME_SPLIT",
        "พันเอก พิเศษ ทดสอบ, NAME_SPLIT",
    })
    void whatIsDoubtfulIsAskedBackByName(String typed, FaultCode code) {
        assertThat(FullName.parse(typed)).isEqualTo(new Parsed.Wrong<>(code));
    }

    @ParameterizedTest
    @CsvSource({
        "ร.อ.ตรีเพชร แก้วดี ร.น., เรือเอก",
        "ว่าที่ ร.ต.ตรีเพชร แก้วดี ร.น., ว่าที่เรือตรี",
        "พ.ท.หญิง ตรีเพชร แก้วดี ร.น., นาวาโทหญิง",
        "น.ต.ตรีเพชร แก้วดี ร.น., นาวาตรี",
        "พล.ร.อ.ตรีเพชร แก้วดี ร.น., พลเรือเอก",
        "พล.ท.ตรีเพชร แก้วดี ร.น., พลเรือโท",
        "ร.ต.อ.ตรีเพชร แก้วดี ร.น., ร้อยตำรวจเอก",
        "ร.อ.ตรีเพชร แก้วดี, ร้อยเอก",
    })
    void whatStandsBehindTheSurnameTellsTheForce(String typed, String title) {
        assertThat(FullName.split(typed).prefix()).isEqualTo(title);
    }

    @Test
    void aLineThatNobodysNameFillsIsTooLong() {
        assertThat(FullName.parse("นาย" + "ก".repeat(300) + " ข")).isEqualTo(new Parsed.Wrong<>(FaultCode.TOO_LONG));
        assertThat(FullName.parse("นาย" + "ก".repeat(101) + " ข")).isEqualTo(new Parsed.Wrong<>(FaultCode.TOO_LONG));
        assertThat(FullName.parse("นาย อ " + "ข".repeat(101))).isEqualTo(new Parsed.Wrong<>(FaultCode.TOO_LONG));
        assertThat(FullName.parse("นาย ก " + "ข".repeat(100))).isInstanceOf(Parsed.Value.class);
    }

    @ParameterizedTest
    @CsvSource({
        "นายจอห์น พอล ทดสอบ, นาย, จอห์น, พอล ทดสอบ",
        "สมชาย ทดสอบ, '', สมชาย, ทดสอบ",
        "นายสมชาย, นาย, สมชาย, ''",
        "นาย, นาย, '', ''",
        "'', '', '', ''",
        "นายเกรียงไกร (เอก) พอทดสอบ, นาย, เกรียงไกร, (เอก) พอทดสอบ",
    })
    void whatIsAskedBackIsSplitAsWellAsCanBe(String typed, String prefix, String first, String last) {
        assertThat(FullName.split(typed)).isEqualTo(new FullName(prefix, first, last));
    }

    @Test
    void aLineLongerThanAnyNameIsNotSplit() {
        String line = "ดร. ".repeat(20_000);
        assertThat(FullName.split(line)).isEqualTo(new FullName("", line, ""));
    }

    @Test
    void aNameThatOnlyBeginsLikeAPostIsAName() {
        assertThat(FullName.parse("นายกอบจิต ทดสอบ"))
                .isEqualTo(new Parsed.Value<>(new PersonName("นาย", "กอบจิต", "ทดสอบ")));
        assertThat(FullName.parse("นายกอบจทดสอบ ลองใช้")).isEqualTo(new Parsed.Wrong<>(FaultCode.TITLE_MISSING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ร.ต.", "ร. ต.", "รต.", "ร.ต", "ร้อยตรี"})
    void oneRankIsStoredInOneForm(String typed) {
        assertThat(PersonName.prefix(typed)).isEqualTo(new Parsed.Value<>("ร้อยตรี"));
        assertThat(PersonName.prefix(typed + " (หญิง)")).isEqualTo(new Parsed.Value<>("ร้อยตรีหญิง"));
        assertThat(PersonName.prefix("ว่าที่ " + typed + " หญิง")).isEqualTo(new Parsed.Value<>("ว่าที่ร้อยตรีหญิง"));
    }

    @ParameterizedTest
    @CsvSource({
        "น.ส., นางสาว",
        "ส.ต.อ.(หญิง), สิบตำรวจเอกหญิง",
        "ว่าที่ ร.ต., ว่าที่ร้อยตรี",
        "พ.จ.อ., พันจ่าเอก",
        "นายดร., นาย ดร.",
        "คุณ, คุณ",
        "กำนัน, กำนัน",
        "นาย., นาย",
        "น.ส, นางสาว",
        "นส, นางสาว",
        "ด.ญ, เด็กหญิง",
        "ดร, ดร.",
        "ผศ ดร, ผศ. ดร.",
        "ผศ.ดร, ผศ.ดร.",
        "มล, ม.ล.",
        "น.พ., นพ.",
        "ว่าที่ รต, ว่าที่ร้อยตรี",
        "ส.ต.อ. หญิง, สิบตำรวจเอกหญิง",
        "พระมหา, พระมหา",
    })
    void aPrefixOfItsOwnIsBroughtToTheSameForm(String typed, String stored) {
        assertThat(PersonName.prefix(typed)).isEqualTo(new Parsed.Value<>(stored));
    }

    @ParameterizedTest
    @CsvSource({
        "พระครูวินัยธรสมมุติ ทดสอบ, พระครูวินัยธร, พระครูวินัยธรสมมุติ ทดสอบ",
        "พระครูปลัด สมมุติ ทดสอบ, พระครูปลัด, พระครูปลัดสมมุติ ทดสอบ",
        "พระมหาสมมุติ ฐานธมฺโม, พระมหา, พระมหาสมมุติ ฐานธมฺโม",
        "พระมหา ดร.สมมุติ ฐานธมฺโม, พระมหา ดร., พระมหา ดร.สมมุติ ฐานธมฺโม",
        "พระสมมุติ ฐานธมฺโม, พระ, พระสมมุติ ฐานธมฺโม",
        "พระสมมุติ ฐานวีโร, พระ, พระสมมุติ ฐานวีโร",
        "หลวงพ่อสมมุติ ทดสอบ, หลวงพ่อ, หลวงพ่อสมมุติ ทดสอบ",
        "สณ.สมมุติ ทดสอบ, สามเณร, สามเณรสมมุติ ทดสอบ",
        "แม่ชี สมมุติ ทดสอบ, แม่ชี, แม่ชีสมมุติ ทดสอบ",
        "ศจ.สมมุติ ทดสอบ, ศาสนาจารย์, ศาสนาจารย์ สมมุติ ทดสอบ",
        "บาทหลวงสมมุติ ทดสอบ, บาทหลวง, บาทหลวง สมมุติ ทดสอบ",
        "หม่อมเจ้าหญิงสมมุติ ทดสอบ, หม่อมเจ้าหญิง, หม่อมเจ้าหญิง สมมุติ ทดสอบ",
        "ศาสตราจารย์กิตติคุณสมมุติ ทดสอบ, ศาสตราจารย์กิตติคุณ, ศาสตราจารย์กิตติคุณ สมมุติ ทดสอบ",
        "พล.ต.จ.สมมุติ ทดสอบ, พลตำรวจจัตวา, พลตำรวจจัตวา สมมุติ ทดสอบ",
        "พท.ป.สมมุติ ทดสอบ, พท.ป., พท.ป.สมมุติ ทดสอบ",
        "อส.ทพ.สมมุติ ทดสอบ, อส.ทพ., อส.ทพ.สมมุติ ทดสอบ",
        "Acting Sub Lt. Sommut Testing, Acting Sub Lt., Acting Sub Lt. Sommut Testing",
        "Pol. Lt. Col. Sommut Testing, Pol. Lt. Col., Pol. Lt. Col. Sommut Testing",
        "Assoc. Prof. Dr. Sommut Testing, Assoc. Prof. Dr., Assoc. Prof. Dr. Sommut Testing",
    })
    void monksAndOthersHaveTheirTitleInOneLine(String typed, String title, String full) {
        assertThat(FullName.parse(typed)).isInstanceOfSatisfying(Parsed.Value.class, taken -> {
            PersonName name = (PersonName) taken.value();
            assertThat(name.prefix()).isEqualTo(title);
            assertThat(name.full()).isEqualTo(full);
        });
        assertThat(FullName.parse(full)).isEqualTo(FullName.parse(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "พระพาย ทดสอบ, TITLE_MISSING",
        "พระสมมุติ ทดสอบ, TITLE_MISSING",
        "คุณสมมุติ ทดสอบ, TITLE_MISSING",
        "พระครูสมมุติ, SURNAME_MISSING",
        "Col Testing, TITLE_MISSING",
    })
    void aNameMayBeginLikeATitle(String typed, FaultCode asked) {
        assertThat(FullName.parse(typed)).isEqualTo(new Parsed.Wrong<>(asked));
    }

    static Stream<Title> known() {
        return Stream.of(KnownTitles.PLAIN, KnownTitles.RANKS, KnownTitles.OTHERS)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("known")
    void everyKnownTitleIsFoundBeforeAName(Title title) {
        boolean isWord = title.form().matches("[A-Za-z]+");
        for (String typed :
                List.of(title.form() + " ", title.form() + "  ", isWord ? title.form() + " " : title.form())) {
            assertThat(FullName.parse(typed + "วีระ ทดสอบ"))
                    .isEqualTo(new Parsed.Value<>(new PersonName(title.written(), "วีระ", "ทดสอบ")));
        }
        assertThat(PersonName.prefix(title.form())).isEqualTo(new Parsed.Value<>(title.written()));
        assertThat(PersonName.prefix(title.written())).isEqualTo(new Parsed.Value<>(title.written()));
    }

    @ParameterizedTest
    @MethodSource("known")
    void theDotsOfAnAbbreviationComeAndGo(Title title) {
        if (title.form().matches("(?:[ก-ฮ]\\.){2,}")) {
            for (String typed : List.of(
                    title.form().replace(".", ". "),
                    title.form().replace(".", "") + ".",
                    title.form().replaceFirst("\\.$", " "))) {
                assertThat(FullName.parse(typed + "วีระ ทดสอบ"))
                        .as(typed)
                        .isEqualTo(new Parsed.Value<>(new PersonName(title.written(), "วีระ", "ทดสอบ")));
            }
        }
    }

    static Stream<Title> ranks() {
        return KnownTitles.RANKS.stream();
    }

    @ParameterizedTest
    @MethodSource("ranks")
    void everyRankMayBeAWomansAndBeActedIn(Title rank) {
        for (String woman : List.of("หญิง", "(หญิง)", " (หญิง) ", " หญิง ", "( หญิง )")) {
            assertThat(FullName.parse(rank.form() + woman + "มาลี ทดสอบ"))
                    .as(woman)
                    .isEqualTo(new Parsed.Value<>(new PersonName(rank.written() + "หญิง", "มาลี", "ทดสอบ")));
        }
        String acting = "ว่าที่" + (rank.written().endsWith(".") ? " " : "") + rank.written();
        for (String typed : List.of("ว่าที่", "ว่าที่ ", "ว่าที่  ")) {
            assertThat(FullName.parse(typed + rank.form() + "วีระ ทดสอบ"))
                    .isEqualTo(new Parsed.Value<>(new PersonName(acting, "วีระ", "ทดสอบ")));
        }
    }

    @Test
    void noTwoTitlesHaveOneForm() {
        assertThat(known().map(Title::form)).doesNotHaveDuplicates();
    }

    @Test
    void whatIsTakenIsTakenAgainAndLosesNoLetter() {
        RandomGenerator random = new SplittableRandom(2564);
        int taken = 0;
        for (int i = 0; i < 10_000; i++) {
            String typed = typed(random);
            if (FullName.parse(typed) instanceof Parsed.Value<PersonName>(PersonName name)) {
                taken++;
                assertThat(FullName.parse(name.full())).isEqualTo(new Parsed.Value<>(name));
                assertThat(letters(name.full())).isEqualTo(letters(typed));
            }
        }
        assertThat(taken).isGreaterThan(750);
    }

    private static String typed(RandomGenerator random) {
        String title = TITLES.get(random.nextInt(TITLES.size()));
        String words = random.ints(random.nextInt(1, 5), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(random.nextInt(3) == 0 ? "  " : " "));
        return title + (random.nextBoolean() ? " " : "") + words;
    }

    private static String letters(String text) {
        return text.replace(" ", "");
    }

    @Test
    void aHostileLineTakesNoLongTime() {
        List<String> hostile = List.of(
                "นาย".repeat(100),
                "ร.".repeat(150),
                "ว่าที่ ".repeat(42),
                "ดร.".repeat(100),
                "ก ".repeat(150),
                "่".repeat(300));
        assertTimeout(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 30; i++) {
                for (String line : hostile) {
                    assertThat(FullName.parse(line)).isInstanceOf(Parsed.Wrong.class);
                }
            }
        });
    }
}
