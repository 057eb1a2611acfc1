package thabian.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Organisation;
import thabian.domain.call.Reach;
import thabian.domain.list.CheckedList;
import thabian.domain.list.ListAnswers;
import thabian.domain.list.ListColumn;
import thabian.domain.list.TypedList;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;

/// Contacts under headings that nobody foresaw, beside the organisations of a province.
class ContactColumnsTest {
    private static final List<Organisation> PROVINCE = RegisterFile.register().in("76");
    private static final ListAnswers FIRST = new ListAnswers(Optional.empty(), true, true, Optional.empty());

    /// A column: its heading, and what stands in each row of it.
    private record Column(String heading, IntFunction<String> cell) {
        static Column offices(String heading) {
            return new Column(heading, ContactColumnsTest::office);
        }

        static Column mobiles(String heading) {
            return new Column(heading, ContactColumnsTest::mobile);
        }

        static Column mails(String heading) {
            return new Column(heading, ContactColumnsTest::mail);
        }
    }

    private static String office(int row) {
        return "032-4%05d".formatted(row);
    }

    private static String mobile(int row) {
        return "081-2%06d".formatted(row);
    }

    private static String mail(int row) {
        return "saraban@" + PROVINCE.get(row).code().digits() + ".example";
    }

    private static Reading read(ListAnswers answers, Column... columns) {
        String headings = Stream.of(columns).map(each -> "|" + each.heading()).collect(Collectors.joining());
        String rows = IntStream.range(0, PROVINCE.size())
                .mapToObj(row -> PROVINCE.get(row).code().digits() + "|"
                        + PROVINCE.get(row).name()
                        + Stream.of(columns)
                                .map(each -> "|" + each.cell().apply(row))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        return TargetFile.read(
                Files.utf8("\uFEFFรหัส อปท.|ชื่อ อปท." + headings + "\n" + rows + "\n"),
                RegisterFile.register(),
                answers);
    }

    private static CheckedList taken(Column... columns) {
        Reading reading = read(FIRST, columns);
        assertThat(reading).as(reading::toString).isInstanceOf(Reading.Faultless.class);
        return ((Reading.Faultless) reading).checked();
    }

    private static List<Reach> reaches(CheckedList checked) {
        return checked.list().rows().stream().map(row -> row.invitee().reach()).toList();
    }

    private static List<String> phones(CheckedList checked) {
        return reaches(checked).stream()
                .map(reach -> reach.phone().map(PhoneNumber::digits).orElse(""))
                .toList();
    }

    private static List<String> mails(CheckedList checked) {
        return reaches(checked).stream()
                .map(reach -> reach.email().map(EmailAddress::value).orElse(""))
                .toList();
    }

    private static List<String> all(IntFunction<String> cell) {
        return IntStream.range(0, PROVINCE.size())
                .mapToObj(cell)
                .map(each -> each.contains("@") ? each : each.replace("-", ""))
                .toList();
    }

    private static List<String> unread(CheckedList checked) {
        return checked.typed().headed().stream()
                .filter(each -> each.as().isEmpty())
                .map(TypedList.Headed::heading)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "โทรศัพท์/โทรสาร",
                "เบอร์โทร/แฟกซ์",
                "เบอร์โทรศัพท์สำนักงาน",
                "หมายเลขติดต่อ",
                "โทรศัพท์ผู้ประสานงาน",
                "ช่องทาง",
                ""
            })
    void telephonesAreReadWhateverHeadsThem(String heading) {
        assertThat(phones(taken(Column.offices(heading)))).isEqualTo(all(ContactColumnsTest::office));
        assertThat(phones(taken(new Column(heading, row -> office(row) + " โทรสาร 032-500000"))))
                .isEqualTo(all(ContactColumnsTest::office));
    }

    @ParameterizedTest
    @ValueSource(strings = {"อีเมล์กลาง", "email สารบรรณ", "E-Mail (ใหม่)", "ที่อยู่ติดต่อ", ""})
    void mailAddressesAreReadWhateverHeadsThem(String heading) {
        assertThat(mails(taken(Column.mails(heading)))).isEqualTo(all(ContactColumnsTest::mail));
    }

    @Test
    void aNumberWithoutItsZeroIsATelephoneOnlyWhereTheHeadingSaysSo() {
        IntFunction<String> lost = row -> office(row).substring(1).replace("-", "");
        assertThat(phones(taken(new Column("เบอร์ติดต่อ อปท.", lost)))).isEqualTo(all(ContactColumnsTest::office));
        CheckedList budget = taken(new Column("งบประมาณ", lost));
        assertThat(phones(budget)).containsOnly("");
        assertThat(unread(budget)).containsExactly("งบประมาณ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1150", "3-7601-00123-45-6", "76000", "01/12/2567", "30-11-2567", "@thayang", "13.1125"})
    void whatIsNoContactIsReadAsNone(String cell) {
        CheckedList checked = taken(new Column("ข้อมูลอื่น", row -> row + cell), new Column("ข้อมูล", _ -> cell));
        assertThat(checked.typed().columns()).containsExactlyInAnyOrder(ListColumn.CODE, ListColumn.NAME);
    }

    @Test
    void theOfficeComesBeforeAMobileAndAFaxIsNoTelephone() {
        CheckedList checked = taken(
                new Column("แฟกซ์", _ -> "032-500000"),
                Column.mobiles("มือถือปลัด"),
                Column.offices("เบอร์สำนักงานปลัด"),
                new Column("หมายเหตุ", _ -> "แจ้งแล้ว"));
        assertThat(phones(checked)).isEqualTo(all(ContactColumnsTest::office));
        assertThat(unread(checked)).containsExactly("แฟกซ์", "หมายเหตุ");
        assertThat(read(ListAnswers.NONE, Column.mobiles("มือถือปลัด"), Column.offices("เบอร์สำนักงานปลัด")))
                .isInstanceOfSatisfying(
                        Reading.Faulty.class,
                        faulty ->
                                assertThat(faulty.checked().counts().several()).isEqualTo(PROVINCE.size()));
    }

    @Test
    void theColumnsAreToldByTheirHeadingsAndWhatTheyAreReadAs() {
        assertThat(taken(
                                Column.offices(""),
                                new Column("ลำดับ", String::valueOf),
                                new Column("ปลัด", _ -> "นายสมมุติ ใจดี"))
                        .typed()
                        .headed())
                .containsExactly(
                        new TypedList.Headed("รหัส อปท.", Optional.of(ListColumn.CODE)),
                        new TypedList.Headed("ชื่อ อปท.", Optional.of(ListColumn.NAME)),
                        new TypedList.Headed("คอลัมน์ C", Optional.of(ListColumn.PHONE)),
                        new TypedList.Headed("ปลัด", Optional.empty()));
    }

    @Test
    void aTelephoneOfARowThatNamesNobodyIsNotAnOrganisations() {
        String file = "\uFEFFรหัส อปท.|ชื่อ อปท.|ผู้แทน|เบอร์ผู้แทน\n"
                + "6760607|อบต.หนองกะปุ|คนที่ 1|081-2000001\n||คนที่ 2|081-2000002\n||คนที่ 3|081-2000003\n";
        Reading reading = TargetFile.read(Files.utf8(file), RegisterFile.register(), ListAnswers.NONE);
        assertThat(reading).isInstanceOf(Reading.Faultless.class);
        assertThat(phones(((Reading.Faultless) reading).checked())).containsExactly("0812000001");
    }

    @Test
    void whateverIsAskedOfTelephonesOneAnswerEachSettles() {
        List<Organisation> all = RegisterFile.register().provinces().stream()
                .flatMap(province -> RegisterFile.register().in(province).stream())
                .limit(2_500)
                .toList();
        List<String> ways = List.of(
                "{a}",
                "โทร. {a}",
                "{a} โทรสาร {b}",
                "แฟกส์ {b} โทร {a}",
                "{a}, {b}",
                "{a} {b}",
                "{a} / ไลน์ wipa",
                "สายตรง {a}",
                "โทร/โทรสาร {a}",
                "{a} โทรสาร -",
                "นายก {a} ปลัด {b}",
                "{a} (นายก)",
                "โทรสาร -",
                "-",
                "");
        Random random = new Random(13);
        StringBuilder file = new StringBuilder("\uFEFFรหัส อปท.|โทร/โทรสาร\n");
        for (Organisation each : all) {
            int zero = random.nextInt(3) > 0 ? 0 : 1;
            String cell = ways.get(random.nextInt(ways.size()))
                    .replace(
                            "{a}", "032424%03d".formatted(random.nextInt(1_000)).substring(zero))
                    .replace(
                            "{b}",
                            "0812%06d".formatted(random.nextInt(1_000_000)).substring(zero));
            file.append(each.code()).append('|').append(cell).append('\n');
        }
        for (boolean zero : List.of(false, true)) {
            for (boolean first : List.of(false, true)) {
                ListAnswers answers = new ListAnswers(Optional.empty(), zero, first, Optional.empty());
                Reading reading = TargetFile.read(Files.utf8(file.toString()), RegisterFile.register(), answers);
                if (zero && first) {
                    assertThat(reading).isInstanceOf(Reading.Faultless.class);
                } else {
                    assertThat(reading).isInstanceOfSatisfying(Reading.Faulty.class, faulty -> {
                        CheckedList checked = faulty.checked();
                        assertThat((first ? 0 : checked.counts().several())
                                        + (zero ? 0 : checked.counts().zeroes()))
                                .isEqualTo(checked.faults().count());
                    });
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"สายตรง", "โทร/โทรสาร", "เบอร์ติดต่อ/ไลน์", "โทรศัพท์ - โทรสาร", "Tel/Fax", "เบอร์โทร (นายก)"})
    void numbersWithoutTheirZeroAreReadUnderWhateverSpeaksOfTelephones(String heading) {
        IntFunction<String> lost = row -> office(row).substring(1).replace("-", "");
        assertThat(phones(taken(new Column(heading, lost)))).isEqualTo(all(ContactColumnsTest::office));
        assertThat(phones(taken(new Column(heading, row -> lost.apply(row) + ", 3240000" + row % 10))))
                .isEqualTo(all(ContactColumnsTest::office));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAX", "โทรสาร -", "แฟกส์", "แฟ็กซ์สำนักงาน", "Fax."})
    void aColumnOfFaxesIsNone(String heading) {
        assertThat(unread(taken(Column.offices(heading)))).containsExactly(heading);
    }

    @Test
    void noContactVanishesWithoutAWord() {
        List<String> headings =
                List.of("สนง.", "ติดต่อ", "ช่องทาง 1", "เบอร์กลาง", "FAX", "มือถือปลัด", "Email ใหม่", "อื่น ๆ");
        for (long seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<String> shuffled = new ArrayList<>(headings);
            Collections.shuffle(shuffled, random);
            int often = 1 + random.nextInt(4);
            List<Column> columns = Stream.of(
                            Column.offices(shuffled.get(0)),
                            new Column(shuffled.get(1), row -> row % often == 0 ? mobile(row) : "-"),
                            Column.mails(shuffled.get(2)),
                            new Column(shuffled.get(3), row -> row % often == 0 ? mail(row) : "ไม่มี"),
                            new Column(shuffled.get(4), row -> office(row) + " / " + mail(row)))
                    .filter(_ -> random.nextBoolean())
                    .toList();
            CheckedList checked = taken(columns.toArray(Column[]::new));
            assertThat(checked.typed().headed())
                    .as("seed %d", seed)
                    .extracting(TypedList.Headed::heading)
                    .containsAll(columns.stream().map(Column::heading).toList());
        }
    }
}
