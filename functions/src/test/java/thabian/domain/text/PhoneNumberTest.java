package thabian.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    private static final PhoneNumberUtil ORACLE = PhoneNumberUtil.getInstance();
    private static final ShortNumberInfo SHORT = ShortNumberInfo.getInstance();
    private static final Set<PhoneNumberType> LINES =
            EnumSet.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    private static PhoneNumber parsed(String typed) {
        return ((Parsed.Value<PhoneNumber>) PhoneNumber.parse(typed)).value();
    }

    @ParameterizedTest
    @CsvSource({
        "0800000001, 0800000001",
        "080 000 0003, 0800000003",
        "๐๘๑-๒๓๔-๕๖๗๘, 0812345678",
        "๐80 000 0045, 0800000045",
        "+66 80 000 0008, 0800000008",
        "+66 (0) 80 000 0008, 0800000008",
        "0066800000008, 0800000008",
        "66800000008, 0800000008",
        "+66 32 111 222, 032111222",
        "(032) 111-222, 032111222",
        "02.123.4567, 021234567",
        "0 3242 4518, 032424518",
        "081–234—5678, 0812345678",
        "06 1234 5678, 0612345678",
        "032-111-222 ต่อ 12, 032111222 ต่อ 12",
        "032-111-222 ต่อ ๑๒, 032111222 ต่อ 12",
        "032111222ต่อ12, 032111222 ต่อ 12",
        "032-111-222 ext. 1234, 032111222 ต่อ 1234",
        "032-111-222 EXT 1234, 032111222 ต่อ 1234",
        "032-111-222 #9, 032111222 ต่อ 9",
        "032-111-222 x9, 032111222 ต่อ 9",
        "032-111-222 โทรภายใน: 123456, 032111222 ต่อ 123456",
        "032-111-222 (ต่อ 12), 032111222 ต่อ 12",
        "032-111-222 กด ๒, 032111222 ต่อ 2",
        "032-111-222 extension 12, 032111222 ต่อ 12",
        "โทร. 032-111-222, 032111222",
        "โทรศัพท์มือถือ : 081-234-5678, 0812345678",
        "Tel. +66 81 234 5678, 0812345678",
        "'081-234-5678,', 0812345678",
        "๐-๓๒๔๒-๔๕๑๘-๙, 032424518-9",
        "๐ ๓๒๔๒ ๔๕๑๘ - ๙, 032424518-9",
        "032-424518–19, 032424518-19",
        "032-424518 ถึง 9, 032424518-9",
        "0-3242-4518-9 ต่อ 102, 032424518-9 ต่อ 102",
        "+66 2 123 4560-9, 021234560-9",
        "'032-111-222 ต่อ 12, 13', '032111222 ต่อ 12, 13'",
        "032-111-222 ต่อ 12 หรือ ๑๓, '032111222 ต่อ 12, 13'",
        "032-111-222 ต่อ 12/13 และ 15, '032111222 ต่อ 12, 13, 15'",
        "'032-111-222 ต่อ 12–14, 20', '032111222 ต่อ 12-14, 20'",
        "032-111-222 ต่อ 12 ถึง 14, 032111222 ต่อ 12-14",
        "081-234-5678 (คุณวิภา), 0812345678",
        "(คุณวิภา) 081-234-5678, 0812345678",
        "'081-234-5678 ID Line: wipa.99', 0812345678",
        "'081-234-5678 (ID Line: nok99)', 0812345678",
        "'081-234-5678 (ไลน์ 0812345678)', 0812345678",
        "'081-234-5678, Line ID wipa', 0812345678",
        "081-2345678 ไลน์ @wipa, 0812345678",
        "032-424-518 (มท. 61234), 032424518",
        "'มท.61234, 032-424-518 ต่อ 12', 032424518 ต่อ 12",
        "สายด่วน ๑๕๖๗, 1567",
        "โทร. 1205 กด 3, 1205 ต่อ 3",
        "+856 20 5512 3456, +8562055123456",
        "+1 (650) 253-0000 ext. 12, +16502530000 ต่อ 12",
    })
    void aNumberIsTakenAsPeopleTypeIt(String typed, String stored) {
        assertThat(parsed(typed).stored()).isEqualTo(stored);
        assertThat(PhoneNumber.ofStored(stored)).isEqualTo(parsed(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "812345678, PHONE_ZERO",
        "32111222, PHONE_ZERO",
        "61-234-5678, PHONE_ZERO",
        "'080-000-0047, 080-000-1047', PHONE_TWO",
        "080-000-0047/032111222, PHONE_TWO",
        "080-000-0047 หรือ 080-000-1047, PHONE_TWO",
        "080-000-0047 และ 080-000-1047, PHONE_TWO",
        "0800000047 0800001047, PHONE_TWO",
        "032111222 032111223, PHONE_TWO",
        "๐80 000 oo45, PHONE_FORMAT",
        "โทรสาร 032111222, PHONE_FORMAT",
        "032111222 (แฟกซ์), PHONE_FORMAT",
        "032111222 (Fax), PHONE_FORMAT",
        "โทร, PHONE_FORMAT",
        "สมชาย 0812345678, PHONE_FORMAT",
        "032111222 โทรสาร 032111223, PHONE_TWO",
        "032111222 ถึง 032111229, PHONE_TWO",
        "มท. 61234, PHONE_FORMAT",
        "(วิภา), PHONE_FORMAT",
        "ID Line: 0812345678, PHONE_FORMAT",
        "032-111-222 ต่อ 12 และ 032-111223, PHONE_TWO",
        "'032-111-222 ต่อ 12, 0812345678', PHONE_TWO",
        "08123456, PHONE_FORMAT",
        "08123456789, PHONE_FORMAT",
        "061234567, PHONE_FORMAT",
        "0212345678, PHONE_FORMAT",
        "0112345678, PHONE_FORMAT",
        "012345678, PHONE_FORMAT",
        "191, PHONE_FORMAT",
        "+0 650 253 0000, PHONE_FORMAT",
        "0081-234-5678, PHONE_FORMAT",
        "1867, PHONE_FORMAT",
        "+66 812, PHONE_FORMAT",
        "'080-000-0047, 12', PHONE_FORMAT",
        "032-111-222 ต่อ 1234567, PHONE_FORMAT",
        "032-111-222 ต่อ, PHONE_FORMAT",
        "032-424518-8, PHONE_FORMAT",
        "032-424518-2, PHONE_FORMAT",
        "032-424518-119, PHONE_FORMAT",
        "'032-424518, 9', PHONE_FORMAT",
        "081-234-5678-9, PHONE_FORMAT",
        "0324245189, PHONE_FORMAT",
        "0-3242-4518-9 หรือ 081-234-5678, PHONE_TWO",
        "032-111-222 ต่อ 12 และ 081-234-5678, PHONE_TWO",
        "'', REQUIRED",
        "' ', REQUIRED",
    })
    void whatIsDoubtfulIsAskedBackAndNothingGuessed(String typed, FaultCode code) {
        assertThat(PhoneNumber.parse(typed)).isEqualTo(new Parsed.Wrong<>(code));
    }

    @Test
    void aHotlineAndAnotherCountrysNumberAreDialledAsTheyAre() {
        assertThat(parsed("1567").dialled()).isEqualTo("1567");
        assertThat(parsed("+856 20 5512 3456").dialled()).isEqualTo("+8562055123456");
        for (String typed : List.of("1567", "+856 20 5512 3456 ต่อ 7")) {
            assertThat(parsed(parsed(typed).written())).isEqualTo(parsed(typed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "812345678", "032424518-7", "032424518-x", " ต่อ 12", "0812345678-9"})
    void whatIsStoredAndNoNumberIsRefused(String stored) {
        assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumber.ofStored(stored));
    }

    @Test
    void ofSeveralExtensionsTheFirstIsDialledAndAllAreKept() {
        PhoneNumber several = parsed("032-111-222 ต่อ 12-14, 20");
        assertThat(several.dialled()).isEqualTo("+6632111222;ext=12");
        assertThat(parsed(several.stored())).isEqualTo(several);
        assertThat(parsed(several.written())).isEqualTo(several);
    }

    @Test
    void aNumberIsOneShortLine() {
        assertThat(PhoneNumber.parse("081\n2345678")).isEqualTo(new Parsed.Wrong<>(FaultCode.LINE_BREAK));
        assertThat(PhoneNumber.parse("0812345678\r\n")).isEqualTo(new Parsed.Wrong<>(FaultCode.LINE_BREAK));
        assertThat(PhoneNumber.parse("0".repeat(61))).isEqualTo(new Parsed.Wrong<>(FaultCode.TOO_LONG));
        assertThat(PhoneNumber.parse("081\u00002345678")).isEqualTo(new Parsed.Wrong<>(FaultCode.CHARACTERS));
    }

    @Test
    void whatTheOracleKnowsAsAThaiLineIsTakenAndReadAlike() throws NumberParseException {
        RandomGenerator random = new SplittableRandom(66);
        int lines = 0;
        for (int i = 0; i < 100_000; i++) {
            String typed = "0" + random.nextInt(1, 10) + digits(random, random.nextInt(6, 10));
            Phonenumber.PhoneNumber number = ORACLE.parse(typed, "TH");
            PhoneNumberType type = ORACLE.getNumberType(number);
            // Fixed lines of 01 are the oracle's only ones outside the numbering plan in force.
            if (LINES.contains(type) && !typed.startsWith("01")) {
                lines++;
                PhoneNumber ours = parsed(typed);
                assertThat(ours.dialled()).isEqualTo(ORACLE.format(number, PhoneNumberFormat.E164));
                assertThat(parsed(ORACLE.format(number, PhoneNumberFormat.INTERNATIONAL)))
                        .isEqualTo(ours);
                assertThat(parsed(ORACLE.format(number, PhoneNumberFormat.NATIONAL)))
                        .isEqualTo(ours);
            }
        }
        assertThat(lines).isGreaterThan(10_000);
    }

    @Test
    void whatIsTakenHasALengthThatTheOracleKnows() throws NumberParseException {
        RandomGenerator random = new SplittableRandom(67);
        for (int i = 0; i < 100_000; i++) {
            String typed = digits(random, random.nextInt(1, 15));
            if (PhoneNumber.parse(typed) instanceof Parsed.Value<PhoneNumber>(PhoneNumber ours)) {
                Phonenumber.PhoneNumber oracle = ORACLE.parse(ours.digits(), "TH");
                assertThat(ORACLE.isPossibleNumber(oracle) || SHORT.isPossibleShortNumberForRegion(oracle, "TH"))
                        .isTrue();
            }
        }
    }

    /// What people write round and into a number changes nothing of it; the oracle reads it from the bare digits.
    @Test
    void whatIsWrittenRoundANumberIsNoneOfIt() throws NumberParseException {
        RandomGenerator random = new SplittableRandom(68);
        List<String> labels = List.of(
                "", "", "โทร. ", "โทร ", "โทรศัพท์", "เบอร์โทร: ", "มือถือ ", "Tel. ", "TEL:", "'", " ", "\u202A");
        List<String> separators = List.of("", "", "-", " ", ".", " - ", "\u2011", "\u2013", "\u00A0");
        List<String> ends = List.of("", "", " ", ",", ".", ";", "\u202C");
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            boolean mobile = random.nextBoolean();
            String digits = mobile
                    ? "0" + List.of("6", "8", "9").get(random.nextInt(3)) + digits(random, 8)
                    : "0" + random.nextInt(2, 6) + digits(random, 7);
            String extension = digits(random, random.nextInt(1, 7));
            boolean extended = random.nextInt(4) == 0;
            String separator = separators.get(random.nextInt(separators.size()));
            String apart =
                    digits.substring(0, 3) + separator + digits.substring(3, 6) + separator + digits.substring(6);
            String number = switch (random.nextInt(4)) {
                case 0 -> "+66 " + apart.substring(1);
                case 1 -> thai(apart);
                case 2 -> wide(apart);
                default -> apart;
            };
            String behind =
                    List.of(" ต่อ ", "ต่อ", " #", " ext. ", " กด ", " (ต่อ ").get(random.nextInt(6));
            String typed = labels.get(random.nextInt(labels.size()))
                    + number
                    + (extended ? behind + extension + (behind.contains("(") ? ")" : "") : "")
                    + ends.get(random.nextInt(ends.size()));
            Phonenumber.PhoneNumber oracle = ORACLE.parse(digits, "TH");
            if (PhoneNumber.parse(typed) instanceof Parsed.Value<PhoneNumber>(PhoneNumber ours)) {
                taken++;
                assertThat(ours.digits()).as(typed).isEqualTo(digits);
                assertThat(ours.extension()).as(typed).isEqualTo(extended ? Optional.of(extension) : Optional.empty());
                assertThat(ours.upTo()).as(typed).isEmpty();
                assertThat(ORACLE.isPossibleNumber(oracle)).isTrue();
            } else {
                assertThat(typed).as("asked back").isEmpty();
            }
        }
        assertThat(taken).isEqualTo(20_000);
    }

    private static String thai(String digits) {
        return digits.chars()
                .mapToObj(digit -> Character.toString(digit >= '0' && digit <= '9' ? digit - '0' + '๐' : digit))
                .collect(Collectors.joining());
    }

    private static String wide(String digits) {
        return digits.chars()
                .mapToObj(digit -> Character.toString(digit >= '0' && digit <= '9' ? digit - '0' + '０' : digit))
                .collect(Collectors.joining());
    }

    private static String digits(RandomGenerator random, int count) {
        StringBuilder digits = new StringBuilder();
        random.ints(count, 0, 10).forEach(digits::append);
        return digits.toString();
    }

    @Test
    void aNumberIsWrittenAsPeopleWriteIt() {
        assertThat(parsed("0812345678").written()).isEqualTo("081-234-5678");
        assertThat(parsed("021234567").written()).isEqualTo("02-123-4567");
        assertThat(parsed("032111222 ต่อ 12").written()).isEqualTo("032-111-222 ต่อ 12");
        assertThat(parsed("๐-๓๒๔๒-๔๕๑๘-๙").written()).isEqualTo("0-3242-4518-9");
        assertThat(parsed("02-123-4567-8 ต่อ 1").written()).isEqualTo("0-2123-4567-8 ต่อ 1");
    }

    @Test
    void aNumberIsDialledWithItsExtension() {
        assertThat(parsed("081-234-5678").dialled()).isEqualTo("+66812345678");
        assertThat(parsed("032-111-222 ต่อ 12").dialled()).isEqualTo("+6632111222;ext=12");
        assertThat(parsed("๐-๓๒๔๒-๔๕๑๘-๙").dialled()).isEqualTo("+6632424518");
    }

    @ParameterizedTest
    @ValueSource(strings = {"032-111-222 ต่อ 12", "0-3242-4518-9", "0-3242-4518-19 ต่อ 3", "021234567", "0812345678"})
    void whatIsStoredIsReadAgain(String typed) {
        PhoneNumber number = parsed(typed);
        assertThat(parsed(number.stored())).isEqualTo(number);
        assertThat(PhoneNumber.ofStored(number.stored())).isEqualTo(number);
        assertThat(parsed(number.written())).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "๐-๓๒๔๒-๔๕๑๘-๙, 032424518-9",
        "โทร. ๐-๓๒๔๒-๔๕๑๘-๙, 032424518-9",
        "โทรศัพท์ 032-111-222, 032111222",
        "'0 3242 4518, 0 3242 4519', 032424518",
        "032-111-222 ต่อ 12 หรือ 081-234-5678, 032111222 ต่อ 12",
        "032-111-222/3, 032111222",
        "'032-424518-9, 081-234-5678', 032424518-9",
        "081-234-5678, 0812345678",
        "032-424518 โทรสาร 032-424519, 032424518",
        "โทร. 032-424518 แฟกซ์ 032-424519, 032424518",
        "โทรสาร 032-424519 โทร. 032-424518, 032424518",
        "032-424519 (Fax) 032-424518, 032424518",
        "032-424518 (สำนักปลัด) 032-424519 (กองคลัง), 032424518",
        "032-424518 คุณวิภา 081-234-5678, 032424518",
    })
    void whatALetterPrintsHasAFirstNumber(String printed, String stored) {
        assertThat(PhoneNumber.firstOf(printed))
                .isInstanceOfSatisfying(
                        Parsed.Value.class,
                        number -> assertThat(((PhoneNumber) number.value()).stored())
                                .isEqualTo(stored));
    }

    @Test
    void whoeverIsAskedForOneOfSeveralNumbersMayTakeTheFirst() {
        RandomGenerator random = new SplittableRandom(72);
        List<String> between = List.of(
                " ",
                ", ",
                "/",
                " หรือ ",
                " โทรสาร ",
                " แฟกซ์ ",
                " FAX: ",
                " (สำนักปลัด) ",
                " คุณวิภา ",
                " ถึง ",
                " มือถือ ",
                " โทร. ",
                " (โทรสาร) ",
                " สายตรง ",
                "; ",
                " ต่อ 12 ",
                "");
        List<String> before = List.of("", "โทร. ", "โทรสาร ", "สายตรง ", "คุณวิภา ", "(กองคลัง) ");
        int asked = 0;
        for (int i = 0; i < 5_000; i++) {
            StringBuilder typed = new StringBuilder(before.get(random.nextInt(before.size())));
            for (int number = 0; number < 2 + random.nextInt(2); number++) {
                typed.append(number == 0 ? "" : between.get(random.nextInt(between.size())));
                typed.append(
                        random.nextBoolean()
                                ? "032-42" + random.nextInt(1_000, 10_000)
                                : "081-" + random.nextInt(1_000_000, 10_000_000));
                typed.append(random.nextInt(8) == 0 ? "123" : "");
            }
            if (PhoneNumber.parse(typed.toString()).equals(new Parsed.Wrong<>(FaultCode.PHONE_TWO))) {
                asked++;
                assertThat(PhoneNumber.firstOf(typed.toString()))
                        .as("%s", typed)
                        .isInstanceOf(Parsed.Value.class);
            }
        }
        assertThat(asked).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @CsvSource({"'', REQUIRED", "สายด่วน, PHONE_FORMAT", "156, PHONE_FORMAT", "32111222, PHONE_ZERO"})
    void whatHasNoNumberIsAskedBack(String printed, FaultCode code) {
        assertThat(PhoneNumber.firstOf(printed)).isEqualTo(new Parsed.Wrong<>(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"812345678", "0812345678 ", "+66812345678", "", "061234567"})
    void noOtherNumberExists(String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(digits, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"032424518, 8", "032424518, 7", "032424518, 118", "032424518, x", "0812345678, 9"})
    void noOtherLinesAreInARow(String digits, String upTo) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhoneNumber(digits, Optional.of(upTo), Optional.empty()));
    }
}
