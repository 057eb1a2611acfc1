package thabian.export;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.export.Registered.filled;
import static thabian.export.Registered.khaoYoi;
import static thabian.export.Registered.organisation;
import static thabian.given.Given.anAttendee;
import static thabian.given.Given.theSeminar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Seat;
import thabian.domain.people.Attendee;
import thabian.domain.slot.Slot;
import thabian.given.Given;

class ZoomRegistrantTest {
    @Test
    void zoomReadsAddressGivenNameAndFamilyName() throws IOException {
        assertThat(csv(filled(khaoYoi(), person(Given.CHIEF, "สมพงษ์", "ใจทดสอบ", "chief@lao.example"))))
                .isEqualTo("""
                        \uFEFFEmail Address,First Name,Last Name\r
                        chief@lao.example,สมพงษ์,ใจทดสอบ\r
                        """);
    }

    @Test
    void whoSharesAMailboxStandsInOneRow() throws IOException {
        assertThat(lines(
                        filled(
                                khaoYoi(),
                                person(Given.CHIEF, "สมพงษ์", "ใจทดสอบ", "saraban@lao.example"),
                                person(Given.HEAD, "น้ำผึ้ง", "ณ ท่าทดสอบ", "Saraban@lao.example")),
                        filled(
                                organisation("6760608", "อื่น", "เขาย้อย"),
                                person(Given.CHIEF, "กมล", "ดี", "SARABAN@lao.example"))))
                .containsExactly("saraban@lao.example,สมพงษ์,\"ใจทดสอบ, น้ำผึ้ง ณ ท่าทดสอบ, กมล ดี\"");
    }

    @Test
    void thePersonWhoSitsInTwoSeatsIsNamedOnce() throws IOException {
        assertThat(lines(filled(
                        khaoYoi(),
                        person(Given.CHIEF, "สมพงษ์", "ใจทดสอบ", "a@lao.example"),
                        person(Given.HEAD, "สมพงษ์", "ใจทดสอบ", "a@lao.example"))))
                .containsExactly("a@lao.example,สมพงษ์,ใจทดสอบ");
    }

    @Test
    void moreNamesThanFitAreCounted() throws IOException {
        String long1 = "ศรีสุขเกษมสันต์วงศ์ทดสอบ";
        assertThat(lines(filled(
                        khaoYoi(),
                        person(Given.CHIEF, "หนึ่ง", long1, "a@lao.example"),
                        person(Given.HEAD, "สอง", long1, "a@lao.example"),
                        person(Given.OFFICER, "สาม", long1, "a@lao.example"))))
                .containsExactly("a@lao.example,หนึ่ง," + long1 + " และอีก 2 ท่าน");
    }

    @Test
    void aNameTooLongForZoomIsCutBetweenLetters() throws IOException {
        String name = "ก".repeat(63) + "น้ำ";

        String row = lines(filled(khaoYoi(), person(Given.CHIEF, name, name, "a@lao.example")))
                .getFirst();

        assertThat(row).isEqualTo("a@lao.example," + "ก".repeat(63) + "," + "ก".repeat(63));
    }

    @Test
    void anAddressThatLooksLikeAFormulaStaysTheSameMailbox() throws IOException {
        assertThat(lines(filled(khaoYoi(), person(Given.CHIEF, "=ก", "-ข", "=cmd@lao.example"))))
                .containsExactly("\"\"\"=cmd\"\"@lao.example\",'=ก,'-ข");
    }

    private static Attendee person(Seat seat, String first, String last, String email) {
        return anAttendee(seat).named("นาย", first, last).reading(email).build();
    }

    private static List<String> lines(Slot... slots) throws IOException {
        return csv(slots).lines().skip(1).toList();
    }

    private static String csv(Slot... slots) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Roster.of(theSeminar(), List.of(slots)).write(FileFormat.ZOOM, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
