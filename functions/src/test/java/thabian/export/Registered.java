package thabian.export;

import static thabian.given.Given.aSlot;
import static thabian.given.Given.anAttendee;
import static thabian.given.Given.code;
import static thabian.given.Given.like;
import static thabian.given.Given.mail;
import static thabian.given.Given.theSeminar;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import thabian.domain.call.Organisation;
import thabian.domain.people.Attendee;
import thabian.domain.people.Capacity;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.slot.Slot;
import thabian.domain.text.PhoneNumber;
import thabian.given.Given;

/// Slots of the letter's seminar, filled by people of every capacity.
public final class Registered {
    private static final RandomGenerator RANDOM =
            RandomGeneratorFactory.of("L64X128MixRandom").create(2564);

    private Registered() {}

    public static Organisation khaoYoi() {
        return organisation("6760607", "องค์การบริหารส่วนตำบลเขาย้อย", "เขาย้อย");
    }

    static Organisation organisation(String digits, String name, String district) {
        return new Organisation(code(digits), name, "อบต.", district, "เพชรบุรี");
    }

    static Slot silent(Organisation organisation) {
        return aSlot().of(organisation).build();
    }

    public static Slot filled(Organisation organisation, Attendee... attendees) {
        Contact contact = new Contact(
                "นางสาวสมใจ ประสานดี",
                new PhoneNumber("032111222", Optional.of("12")),
                mail("saraban@" + organisation.code() + ".example"));
        return aSlot().of(organisation)
                .filledBy(new Delegation(contact, List.of(attendees)))
                .build();
    }

    public static Slot filled(Organisation organisation) {
        return filled(organisation, chief(), head(), officer());
    }

    public static Attendee chief() {
        return anAttendee(Given.CHIEF)
                .as(Capacity.ACTING)
                .named("นาย", "สมพงษ์", "ใจทดสอบ")
                .at(phone("0812345678"))
                .reading("saraban@6760607.example")
                .build();
    }

    public static Attendee head() {
        return anAttendee(Given.HEAD)
                .named("ว่าที่ร้อยตรี", "น้ำผึ้ง", "ณ ท่าทดสอบ")
                .holding("หัวหน้าสำนักปลัด \"ปฏิบัติการ\", ชำนาญการ")
                .reading("head@example.go.th")
                .build();
    }

    static Attendee officer() {
        return holding("นักวิเคราะห์นโยบายและแผนชำนาญการ");
    }

    static Attendee holding(String position) {
        return anAttendee(Given.OFFICER)
                .as(Capacity.REPRESENTATIVE)
                .named("น.ส.", "กมลวรรณ", "ลองใช้ดี")
                .holding(position)
                .at(phone("021234567"))
                .reading("officer@example.go.th")
                .build();
    }

    /// The place of a column in the roster, by its heading.
    static int column(String heading) {
        return RosterColumn.table(List.of()).titles().indexOf(heading);
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
        return Roster.of(theSeminar(), slots);
    }

    private static Attendee numbered(Attendee model, int number) {
        UnaryOperator<String> scatter = stem -> stem + Integer.toString(RANDOM.nextInt(1 << 30), 36);
        return like(model)
                .named(
                        model.name().prefix(),
                        scatter.apply(model.name().first()),
                        scatter.apply(model.name().last()))
                .at(phone("08" + (10_000_000 + RANDOM.nextInt(90_000_000))))
                .reading(scatter.apply("person") + "@" + number + ".example")
                .build();
    }

    private static PhoneNumber phone(String digits) {
        return new PhoneNumber(digits, Optional.empty());
    }
}
