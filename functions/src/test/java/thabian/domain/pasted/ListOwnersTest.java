package thabian.domain.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A phone or a mail address is whose it stands with, in generated lists of which that is known: in one line, wrapped
/// anywhere, behind labels, with names in brackets, in columns beside other numbers. The first always has both: a list
/// in which only the last is reached does not tell whose that is.
class ListOwnersTest {
    private static final int LISTS = 60;

    private static final List<String> TITLES = List.of("นาย", "นาง", "นางสาว", "น.ส.", "ว่าที่ ร.ต.", "จ.ส.อ.");
    private static final List<String> GIVEN = List.of(
            "กล้าณรงค์", "ขวัญเรือน", "คณิต", "จันทรา", "ชยพล", "ดวงพร", "ทวีชัย", "นฤมล", "บัณฑูร", "ปาริฉัตร");
    private static final List<String> FAMILY =
            List.of("ทดสอบดี", "ลองงาม", "สมมุติกุล", "มีตัวอย่าง", "ใจทดลอง", "รักสมมุติ", "ชอบลอง", "ตัวอย่างชัย");

    /// A bar stands where a program breaks the line.
    private static final List<String> POSTS = List.of(
            "หัวหน้า|สำนักปลัด",
            "ปลัดองค์การบริหาร|ส่วนตำบลทดลอง",
            "นักวิเคราะห์นโยบาย|และแผนชำนาญการ",
            "เจ้าพนักงาน|ธุรการ",
            "ผู้อำนวยการ|กองช่าง",
            "นักจัดการ|งานทั่วไป",
            "นักบริหารงานท้องถิ่น| ระดับกลาง",
            "เจ้าพนักงานธุรการ| ปฏิบัติงาน",
            "ปลัดเทศบาล| เทศบาลตำบลทดลอง");

    private record Owner(
            int number, String title, String given, String family, String post, String phone, String mail) {
        String name() {
            return title + given + " " + family;
        }

        String whole() {
            return post.replace("|", "");
        }

        String wrapped() {
            return post.replaceFirst("\\| ?", "\n   ");
        }

        String phone(String label) {
            return phone.isEmpty() ? "" : label + phone;
        }

        /// What there is of its parts, with a mark between.
        static String of(String mark, String... parts) {
            return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(mark));
        }

        String citizen() {
            return "37001000%05d".formatted(number);
        }
    }

    private enum Layout {
        IN_A_LINE(one -> one.number + ". " + Owner.of(" ", one.name(), one.whole(), one.phone("โทร. "), one.mail)),
        WRAPPED(one ->
                one.number + ". " + Owner.of(" ", one.name(), "ตำแหน่ง " + one.wrapped(), one.phone("โทร "), one.mail)),
        WRAPPED_WITHOUT_NUMBERS(one -> Owner.of(" ", one.name(), one.wrapped(), one.phone("โทร "), one.mail)),
        WRAPPED_BEFORE_THE_PHONE(one ->
                one.number + ") " + Owner.of("\n", one.name() + " " + one.whole(), one.phone("มือถือ "), one.mail)),
        LABELLED(one -> one.number + ". ชื่อ " + one.title + one.given + " นามสกุล " + one.family + " ตำแหน่ง "
                + Owner.of(" ", one.whole(), one.phone("โทรศัพท์มือถือ "), one.mail)),
        FIELDS(one -> Owner.of(
                "\n",
                "คำนำหน้า: " + one.title,
                "ชื่อ: " + one.given,
                "นามสกุล: " + one.family,
                "ตำแหน่ง: " + one.whole(),
                one.phone("เบอร์โทร: "),
                one.mail.isEmpty() ? "" : "อีเมล: " + one.mail)),
        BRACKETED(one -> Owner.of(" ", "(" + one.name() + ")", one.whole(), one.phone("โทร "), one.mail)),
        BRACKETED_BEHIND_POSTS(
                one -> one.number + ". " + Owner.of(" ", one.whole(), "(" + one.name() + ")", one.phone, one.mail)),
        WITH_CITIZENS_NUMBERS(one ->
                one.number + ". " + Owner.of(" ", one.name(), one.citizen(), one.whole(), one.phone("โทร "), one.mail)),
        IN_COLUMNS(
                one -> String.join("\t", one.number + "", one.name(), one.citizen(), one.whole(), one.phone, one.mail));

        private final Function<Owner, String> line;

        Layout(Function<Owner, String> line) {
            this.line = line;
        }

        String list(List<Owner> owners) {
            String heading = this == IN_COLUMNS ? "ที่\tชื่อ-สกุล\tเลขประจำตัวประชาชน\tตำแหน่ง\tโทร\tอีเมล\n" : "";
            return heading + owners.stream().map(line).collect(Collectors.joining("\n"));
        }
    }

    private static List<Owner> owners(Random random) {
        int many = 2 + random.nextInt(4);
        int given = random.nextInt(GIVEN.size());
        List<Owner> owners = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String phone = i > 0 && random.nextInt(5) == 0 ? "" : "08%d-700-%04d".formatted(random.nextInt(10), i + 1);
            owners.add(new Owner(
                    i + 1,
                    TITLES.get(random.nextInt(TITLES.size())),
                    GIVEN.get((given + i) % GIVEN.size()),
                    FAMILY.get(random.nextInt(FAMILY.size())),
                    POSTS.get(random.nextInt(POSTS.size())),
                    phone,
                    i > 0 && random.nextInt(2) == 0 ? "" : "p" + i + "@a.example"));
        }
        return owners;
    }

    @ParameterizedTest
    @EnumSource
    void aPhoneOrAMailIsWhoseItStandsWith(Layout layout) {
        Random random = new Random(layout.name().hashCode());
        for (int i = 0; i < LISTS; i++) {
            List<Owner> owners = owners(random);
            String office = random.nextInt(3) == 0 ? "\nสำนักปลัด โทร 032-700-100" : "";
            String text = layout.list(owners) + office;
            PastedList read = PastedList.of(text);
            Map<String, PastedPerson> found = read.people().stream()
                    .collect(Collectors.toMap(person -> person.name().first(), Function.identity(), (one, _) -> one));
            assertThat(found.keySet())
                    .as(text)
                    .containsExactlyInAnyOrderElementsOf(
                            owners.stream().map(Owner::given).toList());
            for (Owner owner : owners) {
                PastedPerson person = found.get(owner.given);
                assertThat(person.phone()).as(text).isEqualTo(owner.phone);
                assertThat(person.email()).as(text).isEqualTo(owner.mail);
                assertThat(person.post().replace(" ", ""))
                        .as(text)
                        .isEqualTo(owner.whole().replace(" ", ""));
            }
            read.contact()
                    .ifPresent(contact -> assertThat(contact.phone()).as(text).isIn("", "032-700-100"));
            read.contact()
                    .ifPresent(contact -> assertThat(contact.email()).as(text).isEmpty());
        }
    }
}
