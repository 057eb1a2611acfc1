package thabian.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            sov'dtx6 | หนองกะปุ
            mjkpk' | ท่ายาง
            =tve | ชะอำ
            Vo'dN0w,j | ฮนงก์จไม่
            FREE 123 | โฑฎฎ 123""")
    void theSameKeysWriteThai(String english, String thai) {
        assertThat(Keyboard.isEnglish(english)).isTrue();
        assertThat(Keyboard.inThai(english)).isEqualTo(thai);
    }

    @Test
    void whereNoLatinLetterIsTypedTheKeyboardIsRight() {
        assertThat(Keyboard.isEnglish("อบต. หนองกะปุ")).isFalse();
        assertThat(Keyboard.isEnglish("6760607")).isFalse();
    }

    @Test
    void noLatinLetterIsLeft() {
        StringBuilder all = new StringBuilder();
        for (char key = ' '; key <= '~'; key++) {
            all.append(key);
        }
        assertThat(Keyboard.inThai(all.toString())).doesNotContainPattern("[A-Za-z]");
    }
}
