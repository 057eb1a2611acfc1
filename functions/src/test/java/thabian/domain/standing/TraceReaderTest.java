package thabian.domain.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.people.Contact;
import thabian.domain.text.PhoneNumber;

class TraceReaderTest {
    private static Set<String> names(String contact) {
        return TraceReader.contact(new Contact(
                        contact, new PhoneNumber("0812345678", Optional.empty()), mail("clerk@office.example")))
                .stream()
                .filter(trace -> trace.kind() == Trace.Kind.NAME)
                .map(Trace::text)
                .collect(Collectors.toUnmodifiableSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Admin ITA",
                "IT Support",
                "ITA Admin",
                "Help Desk",
                "Front Office",
                "Saraban Office",
                "E-Service Team",
                "Smart Local",
                "งานธุรการ",
                "งานธุรการ สำนักปลัด",
                "ฝ่ายบริหาร",
                "ฝ่ายบริหาร ทั่วไป",
                "ธุรการ สำนักปลัด",
                "ธุรการ กลาง",
                "สำนักปลัด เทศบาล",
                "สารบรรณ กลาง",
                "แอดมิน เพจ",
                "ผู้ดูแล ระบบ",
                "ทีม ITA",
                "ทีม ประเมิน",
                "เจ้าหน้าที่ ธุรการ",
                "เจ้าหน้าที่ธุรการ สำนักปลัด",
                "กองคลัง พัสดุ",
                "นโยบาย และแผน",
                "นิติการ และพัสดุ",
                "ประชาสัมพันธ์ อบต.",
                "ไอที เทศบาล",
                "ห้อง สารบรรณ",
                "ศูนย์ข้อมูล ข่าวสาร",
                "คอมพิวเตอร์ กลาง",
                "หน่วยตรวจสอบ ภายใน",
                "อบต. บ้านทดสอบ",
                "เทศบาลตำบล ทดสอบ",
                "นักวิเคราะห์ นโยบาย",
                "ปลัด อบต.",
                "ผอ. กองช่าง",
                "สมหญิง"
            })
    void whatReadsAsAFunctionIsNobodysName(String contact) {
        assertThat(names(contact)).isEmpty();
    }

    @Test
    void noPostOfTheCorpusIsAName() throws IOException {
        try (InputStream posts = TraceReaderTest.class.getResourceAsStream("/thabian/domain/people/posts.txt")) {
            assertThat(new String(posts.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .hasSizeGreaterThan(290)
                    .filteredOn(post -> !names(post).isEmpty())
                    .isEmpty();
        }
    }

    /// What people write in front of a name, behind it and around it.
    private static final List<String> WRITTEN_ROUND = List.of(
            "%s",
            "นาย %s",
            "นางสาว%s",
            "น.ส.%s",
            "คุณ%s",
            "ว่าที่ ร.ต.%s",
            "จ.ส.อ.%s",
            "หัวหน้าฝ่าย%s",
            "หัวหน้าฝ่ายบริหารงานทั่วไป %s",
            "ปลัด อบต. %s",
            "%s ปลัด อบต.",
            "นาย%s หัวหน้าสำนักปลัด",
            "เลขาฯ %s",
            "เลขาฯ%s",
            "ป้า%s",
            "คนขับรถ %s",
            "ผอ.%s",
            "รอง ผอ. %s",
            "อ.%s",
            "ครู%s",
            "ครูผู้ช่วย%s",
            "นักวิชาการ%s",
            "(น้องเอ) %s",
            "%s (ธุรการ)",
            "นาย%s [ธุรการ]",
            "นาย%s - ธุรการ",
            "นาย%s/ธุรการ",
            "%sธุรการ",
            "%s.",
            "%sๆ",
            "“%s”",
            "%s 2",
            "Admin %s",
            "ติดต่อ %s ได้เลย",
            "ธุรการ นาย%s");

    @Test
    void aPersonIsKnownAgainWhateverIsWrittenRoundTheName() throws IOException {
        List<String> posts;
        try (InputStream lines = TraceReaderTest.class.getResourceAsStream("/thabian/domain/people/posts.txt")) {
            posts = new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        for (String name : List.of("คนเดียว กันหมด", "เอก ใจดี", "เก๊า แซ่ลิ้ม", "สมศักดิ์ ณ ท่าทดสอบ")) {
            assertThat(Stream.of(
                                    WRITTEN_ROUND.stream().map(round -> round.replace("%s", name)),
                                    posts.stream().map(post -> post + " " + name),
                                    posts.stream().map(post -> name + " " + post),
                                    posts.stream().map(post -> "นาย" + name + " (" + post + ")"))
                            .flatMap(contacts -> contacts))
                    .allSatisfy(contact -> assertThat(names(contact)).containsAnyElementsOf(names("นาย" + name)));
        }
        assertThat(names("ธุรการ นายสมชาย งานดี"))
                .as("with a title anybody")
                .isEqualTo(names("นายสมชาย งานดี"))
                .isNotEmpty();
    }

    @Test
    void twoOfOneFamilyAreTwoAndTwoOfOneGivenName() {
        assertThat(names("นายสมชาย ใจดีงาม")).doesNotContainAnyElementsOf(names("นางมาลี ใจดีงาม"));
        assertThat(names("นายสมชาย ใจดีงาม")).doesNotContainAnyElementsOf(names("นายสมชาย ใจดีจริง"));
    }
}
