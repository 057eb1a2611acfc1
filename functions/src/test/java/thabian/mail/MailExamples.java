package thabian.mail;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import thabian.domain.SlotChange;
import thabian.domain.Submission;
import thabian.domain.Token;
import thabian.domain.Tokens;
import thabian.domain.Window;

/// The letter's seminar and one organisation's registration, as values.
final class MailExamples {
    static final Instant NOW = Instant.parse("2021-03-08T03:04:05Z");
    static final URI PUBLIC = URI.create("https://register.example/prod");
    static final URI JOIN = URI.create("https://zoom.example/w/98765?pwd=a,b;c&x=1");
    static final Tokens TOKENS = new Tokens(new Token("MANAGE-token_1"), new Token("VIEW-token_1"));

    static final EmailAddress CLERK = new EmailAddress("saraban@6760607.example");
    static final EmailAddress CHIEF = new EmailAddress("chief@6760607.example");
    static final EmailAddress OFFICER = new EmailAddress("officer@6760607.example");
    static final EmailAddress OFFICE = new EmailAddress("phetchaburi@dla.example");

    static final Organisation ORGANISATION = new Organisation(
            new OrganisationCode("6760607"), "องค์การบริหารส่วนตำบลท่าทดสอบ", "อบต.", "ท่ายาง", "เพชรบุรี");

    private static final List<Seat> SEATS = List.of(
            new Seat("chief-administrator", "ปลัดองค์กรปกครองส่วนท้องถิ่น"),
            new Seat("head-of-office", "หัวหน้าสำนักปลัด"),
            new Seat("officer", "เจ้าหน้าที่ผู้ปฏิบัติงาน"));

    private MailExamples() {}

    static Seminar seminar() {
        return seminar("ยกระดับผลการประเมินคุณธรรมและความโปร่งใสขององค์กรปกครองส่วนท้องถิ่น ประจำปีงบประมาณ พ.ศ. ๒๕๖๔");
    }

    static Seminar seminar(String title) {
        return seminar(title, Optional.of(JOIN), List.of(new Province("76", "เพชรบุรี")));
    }

    static Seminar seminar(String title, Optional<URI> joinLink, List<Province> provinces) {
        return new Seminar(
                new SeminarId("ita-2564"),
                title,
                "สำนักงาน ป.ป.ช.",
                new Letter("ที่ พบ ๐๐๒๓.๔/ว ๑๒๓๔", LocalDate.of(2021, 3, 5), "ศาลากลางจังหวัดเพชรบุรี"),
                "ผู้บริหารและเจ้าหน้าที่ แห่งละ 3 คน",
                new Office(
                        "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดเพชรบุรี",
                        "0 3242 4518-9",
                        new PhoneNumber("032424518", Optional.empty()),
                        OFFICE),
                Instant.parse("2021-03-24T02:00:00Z"),
                Instant.parse("2021-03-24T05:00:00Z"),
                joinLink,
                new Window(Instant.parse("2021-03-08T01:00:00Z"), Instant.parse("2021-03-19T17:00:00Z")),
                SEATS,
                false,
                "76",
                provinces,
                30);
    }

    /// One mailbox for two seats and the contact would be one copy; here clerk, chief and officer have their own.
    static Delegation delegation() {
        return delegation("ธุรการ ทดสอบ", CHIEF);
    }

    static Delegation delegation(String contactName, EmailAddress chief) {
        Contact contact = new Contact(contactName, new PhoneNumber("032111222", Optional.of("12")), CLERK);
        return new Delegation(
                contact,
                List.of(
                        attendee(0, Capacity.HOLDER, new PersonName("นาย", "สมพงษ์", "ใจทดสอบ"), "ปลัด อบต.", chief),
                        attendee(
                                1,
                                Capacity.ACTING,
                                new PersonName("นางสาว", "น้ำผึ้ง", "ณ ท่าทดสอบ"),
                                "นักจัดการงานทั่วไป",
                                CLERK),
                        attendee(
                                2,
                                Capacity.REPRESENTATIVE,
                                new PersonName("ว่าที่ร้อยตรี", "ธนากร", "กล้าทดสอบ"),
                                "นักวิเคราะห์นโยบายและแผน",
                                OFFICER)));
    }

    private static Attendee attendee(
            int seat, Capacity capacity, PersonName name, String position, EmailAddress email) {
        return new Attendee(SEATS.get(seat), capacity, name, position, Optional.empty(), email);
    }

    static Slot registered() {
        return registered(delegation());
    }

    static Slot registered(Delegation delegation) {
        Slot invited = Slot.of(new SeminarId("ita-2564"), ORGANISATION, Optional.empty());
        UUID id = UUID.fromString("9f1c0000-0000-4000-8000-000000000001");
        Submission submission = new Submission(ORGANISATION.code(), Optional.empty(), id, delegation);
        return invited.after(SlotChange.registering(submission, TOKENS, 0, NOW));
    }

    /// The registration after its chief's mailbox was replaced: the former one is told.
    static Slot changed() {
        Slot slot = registered();
        Delegation next = delegation("ธุรการ ทดสอบ", new EmailAddress("new@6760607.example"));
        return slot.after(SlotChange.changing(slot, registration(slot), next, NOW));
    }

    static Slot cancelled() {
        Slot slot = registered();
        return slot.after(SlotChange.cancelling(slot, registration(slot), NOW));
    }

    private static Registration registration(Slot slot) {
        return slot.registration().orElseThrow();
    }
}
