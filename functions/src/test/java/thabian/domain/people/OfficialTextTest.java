package thabian.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;

class OfficialTextTest {
    private static final FieldType<String> POST = PersonField.POSITION.type();

    /// Posts as offices write them.
    static List<String> posts() {
        try (InputStream posts = OfficialTextTest.class.getResourceAsStream("/thabian/domain/people/posts.txt")) {
            return new String(posts.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void threeHundredPostsAreTakenAsTheyAre() {
        assertThat(posts()).hasSize(300).doesNotHaveDuplicates();
        assertThat(posts()).allSatisfy(post -> assertThat(POST.parse(post)).isEqualTo(new Parsed.Value<>(post)));
    }

    private static List<String> misread() {
        List<String> misread = posts().stream()
                .map(post -> new String(post.getBytes(StandardCharsets.UTF_8), Charset.forName("x-windows-874")))
                .toList();
        assertThat(misread).isNotEmpty();
        return misread;
    }

    @Test
    void postsMisreadAsWindows874AreAskedBack() {
        assertThat(misread().stream()
                        .filter(post -> post.length() < 150 && post.codePoints().noneMatch(Character::isISOControl)))
                .hasSizeGreaterThan(20)
                .filteredOn(post -> post.chars().filter(letter -> letter == 'เ').count() > 4)
                .allSatisfy(post -> assertThat(OfficialText.check(post)).isEqualTo(wrong(FaultCode.UNREADABLE)));
    }

    @Test
    void postsMisreadAsLatinAreAskedBack() {
        for (Charset written : List.of(StandardCharsets.UTF_8, Charset.forName("x-windows-874"))) {
            assertThat(posts().stream()
                            .filter(post -> post.codePoints()
                                            .filter(letter -> letter > 0xE00)
                                            .count()
                                    > 5)
                            .map(post -> new String(post.getBytes(written), Charset.forName("windows-1252"))))
                    .allSatisfy(post -> assertThat(OfficialText.check(post)).isEqualTo(wrong(FaultCode.UNREADABLE)));
        }
    }

    private static Parsed<String> wrong(FaultCode code) {
        return new Parsed.Wrong<>(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ปลัด อบต. http://bad.example/x",
                "รับเงินคืนที่ bit.ly/abc",
                "www.bad.example",
                "ปลัด a@b.example",
                "ดูที่ lin.ee/xYz",
                "ปลัด line id: bad",
                "ไอดีไลน์ badbad",
                "‹ นิติกร",
                "นิติกร <",
                "* ปลัด อบต.",
                "ปลัด | อบต.",
                "โทร 081-234-5678",
                "0812345678",
                "๐๘๑๒๓๔๕๖๗๘",
                "กรุณาโอนเงินภายในวันนี้",
                "กรุณา ติดต่อกลับ",
                "โปรดคลิกเพื่อยืนยัน",
                "คลิกลิงก์ด้านล่าง",
                "ท่านได้รับเงินคืน!",
                "สนใจไหม?",
                "bad-site.com",
                "ลงทะเบียนใหม่ที่ bad.co.th",
                "HTTPS://BAD.EXAMPLE"
            })
    void noAddressNoLinkNoSentence(String text) {
        assertThat(POST.parse(text)).isEqualTo(wrong(FaultCode.NO_POST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"????", "????? ????", "ปลัด ??", "à¸›à¸¥à¸±à¸”", "»ÅÑ´"})
    void whatNobodyCanReadIsAskedBack(String text) {
        assertThat(OfficialText.check(text)).isEqualTo(wrong(FaultCode.UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "รอแจ้ง",
                "รอแจ้งชื่อ",
                "(รอแจ้ง)",
                "ไม่ทราบ",
                "ไม่มี",
                "ยังไม่กำหนด",
                "แจ้งภายหลัง",
                "-",
                "--",
                "...",
                "xxx",
                "XXX",
                "null",
                "N/A",
                "test",
                "ว่าง",
                "ตำแหน่งว่าง",
                "รอ แจ้ง",
                "ไม่ระบุ",
                "undefined"
            })
    void whatStandsForNothingIsAskedBack(String text) {
        assertThat(POST.parse(text)).isEqualTo(wrong(FaultCode.PLACEHOLDER));
        assertThat(OfficialText.isNothing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"รอแจ้ง", "ไม่ทราบ", "null", "xxx"})
    void aNameIsNoPlaceholder(String name) {
        assertThat(PersonName.name(name)).isEqualTo(wrong(FaultCode.PLACEHOLDER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"กรุณา", "โปรดปราน", "ลิขิต", "เนติธร", "เธียรชัย", "เนาวรัตน์", "ว่างเปล่า", "Françoise"})
    void namesAreTaken(String name) {
        assertThat(PersonName.name(name)).isEqualTo(new Parsed.Value<>(name));
        assertThat(OfficialText.check(name)).isEqualTo(new Parsed.Value<>(name));
    }

    @ParameterizedTest
    @MethodSource("posts")
    void whoeverStandsInSaysSo(String post) {
        boolean says = post.matches(".*(รักษาราชการ|รักษาการ|รรท|รก\\.).*") && !post.contains("รักษาการณ์");
        assertThat(OfficialText.acting(post)).isEqualTo(says);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ร.ก.ปลัด อบต.", "ปลัด (รก.)", "รก ปลัดเทศบาล", "รักษาราชการแทนนายก"})
    void howeverItIsShortened(String post) {
        assertThat(OfficialText.acting(post)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ปลัด อบต.", "กรก.", "เจ้าหน้าที่ปรก.", "ปลัด ปฏิบัติหน้าที่นายก"})
    void butNotEveryLetterDoes(String post) {
        assertThat(OfficialText.acting(post)).isFalse();
    }
}
