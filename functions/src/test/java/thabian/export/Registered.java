package thabian.export;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import thabian.domain.Attendee;
import thabian.domain.Capacity;
import thabian.domain.Contact;
import thabian.domain.Delegation;
import thabian.domain.EmailAddress;
import thabian.domain.Letter;
import thabian.domain.Office;
import thabian.domain.Organisation;
import thabian.domain.OrganisationCode;
import thabian.domain.PersonName;
import thabian.domain.PhoneNumber;
import thabian.domain.Province;
import thabian.domain.Registration;
import thabian.domain.Seat;
import thabian.domain.Seminar;
import thabian.domain.SeminarId;
import thabian.domain.Slot;
import thabian.domain.Tokens;
import thabian.domain.Window;

/// The letter's seminar, and slots of it that are filled.
final class Registered {
    static final Seat CHIEF = new Seat("chief-administrator", "ปลัดองค์กรปกครองส่วนท้องถิ่น");
    static final Seat HEAD = new Seat("head-of-office", "หัวหน้าสำนักปลัด");
    static final Seat OFFICER = new Seat("officer", "เจ้าหน้าที่ผู้ปฏิบัติงาน");

    private static final RandomGenerator RANDOM =
            RandomGeneratorFactory.of("L64X128MixRandom").create(2564);

    private Registered() {}

    static Seminar seminar() {
        return new Seminar(
                new SeminarId("ita-2564"),
                "สัมมนาออนไลน์",
                "สำนักงาน ป.ป.ช.",
                new Letter("ที่ พบ ๐๐๒๓.๔/ว", LocalDate.of(2021, 3, 1), "ศาลากลางจังหวัดเพชรบุรี"),
                "ผู้บริหารและเจ้าหน้าที่",
                new Office("กลุ่มงานกฎหมาย", "๐-๓๒๔๒-๔๕๑๘-๙", phone("032424518"), mail("law@76.example")),
                Instant.parse("2021-03-24T02:00:00Z"),
                Instant.parse("2021-03-24T05:00:00Z"),
                Optional.of(URI.create("https://zoom.example/w/1")),
                new Window(Instant.parse("2021-03-08T00:00:00Z"), Instant.parse("2021-03-19T17:00:00Z")),
                List.of(CHIEF, HEAD, OFFICER),
                false,
                "76",
                List.of(new Province("76", "เพชรบุรี")),
                180);
    }

    static Organisation khaoYoi() {
        return organisation("6760607", "องค์การบริหารส่วนตำบลเขาย้อย", "เขาย้อย");
    }

    static Organisation organisation(String code, String name, String district) {
        return new Organisation(new OrganisationCode(code), name, "อบต.", district, "เพชรบุรี");
    }

    static Slot silent(Organisation organisation) {
        return Slot.of(seminar().id(), organisation, Optional.empty());
    }

    static Slot filled(Organisation organisation, Attendee... attendees) {
        Registration registration = new Registration(
                new Delegation(
                        new Contact(
                                "นางสาวสมใจ ประสานดี",
                                new PhoneNumber("032111222", Optional.of("12")),
                                mail("saraban@" + organisation.code() + ".example")),
                        List.of(attendees)),
                Tokens.draw(RANDOM),
                Instant.parse("2021-03-08T02:00:00Z"),
                new UUID(1, 2),
                "");
        return new Slot(
                seminar().id(),
                organisation,
                1,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of(registration),
                Set.of(),
                Optional.empty(),
                List.of());
    }

    static Slot filled(Organisation organisation) {
        return filled(organisation, chief(), head(), officer());
    }

    static Attendee chief() {
        return new Attendee(
                CHIEF,
                Capacity.ACTING,
                new PersonName("นาย", "สมพงษ์", "ใจทดสอบ"),
                "ปลัด อบต.",
                Optional.of(phone("0812345678")),
                mail("saraban@6760607.example"));
    }

    static Attendee head() {
        return new Attendee(
                HEAD,
                Capacity.HOLDER,
                new PersonName("ว่าที่ร้อยตรี", "น้ำผึ้ง", "ณ ท่าทดสอบ"),
                "หัวหน้าสำนักปลัด \"ปฏิบัติการ\", ชำนาญการ",
                Optional.empty(),
                mail("head@example.go.th"));
    }

    static Attendee officer() {
        return holding("นักวิเคราะห์นโยบายและแผนชำนาญการ");
    }

    static Attendee holding(String position) {
        return new Attendee(
                OFFICER,
                Capacity.REPRESENTATIVE,
                new PersonName("น.ส.", "กมลวรรณ", "ลองใช้ดี"),
                position,
                Optional.of(phone("021234567")),
                mail("officer@example.go.th"));
    }

    /// A roster of the whole nation's size: 7,849 organisations, 23,547 people, none like another.
    static Roster nation() {
        List<Slot> slots = IntStream.range(0, 7_849)
                .mapToObj(number -> filled(
                        organisation(
                                String.valueOf(6_100_000 + number),
                                "องค์การบริหารส่วนตำบลทดสอบ" + number,
                                "อำเภอที่ " + number / 9),
                        numbered(chief(), number),
                        numbered(head(), number),
                        numbered(officer(), number)))
                .toList();
        return Roster.of(seminar(), slots);
    }

    private static Attendee numbered(Attendee like, int number) {
        UnaryOperator<String> scatter = stem -> stem + Integer.toString(RANDOM.nextInt(1 << 30), 36);
        return new Attendee(
                like.seat(),
                like.capacity(),
                new PersonName(
                        like.name().prefix(),
                        scatter.apply(like.name().first()),
                        scatter.apply(like.name().last())),
                like.position(),
                Optional.of(phone("08" + (10_000_000 + RANDOM.nextInt(90_000_000)))),
                mail(scatter.apply("person") + "@" + number + ".example"));
    }

    private static PhoneNumber phone(String digits) {
        return new PhoneNumber(digits, Optional.empty());
    }

    private static EmailAddress mail(String address) {
        return new EmailAddress(address);
    }
}
