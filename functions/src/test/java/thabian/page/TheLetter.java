package thabian.page;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import thabian.domain.EmailAddress;
import thabian.domain.Fault;
import thabian.domain.Invitation;
import thabian.domain.Letter;
import thabian.domain.Office;
import thabian.domain.Organisation;
import thabian.domain.OrganisationCode;
import thabian.domain.PhoneNumber;
import thabian.domain.Province;
import thabian.domain.Registration;
import thabian.domain.RegistrationForm;
import thabian.domain.RegistrationForm.AttendeeForm;
import thabian.domain.RegistrationForm.Checked;
import thabian.domain.RegistrationForm.ContactForm;
import thabian.domain.Seat;
import thabian.domain.Seminar;
import thabian.domain.SeminarId;
import thabian.domain.Slot;
import thabian.domain.SlotChange;
import thabian.domain.Submission;
import thabian.domain.Tokens;
import thabian.domain.Window;

/// The letter's own case, as pages are shown it; `said` stands wherever somebody may write what they like.
final class TheLetter {
    static final Instant NOW = Instant.parse("2021-03-08T02:00:00Z");
    static final String QR = "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0h1v1H0z\"></path></svg>";

    private static final List<Province> ONE = List.of(new Province("76", "เพชรบุรี"));
    private static final List<Province> TWO =
            List.of(new Province("76", "เพชรบุรี"), new Province("77", "ประจวบคีรีขันธ์"));

    private TheLetter() {}

    static Seminar seminar() {
        return seminar("", ONE, false);
    }

    static Seminar seminarOfTwoProvinces() {
        return seminar("", TWO, false);
    }

    static Seminar seminarWithCodes() {
        return seminar("", ONE, true);
    }

    static Seminar seminar(String said) {
        return seminar(said, ONE, true);
    }

    private static Seminar seminar(String said, List<Province> provinces, boolean codes) {
        return new Seminar(
                new SeminarId("ita-2564"),
                "ยกระดับผลการประเมิน ITA" + said,
                "สำนักงาน ป.ป.ช." + said,
                new Letter("ที่ พบ ๐๐๒๓.๔/ว ๑" + said, LocalDate.of(2021, 3, 5), "ศาลากลางจังหวัดเพชรบุรี" + said),
                "ผู้บริหารหรือผู้แทน" + said,
                new Office(
                        "กลุ่มงานกฎหมาย" + said,
                        "๐-๓๒๔๒-๔๕๑๘-๙" + said,
                        new PhoneNumber("032424518", Optional.empty()),
                        new EmailAddress("law@example.go.th")),
                Instant.parse("2021-03-24T02:00:00Z"),
                Instant.parse("2021-03-24T05:00:00Z"),
                Optional.of(URI.create("https://zoom.example/w/1?a=1&b=2")),
                new Window(Instant.parse("2021-03-08T01:30:00Z"), Instant.parse("2021-03-19T17:00:00Z")),
                List.of(
                        new Seat("chief-administrator", "ปลัดองค์กรปกครองส่วนท้องถิ่น" + said),
                        new Seat("head-of-office", "หัวหน้าสำนักปลัด" + said),
                        new Seat("officer", "เจ้าหน้าที่ผู้ปฏิบัติงาน" + said)),
                codes,
                "76",
                provinces,
                90);
    }

    static List<Invitation> invitations() {
        return invitations("");
    }

    /// Two of one name, told apart by their type; the second has registered.
    static List<Invitation> invitations(String said) {
        return List.of(
                new Invitation(organisation("5760201", "เทศบาลตำบลเขาย้อย", "เทศบาลตำบล", said), false),
                new Invitation(organisation("6760202", "องค์การบริหารส่วนตำบลเขาย้อย", "อบต.", said), true));
    }

    private static Organisation organisation(String code, String name, String type, String said) {
        return new Organisation(
                new OrganisationCode(code), name + said, type + said, "เขาย้อย" + said, "เพชรบุรี" + said);
    }

    static RegistrationForm filledIn() {
        return new RegistrationForm(
                "5760201",
                "K7M2-Q9XD-4T",
                "9f1c0000-0000-4000-8000-000000000001",
                new ContactForm("นางสาวสุดา ใจดีทดสอบ", "๐๓๒-๑๑๑-๒๒๒ ต่อ ๑๒", "saraban@5760201.example"),
                List.of(
                        person("chief-administrator", "สมพงษ์", "๐๘๑-๒๓๔-๕๖๗๘"),
                        person("head-of-office", "ธนากร", ""),
                        person("officer", "กมลชนก", "")),
                true);
    }

    private static AttendeeForm person(String seat, String name, String phone) {
        return new AttendeeForm(seat, "acting", "นาย", name, "ใจทดสอบ", "ปลัดเทศบาล", phone, "saraban@5760201.example");
    }

    /// A form in which every field says the same.
    static RegistrationForm saying(String said) {
        List<AttendeeForm> people = seminar().seats().stream()
                .map(seat -> new AttendeeForm(seat.id(), said, said, said, said, said, said, said))
                .toList();
        return new RegistrationForm(said, said, said, new ContactForm(said, said, said), people, true);
    }

    static Entry entry(RegistrationForm form) {
        return new Entry(seminar(), ONE.getFirst(), invitations(), form);
    }

    static Submission submission() {
        return filledIn().check(seminar().seats()) instanceof Checked.Faultless<Submission>(Submission submission)
                ? submission
                : fail();
    }

    static List<Fault> faultsOf(RegistrationForm form) {
        return form.check(seminar().seats()) instanceof Checked.Faulty<Submission>(List<Fault> faults)
                ? faults
                : List.of();
    }

    static Slot slot() {
        Slot empty = Slot.of(seminar().id(), invitations().getFirst().organisation(), Optional.empty());
        Tokens tokens = Tokens.draw(new Random(2564));
        return empty.after(SlotChange.registering(submission(), tokens, 0, NOW));
    }

    static Slip slip() {
        return slip(slot(), true, NOW);
    }

    static Slip slip(Slot slot, boolean manage, Instant now) {
        Registration registration = slot.registration().orElseThrow();
        return new Slip(seminar(), slot, registration, QR, manage, true, now);
    }

    private static Submission fail() {
        throw new AssertionError("the letter's own form has a fault");
    }
}
