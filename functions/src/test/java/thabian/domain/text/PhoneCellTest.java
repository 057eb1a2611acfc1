package thabian.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Cells as offices keep them: what is a telephone to whoever reads it is one here, or is asked about so that
/// one answer settles it.
class PhoneCellTest {
    private static final List<String> BEFORE = List.of(
            "",
            "",
            "โทร. ",
            "โทร ",
            "โทรศัพท์ ",
            "สายตรง ",
            "เบอร์ ",
            "สำนักปลัด ",
            "นายก 1. ",
            "คุณวิภา ",
            "Tel. ",
            "โทร/โทรสาร ",
            "โทร.และโทรสาร ",
            "ไลน์ ",
            "มือถือ ",
            "(กองคลัง) ",
            "โทรสาร - โทร. ",
            "ติดต่อ: ");
    private static final List<String> BEHIND = List.of(
            "",
            "",
            " (สำนักปลัด)",
            " ปลัด",
            " โทรสาร -",
            " แฟกซ์ ไม่มี",
            " / ไลน์ wipa",
            " a@x.example",
            " (นายก)",
            ".",
            " ในเวลาราชการ",
            " เวลา 08.30 น.",
            " ต่อ 12");
    private static final List<String> FAXES =
            List.of("โทรสาร ", "แฟกซ์ ", "แฟกส์ ", "แฟ็กซ์ ", "FAX ", "Fax. ", "โทรสาร. ", "โทร. - โทรสาร ", "fax: ");
    private static final List<String> BETWEEN =
            List.of(", ", " / ", "/", " หรือ ", " และ ", "; ", " ", "\n", " มือถือ ", " (ปลัด) ", " 2. ", " สายตรง ");

    private final Random random = new Random(13);

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// A number, its digits, and how it is written.
    private record Written(String digits, String text) {}

    private Written number(boolean zero) {
        boolean mobile = random.nextBoolean();
        String digits =
                mobile ? "081" + random.nextInt(1_000_000, 10_000_000) : "0324" + random.nextInt(10_000, 100_000);
        if (!zero) {
            return new Written(digits, digits.substring(1));
        }
        String area = digits.substring(0, 3);
        String rest = digits.substring(3);
        String half = rest.substring(0, 3);
        String last = rest.substring(3);
        return new Written(
                digits,
                one(List.of(
                        digits,
                        area + "-" + rest,
                        area + " " + rest,
                        area + "-" + half + "-" + last,
                        area + " " + half + " " + last,
                        "(" + area + ") " + rest,
                        area + "." + half + "." + last)));
    }

    @Test
    void whateverIsAskedOfACellIsSettledByItsAnswer() {
        int several = 0;
        int zeroes = 0;
        for (int i = 0; i < 4_000; i++) {
            boolean zero = random.nextInt(4) > 0;
            List<Written> numbers = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean faxFirst = random.nextInt(6) == 0;
            if (faxFirst) {
                cell.append(one(FAXES)).append(number(zero).text()).append(" โทร. ");
            } else {
                cell.append(one(BEFORE));
            }
            int many = 1 + random.nextInt(3);
            for (int n = 0; n < many; n++) {
                cell.append(n == 0 ? "" : one(BETWEEN));
                numbers.add(number(zero));
                cell.append(numbers.getLast().text());
            }
            boolean fax = random.nextInt(4) == 0;
            cell.append(fax ? " " + one(FAXES) + number(zero).text() : one(BEHIND));
            PhoneCell read = PhoneCell.read(cell.toString());
            assertThat(read.numbers()).as("%s", cell).isNotEmpty();
            assertThat(read.silent()).isFalse();
            assertThat(read.first().map(PhoneNumber::digits))
                    .as("%s", cell)
                    .hasValue(numbers.getFirst().digits());
            assertThat(read.several()).as("%s", cell).isEqualTo(many > 1 || fax || faxFirst);
            assertThat(read.zeroless()).as("%s", cell).isEqualTo(!zero);
            several += read.several() ? 1 : 0;
            zeroes += read.zeroless() ? 1 : 0;
        }
        assertThat(several).isGreaterThan(1_000);
        assertThat(zeroes).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "โทรสาร -",
                "โทร. -",
                "โทร. - โทรสาร -",
                "-/-",
                "โทร/โทรสาร -",
                "ไม่มีโทรศัพท์",
                "ยังไม่มีเบอร์โทร",
                "FAX:",
                "แฟกซ์ ไม่มี"
            })
    void aCellThatSaysThereIsNoneSaysNothing(String cell) {
        assertThat(PhoneCell.read(cell).silent()).isTrue();
        assertThat(PhoneCell.read(cell).first()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "สอบถามนายก",
                "โทรสาร 032-424519",
                "032-424519 (โทรสาร)",
                "โทร. - โทรสาร 032-424519",
                "123",
                "0324",
                "76000",
                "1-2345-67890-12-3",
                "12/3 หมู่ 4",
                "0112345678"
            })
    void whatIsNoTelephoneIsAFault(String cell) {
        PhoneCell read = PhoneCell.read(cell);
        assertThat(read.numbers()).isEmpty();
        assertThat(read.silent()).isFalse();
        assertThat(read.fault()).isEqualTo(FaultCode.PHONE_FORMAT);
    }

    @ParameterizedTest
    @CsvSource({
        "032-424518 ต่อ 12 โทรสาร -, 032424518 ต่อ 12",
        "นายก 032-424518-9, 032424518-9",
        "'สายตรง 0-3242-4518-9, 081-2345678', 032424518-9",
        "โทร. 1567, 1567",
        "ปลัด +66 81 234 5678, 0812345678",
        "'032-424518, 424519', 032424518",
        "๐๓๒-๔๒๔๕๑๘ โทรสาร ๐๓๒-๔๒๔๕๑๙, 032424518",
        "032-424518 โทรสาร 032-424518, 032424518"
    })
    void theFirstIsTakenWithWhatBelongsToIt(String cell, String stored) {
        assertThat(PhoneCell.read(cell).first().map(PhoneNumber::stored)).hasValue(stored);
    }

    @Test
    void aFaxOfTheSameNumberIsNoSecondOne() {
        assertThat(PhoneCell.read("โทร. 032-424518 โทรสาร 032424518").several()).isFalse();
        assertThat(PhoneCell.read("032-424518, 424519").several()).isTrue();
    }

    @Test
    void nobodysCellTakesLong() {
        for (String cell :
                List.of("0 ".repeat(500), "โทรสาร".repeat(160), "032-424518 ".repeat(90), "(".repeat(1_000))) {
            long begun = System.nanoTime();
            PhoneCell.read(cell);
            assertThat(System.nanoTime() - begun).as("%s", cell).isLessThan(2_000_000_000L);
        }
    }
}
