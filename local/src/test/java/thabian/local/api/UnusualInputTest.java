package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.local.Stack;
import thabian.local.client.TypedForm;

/// What looks odd and is right is taken, and stored as it was meant.
class UnusualInputTest {
    @AutoClose
    private static final Spoiler SPOILER = new Spoiler();

    private static final Stack STACK = SPOILER.stack();

    @AfterAll
    static void nothingPersonalWasPrinted() {
        SPOILER.nothingPersonalWasPrinted();
    }

    @ParameterizedTest(name = "{0} {index}")
    @CsvSource(delimiter = '|', textBlock = """
            /contact/phone         | ๐๓๒ ๑๑๑ ๒๒๒ ต่อ ๑๒     | 032111222 ต่อ 12
            /contact/phone         | +66 (0)32 111222       | 032111222
            /attendees/0/position  | ปลัด 😀 เทศบาล            | ปลัด 😀 เทศบาล
            /attendees/0/position  | =1+1                   | =1+1
            /attendees/0/position  | <ปลัด> & 'เพื่อน' "ดี"   | <ปลัด> & 'เพื่อน' "ดี"
            /attendees/0/lastName  | ณ ท่าทดสอบ              | ณ ท่าทดสอบ
            /attendees/0/firstName | เเดง                    | แดง
            """)
    void whatIsUnusualButRightIsTaken(String pointer, String typed, String stored) {
        var organisation = STACK.nextOrganisation();
        var answer = STACK.register(TypedForm.of(organisation).with(pointer, typed));
        assertThat(answer.status()).isEqualTo(201);
        var path = pointer.substring(1).split("/");
        var parent = path.length == 2
                ? answer.json().get(path[0])
                : ((List<?>) answer.json().get(path[0])).get(Integer.parseInt(path[1]));
        assertThat(parent).asString().contains(path[path.length - 1] + "=" + stored);
        assertThat(STACK.get(answer.field("slip")).text()).doesNotContain("<ปลัด");
    }

    @Test
    void directionMarksAndByteOrderMarksAreLeftOut() {
        var organisation = STACK.nextOrganisation();
        var json = TypedForm.of(organisation)
                .with("/attendees/0/position", "ปลัด\u202e\u200f อบต.\u2066")
                .json();
        var answer =
                STACK.ask("POST", Stack.REGISTRATIONS).json("\uFEFF" + json).answer();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text()).contains("\"ปลัด อบต.\"");
    }

    @Test
    void aCodeMayHaveThaiDigitsAndTheLeadingZeroOfEight() {
        var organisation = STACK.nextOrganisation();
        var thai = new StringBuilder("๐");
        organisation.chars().forEach(digit -> thai.append((char) (digit - '0' + '๐')));
        var answer = STACK.register(TypedForm.of(organisation).with("/organisation", thai.toString()));
        assertThat(answer.field("reference")).isEqualTo("ITA-2564-" + organisation);
    }

    @Test
    void anUnknownCodeIsNotInvited() {
        assertThat(STACK.register(TypedForm.of("6999999")).outcome()).isEqualTo("403 not-invited");
        assertThat(SPOILER.submitted(TypedForm.of("6999999")).status()).isEqualTo(403);
    }
}
