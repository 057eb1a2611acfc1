package thabian.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.mail;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.PhoneNumber;

/// Whoever asks for their data is known by name or by mailbox.
class DataSubjectTest {
    private static final PhoneNumber PHONE = new PhoneNumber("0896112233", Optional.empty());

    private static DataSubject named(String typed) {
        return ((Parsed.Value<DataSubject>) DataSubject.parse(typed)).value();
    }

    private static boolean isContact(String typed, String contact) {
        return named(typed).is(new Contact(contact, PHONE, mail("saraban@lao.example")));
    }

    @ParameterizedTest
    @CsvSource({
        "นายสมชาย ใจทดสอบ, นายสมชาย ใจทดสอบ",
        "สมชาย ใจทดสอบ, นายสมชาย ใจทดสอบ",
        "นายสมชาย ใจทดสอบ, สมชาย  ใจทดสอบ",
        "นายสมชาย ใจทดสอบ, ว่าที่ ร.ต.สมชาย ใจทดสอบ",
        "นายจะแฮ, จะแฮ",
        "งานธุรการ 2, งานธุรการ 2",
        "saraban@lao.example, นางสมศรี ใจดี",
    })
    void aContactIsKnownHoweverTheTitleIsWritten(String typed, String contact) {
        assertThat(isContact(typed, contact)).isTrue();
    }

    @Test
    void anotherIsNot() {
        assertThat(isContact("นายสมชาย ใจทดสอบ", "นายสมชาย ใจกล้า")).isFalse();
        assertThat(isContact("other@lao.example", "นายสมชาย ใจทดสอบ")).isFalse();
    }

    @Test
    void nothingNamesNobody() {
        assertThat(DataSubject.parse(" ")).isEqualTo(new Parsed.Wrong<>(FaultCode.REQUIRED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "คุณสมชายไม่มาแล้ว",
                "แจ้งโดยนาย ใจทดสอบ",
                "โทร 089-611-2233 ไม่รับ",
                "โทร ๐๘๙ ๖๑๑ ๒๒๓๓",
                "ส่งถึง Saraban@lao.example แล้ว",
            })
    void wordsNameThemByAnyPartOfTheNameTheMailboxOrThePhone(String words) {
        assertThat(named("นายสมชาย ใจทดสอบ").isNamedIn(words, List.of(mail("saraban@lao.example")), List.of(PHONE)))
                .isTrue();
    }

    @Test
    void otherWordsDoNot() {
        assertThat(named("นายสมชาย ใจทดสอบ").isNamedIn("ปลัดลาออก โทร 032-424-518", List.of(), List.of(PHONE)))
                .isFalse();
    }
}
