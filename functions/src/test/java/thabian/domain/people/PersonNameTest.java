package thabian.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.Text;

class PersonNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "สมพงษ์",
                "ดรุณี",
                "ณ ท่าทดสอบ",
                "บิน-ทดสอบ",
                "ฤๅชัย",
                "น้ำฝน",
                "O'Neill",
                "D’Arcy",
                "Mary-Jane St. John",
                "José",
                "Smith Jr.",
                "J.",
                "สิทธิ์",
                "พันธุ์",
                "เกาะ",
                "เจ๊าะ",
                "เต๊ะ",
                "เพียะ",
                "ธมฺโม",
                "เก็่ง",
                "ก็",
                "ต.ทดสอบ",
                "ป. ทดสอบ",
                "ทดสอบ ร.น.",
                "สมชาย ท.",
                "ณ",
                "หฤทัย",
                "พัชรธีรนันทพรสุวรรณมณีรัตน์ศิริกัญญาลักษณ์",
            })
    void aNameIsLettersAndTheFewMarksThatNamesHave(String typed) {
        assertThat(PersonName.name(typed)).isEqualTo(new Parsed.Value<>(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เกรียงไกร (เอก)",
                "สมชาย2",
                "สมชาย๒",
                "สมชาย/สมหญิง",
                "=สมชาย",
                "<b>",
                "สมชาย😀",
                "@",
                "ก,ข",
                "-",
                ".",
                "'",
                "ส.",
                "ทดสอบ.",
                "ดร.ปริญญา",
                "น.ส.มาลี",
                "ร.น.",
                "ทดสอบ รน.",
                "สมชาย 'เอก'",
                "สมชาย-",
                "-สมชาย",
                "บิน - ทดสอบ",
                "สมชาย  ,",
                "สมชาย ๆ",
                "ฯ"
            })
    void whatNoNameHasIsAskedBack(String typed) {
        assertThat(PersonName.name(typed)).isEqualTo(new Parsed.Wrong<>(FaultCode.NAME_DOUBTFUL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เ่กง",
                "เ็กง",
                "กา่",
                "ก่้อน",
                "กิี",
                "กุู",
                "กัี",
                "สมชาาย",
                "สมชะะ",
                "ไไทย",
                "แเก้ว",
                "นำำ",
                "สมเ",
                "ชา์ย",
                "่ก",
                "ะ",
                "า",
                "Jo้hn",
                "ส\u0EBBม",
                "เ"
            })
    void whatNoThaiWordHasIsAskedBack(String typed) {
        assertThat(PersonName.name(typed)).isEqualTo(new Parsed.Wrong<>(FaultCode.NAME_DOUBTFUL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", ".", "( )", "- -"})
    void aPrefixHasALetter(String typed) {
        assertThat(PersonName.prefix(typed)).isEqualTo(new Parsed.Wrong<>(FaultCode.NAME_DOUBTFUL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "นาย",
                "นาย ดร.",
                "ว่าที่ร้อยตรี",
                "ม.ล.",
                "Mr",
                "จ.ส.ต.",
                "ผู้ใหญ่",
                "นาวาเอกพิเศษ",
                "พระครู",
                "M.R.",
                "Asst. Prof. Dr."
            })
    void aPrefixMayHaveBrackets(String typed) {
        assertThat(PersonName.prefix(typed)).isEqualTo(new Parsed.Value<>(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ส.(ก)", "นาย ก", "นายก", "ด่วน", "ผู้โชคดี", "Esq. of York"})
    void aTitleThatNobodyKnowsIsAskedBack(String typed) {
        assertThat(PersonName.prefix(typed)).isEqualTo(new Parsed.Wrong<>(FaultCode.UNUSUAL));
        assertThat(PersonName.prefix(typed, Insistence.CALLER)).isEqualTo(new Parsed.Value<>(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"www.evil.example", "คลิก evil.example", "โปรดโอนเงิน", "ไอดีไลน์ evil"})
    void aTitleIsNoLinkAndNoSentenceWhoeverInsists(String typed) {
        assertThat(PersonName.prefix(typed)).isEqualTo(new Parsed.Wrong<>(FaultCode.NO_POST));
        assertThat(PersonName.prefix(typed, Insistence.CALLER)).isEqualTo(new Parsed.Wrong<>(FaultCode.NO_POST));
    }

    @Test
    void aRareTitleIsShort() {
        assertThat(PersonName.prefix("ก".repeat(40), Insistence.OFFICER)).isInstanceOf(Parsed.Value.class);
        assertThat(PersonName.prefix("ก".repeat(41), Insistence.OFFICER))
                .isEqualTo(new Parsed.Wrong<>(FaultCode.UNUSUAL));
    }

    @Test
    void aPartOfANameIsOneFilledLineOfAtMostOneHundred() {
        assertThat(PersonName.name("ก".repeat(100))).isInstanceOf(Parsed.Value.class);
        assertThat(PersonName.name("ก".repeat(101))).isEqualTo(new Parsed.Wrong<>(FaultCode.TOO_LONG));
        assertThat(PersonName.name("ก".repeat(300))).isEqualTo(new Parsed.Wrong<>(FaultCode.TOO_LONG));
        assertThat(PersonName.name("สม\r\nชาย")).isEqualTo(new Parsed.Wrong<>(FaultCode.LINE_BREAK));
        assertThat(PersonName.name("สม\uD800ชาย")).isEqualTo(new Parsed.Wrong<>(FaultCode.CHARACTERS));
        assertThat(PersonName.name(" ")).isEqualTo(new Parsed.Wrong<>(FaultCode.REQUIRED));
        assertThat(PersonName.prefix("1")).isEqualTo(new Parsed.Wrong<>(FaultCode.NAME_DOUBTFUL));
        assertThat(PersonName.prefix("")).isEqualTo(new Parsed.Wrong<>(FaultCode.REQUIRED));
    }

    @ParameterizedTest
    @CsvSource({
        "นาย, สมพงษ์, ใจทดสอบ, นายสมพงษ์ ใจทดสอบ",
        "นาง, นวลนาง, คำลองเล่น, นางนวลนาง คำลองเล่น",
        "นางสาว, กมลวรรณ, ลองใช้ดี, นางสาวกมลวรรณ ลองใช้ดี",
        "ม.ล., ชนากานต์, สมมุติกุล, ม.ล.ชนากานต์ สมมุติกุล",
        "เด็กหญิง, ฟ้า, ทดสอบ, เด็กหญิงฟ้า ทดสอบ",
        "Mr., John, Testing, Mr. John Testing",
        "Miss, Jane, Testing, Miss Jane Testing",
        "นาย ดร., ปริญญา, คิดทดลอง, นาย ดร.ปริญญา คิดทดลอง",
        "ว่าที่ร้อยตรี, ธนากร, กล้าทดสอบ, ว่าที่ร้อยตรี ธนากร กล้าทดสอบ",
        "ส.ต.อ.(หญิง), รัตนา, ดีสมมุติ, ส.ต.อ.(หญิง) รัตนา ดีสมมุติ",
    })
    void aTitleTouchesTheNameAndARankStandsApart(String prefix, String first, String last, String full) {
        assertThat(new PersonName(prefix, first, last).full()).isEqualTo(full);
    }

    @Test
    void theTitleMakesNoOtherPerson() {
        PersonName name = new PersonName("นาย", "ธนากร", "Test");
        assertThat(name.samePerson(new PersonName("ว่าที่ร้อยตรี", "ธนากร", "TEST")))
                .isTrue();
        assertThat(name.samePerson(new PersonName("นาย", "ธนากร", "อื่น"))).isFalse();
        assertThat(name.samePerson(new PersonName("นาย", "ธนา", "Test"))).isFalse();
    }

    @Test
    void aPartIsTakenAsItIsFoldedOrNotAtAll() {
        RandomGenerator random = new SplittableRandom(2564);
        String letters = "กขคงนรอยสฤฦณเแโใไาำะๅัิีฺุู็่้์ํฯๆ๐ aZé9-.'’\u0301\u200B\u00A0\uF70A\u0EAA";
        int taken = 0;
        for (int i = 0; i < 50_000; i++) {
            String typed = random.ints(random.nextInt(1, 9), 0, letters.length())
                    .mapToObj(at -> letters.substring(at, at + 1))
                    .collect(Collectors.joining());
            if (PersonName.name(typed) instanceof Parsed.Value<String>(String name)) {
                taken++;
                assertThat(name).isEqualTo(Text.fold(typed));
                assertThat(PersonName.name(name)).isEqualTo(new Parsed.Value<>(name));
            }
        }
        assertThat(taken).isGreaterThan(1_000);
    }

    @Test
    void aPlainTitleIsWhatAllTitlesTogetherMakeOfIt() {
        for (Title title : KnownTitles.PLAIN) {
            assertThat(Titles.known(title.form())).isEqualTo(Titles.found(title.form()));
        }
    }
}
