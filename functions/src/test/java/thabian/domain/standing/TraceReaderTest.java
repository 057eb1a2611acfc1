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

    @Test
    void aPersonIsOneWithATitleOrWithout() {
        List.of(
                        "คนเดียว กันหมด",
                        "นางสาวคนเดียว กันหมด",
                        "น.ส.คนเดียว กันหมด",
                        "คุณคนเดียว กันหมด",
                        "คนเดียว กันหมด ปลัด อบต.",
                        "นายคนเดียว กันหมด ธุรการ",
                        "นายคนเดียว กันหมด (ธุรการ)",
                        "ผอ.คนเดียว กันหมด",
                        "รอง ผอ. คนเดียว กันหมด",
                        "ครูคนเดียว กันหมด")
                .forEach(contact -> assertThat(names(contact)).as(contact).containsExactly("คนเดียว กันหมด"));
        assertThat(names("นายสมชาย งานดี")).as("with a title anybody").containsExactly("สมชาย งานดี");
    }
}
