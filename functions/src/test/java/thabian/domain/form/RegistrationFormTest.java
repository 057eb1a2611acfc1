package thabian.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.SEATS;
import static thabian.given.Given.aForm;
import static thabian.given.Given.code;
import static thabian.given.Given.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Seat;
import thabian.domain.form.RegistrationForm.AttendeeForm;
import thabian.domain.form.RegistrationForm.ContactForm;
import thabian.domain.people.Attendee;
import thabian.domain.people.Capacity;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.people.PersonField;
import thabian.domain.people.PersonName;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Submission;
import thabian.domain.text.Checked;
import thabian.domain.text.Fault;
import thabian.domain.text.FaultCode;
import thabian.domain.text.PhoneNumber;
import thabian.given.FormBuilder;
import thabian.given.Given;

class RegistrationFormTest {
    private static Submission submission(FormBuilder form) {
        return ((Checked.Faultless<Submission>) form.build().check(SEATS)).value();
    }

    @Test
    void aCodeBesideItIsReadWhereItHoldsNone() {
        RegistrationForm without = aForm().build();
        assertThat(without.orCode("k7m2-q9xd").code()).isEqualTo("k7m2-q9xd");
        RegistrationForm with = aForm().with("/code", "3333").build();
        assertThat(with.orCode("k7m2-q9xd")).isEqualTo(with);
    }

    private static List<Fault> faults(FormBuilder form) {
        return ((Checked.Faulty<Submission>) form.build().check(SEATS)).faults();
    }

    @Test
    void aFaultlessFormIsASubmission() {
        Submission submission =
                submission(aForm().with("/code", "k7m2-q9xd").with("/attendees/1/phone", "๐๘๑-๒๓๔-๕๖๗๘"));
        assertThat(submission.organisation()).isEqualTo(code("6760607"));
        assertThat(submission.code()).contains(new InvitationCode("K7M2Q9XD"));
        assertThat(submission.id()).isEqualTo(UUID.fromString("9f1c0f5e-3b1d-4c55-8f4e-2d6b1f0a7c11"));
        assertThat(submission.delegation().contact())
                .isEqualTo(new Contact(
                        "นางธุรการ ประสานงาน",
                        new PhoneNumber("032111222", Optional.of("12")),
                        mail("saraban@lao.example")));
        assertThat(submission.delegation().attendees())
                .extracting(Attendee::seat)
                .isEqualTo(SEATS);
        assertThat(submission.delegation().attendees().get(1))
                .isEqualTo(Given.anAttendee(Given.HEAD)
                        .as(Capacity.HOLDER)
                        .named("นาย", "สมหญิง", "ทดสอบ")
                        .holding("ปลัด อบต.")
                        .at(new PhoneNumber("0812345678", Optional.empty()))
                        .reading("saraban@lao.example")
                        .build());
        assertThat(submission.delegation().attendees().get(0).phone()).isEmpty();
    }

    @Test
    void whatIsTypedIsStoredFolded() {
        Submission submission = submission(aForm().with("/organisation", "๐๖๗๖๐๖๐๗")
                .with("/contact/name", "  นาง\u200Bธุรการ   ประสานงาน ")
                .with("/attendees/0/firstName", "เเสนดี")
                .with("/attendees/0/capacity", "acting")
                .with("/attendees/2/capacity", "representative")
                .with("/attendees/0/phone", " "));
        assertThat(submission.organisation()).isEqualTo(code("6760607"));
        assertThat(submission.delegation().contact().name()).isEqualTo("นางธุรการ ประสานงาน");
        assertThat(submission.delegation().attendees().getFirst().name().first())
                .isEqualTo("แสนดี");
        assertThat(submission.delegation().attendees())
                .extracting(Attendee::capacity)
                .containsExactly(Capacity.ACTING, Capacity.HOLDER, Capacity.REPRESENTATIVE);
    }

    @Test
    void attendeesComeInTheOrderOfTheSeatsHoweverTheyWereSent() {
        Submission submission = submission(
                aForm().with("/attendees/0/seat", "officer").with("/attendees/2/seat", "chief-administrator"));
        assertThat(submission.delegation().attendees())
                .extracting(attendee -> attendee.name().first())
                .containsExactly("สมศักดิ์", "สมหญิง", "สมชาย");
    }

    @Test
    void theContentsFingerprintIsTheSameForTheSamePeopleOnly() {
        String digest = submission(aForm()).delegation().digest();
        assertThat(submission(aForm().with("/contact/name", " นางธุรการ  ประสานงาน"))
                        .delegation()
                        .digest())
                .isEqualTo(digest)
                .matches("[0-9A-Za-z_-]{43}");
        for (String pointer : List.of(
                "/contact/name",
                "/attendees/1/prefix",
                "/attendees/1/firstName",
                "/attendees/1/lastName",
                "/attendees/1/position")) {
            String other = pointer.endsWith("prefix") ? "ดร." : "อื่น";
            assertThat(submission(aForm().with(pointer, other)).delegation().digest())
                    .as(pointer)
                    .isNotEqualTo(digest);
        }
        assertThat(submission(aForm().with("/attendees/1/capacity", "acting"))
                        .delegation()
                        .digest())
                .isNotEqualTo(digest);
        assertThat(submission(aForm().with("/attendees/1/email", "other@lao.example"))
                        .delegation()
                        .digest())
                .isNotEqualTo(digest);
        assertThat(submission(aForm().with("/attendees/1/phone", "0812345678"))
                        .delegation()
                        .digest())
                .isNotEqualTo(digest);
    }

    @ParameterizedTest
    @CsvSource({
        "/organisation, '', REQUIRED",
        "/organisation, 676060, CODE_FORMAT",
        "/organisation, '676\n0607', CODE_FORMAT",
        "/submissionId, '', REQUIRED",
        "/submissionId, 1-1-1-1-1, SUBMISSION_FORMAT",
        "/submissionId, nonsense, SUBMISSION_FORMAT",
        "/contact/name, ' ', REQUIRED",
        "/contact/name, '\r\n', LINE_BREAK",
        "/contact/phone, '', REQUIRED",
        "/contact/phone, 08x, PHONE_FORMAT",
        "/contact/phone, 812345678, PHONE_ZERO",
        "/contact/email, '', REQUIRED",
        "/contact/email, a@b, EMAIL_FORMAT",
        "/attendees/0/seat, mayor, SEAT_UNKNOWN",
        "/attendees/0/capacity, '', REQUIRED",
        "/attendees/0/capacity, HOLDER, CAPACITY_UNKNOWN",
        "/attendees/1/prefix, '', REQUIRED",
        "/attendees/1/prefix, 'นา\nย', LINE_BREAK",
        "/attendees/1/firstName, '', REQUIRED",
        "/attendees/1/firstName, สม(ชาย), NAME_DOUBTFUL",
        "/attendees/1/lastName, '', REQUIRED",
        "/attendees/2/lastName, 'ทด\rสอบ', LINE_BREAK",
        "/attendees/2/position, '', REQUIRED",
        "/attendees/2/position, 'ปลัด\nอบต.', LINE_BREAK",
        "/attendees/2/phone, 'เบอร์', PHONE_FORMAT",
        "/attendees/2/phone, '0812345678, 0812345679', PHONE_TWO",
        "/attendees/2/email, '', REQUIRED",
        "/attendees/2/email, สารบรรณ@lao.example, EMAIL_FORMAT",
        "/noticeRead, false, NOTICE_UNREAD",
    })
    void oneFaultIsNamedWhereItIs(String pointer, String typed, FaultCode code) {
        assertThat(faults(aForm().with(pointer, typed)))
                .filteredOn(fault -> fault.code() != FaultCode.SEAT_MISSING)
                .containsExactly(new Fault(pointer, code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contact/name",
                "/attendees/0/prefix",
                "/attendees/0/firstName",
                "/attendees/0/lastName",
                "/attendees/0/position",
            })
    void textIsMeasuredAndHasNoCharacterThatNobodyCanUse(String pointer) {
        assertThat(faults(aForm().with(pointer, "ก".repeat(300))))
                .containsExactly(new Fault(pointer, FaultCode.TOO_LONG));
        assertThat(faults(aForm().with(pointer, "ก\uD800"))).containsExactly(new Fault(pointer, FaultCode.CHARACTERS));
    }

    @Test
    void limitsAreWhatTheySay() {
        assertThat(submission(aForm().with("/contact/name", "ก".repeat(200))
                        .with("/attendees/0/position", "ปลัด" + "ก".repeat(196))
                        .with("/attendees/0/firstName", "ก".repeat(100))))
                .isNotNull();
        assertThat(faults(aForm().with("/contact/name", "ก".repeat(201)))).hasSize(1);
        assertThat(faults(aForm().with("/attendees/0/position", "ก".repeat(201))))
                .hasSize(1);
    }

    @Test
    void twoPeopleInOneSeatAreRefused() {
        assertThat(faults(aForm().with("/attendees/2/seat", "head-of-office")))
                .containsExactly(
                        new Fault("/attendees/2/seat", FaultCode.SEAT_TWICE),
                        new Fault("/attendees", FaultCode.SEAT_MISSING));
    }

    @Test
    void aFourthPersonIsRefused() {
        assertThat(faults(aForm().withOneMore("officer", "สมใจ")))
                .containsExactly(new Fault("/attendees/3/seat", FaultCode.SEAT_TWICE));
        assertThat(faults(aForm().withOneMore("guest", "สมใจ")))
                .containsExactly(new Fault("/attendees/3/seat", FaultCode.SEAT_UNKNOWN));
    }

    @Test
    void aSeatWithoutAPersonIsRefused() {
        assertThat(faults(aForm().withOnly(2))).containsExactly(new Fault("/attendees", FaultCode.SEAT_MISSING));
        assertThat(faults(aForm().withOnly(0))).containsExactly(new Fault("/attendees", FaultCode.SEAT_MISSING));
    }

    @Test
    void onePersonInTwoSeatsIsRefused() {
        assertThat(faults(aForm().with("/attendees/2/prefix", "ว่าที่ร้อยตรี")
                        .with("/attendees/2/firstName", " สม\u200Bชาย ")))
                .containsExactly(new Fault("/attendees/2/firstName", FaultCode.SAME_PERSON));
    }

    @Test
    void peopleWithoutNamesAreNotTheSamePerson() {
        assertThat(faults(aForm().with("/attendees/0/firstName", "").with("/attendees/1/firstName", "")))
                .extracting(Fault::code)
                .containsExactly(FaultCode.REQUIRED, FaultCode.REQUIRED);
    }

    @Test
    void everyFaultIsToldAtOnceInTheOrderOfTheForm() {
        FormBuilder form = aForm().with("/organisation", "x")
                .with("/submissionId", "x")
                .with("/contact/name", "")
                .with("/contact/phone", "x")
                .with("/contact/email", "x")
                .with("/attendees/0/seat", "x")
                .with("/attendees/0/capacity", "x")
                .with("/attendees/1/firstName", "1")
                .with("/attendees/2/email", "x")
                .with("/attendees/2/firstName", "สมชาย")
                .with("/noticeRead", "");
        assertThat(faults(form))
                .containsExactly(
                        new Fault("/organisation", FaultCode.CODE_FORMAT),
                        new Fault("/submissionId", FaultCode.SUBMISSION_FORMAT),
                        new Fault("/contact/name", FaultCode.REQUIRED),
                        new Fault("/contact/phone", FaultCode.PHONE_FORMAT),
                        new Fault("/contact/email", FaultCode.EMAIL_FORMAT),
                        new Fault("/attendees/0/seat", FaultCode.SEAT_UNKNOWN),
                        new Fault("/attendees/0/capacity", FaultCode.CAPACITY_UNKNOWN),
                        new Fault("/attendees/1/firstName", FaultCode.NAME_DOUBTFUL),
                        new Fault("/attendees/2/email", FaultCode.EMAIL_FORMAT),
                        new Fault("/attendees", FaultCode.SEAT_MISSING),
                        new Fault("/attendees/2/firstName", FaultCode.SAME_PERSON),
                        new Fault("/noticeRead", FaultCode.NOTICE_UNREAD));
    }

    @Test
    void theAnswerToAFloodOfAttendeesStaysShort() {
        FormBuilder form = aForm();
        for (int i = 0; i < 5_000; i++) {
            form.withOneMore("officer", "สมใจ");
        }
        assertThat(faults(form))
                .hasSizeLessThan(20)
                .contains(new Fault("/attendees/5/seat", FaultCode.SEAT_TWICE))
                .noneMatch(fault -> fault.pointer().startsWith("/attendees/6"));
    }

    @Test
    void aChangeIsCheckedWithoutWhatOnlyARegistrationHas() {
        FormBuilder form = aForm().with("/organisation", "").with("/submissionId", "");
        assertThat(form.build().checkChange(SEATS))
                .isEqualTo(new Checked.Faultless<>(submission(aForm()).delegation()));
        assertThat(form.with("/contact/email", "").build().checkChange(SEATS))
                .isEqualTo(new Checked.Faulty<>(List.of(new Fault("/contact/email", FaultCode.REQUIRED))));
    }

    @Test
    void aSubmissionsIdMayHaveCapitals() {
        FormBuilder form = aForm().with("/submissionId", "9F1C0F5E-3B1D-4C55-8F4E-2D6B1F0A7C11");
        assertThat(submission(form).id()).isEqualTo(submission(aForm()).id());
    }

    @Test
    void codesOfFaultsAreWrittenWithHyphens() {
        assertThat(FaultCode.SEAT_TWICE.code()).isEqualTo("seat-twice");
        assertThat(Capacity.REPRESENTATIVE.id()).isEqualTo("representative");
    }

    private static AttendeeForm inOneBox(Seat seat, String name, String phone, String email, boolean isContact) {
        Map<PersonField<?>, String> typed = Map.of(
                PersonField.CAPACITY,
                "holder",
                PersonField.POSITION,
                "นิติกร",
                PersonField.PHONE,
                phone,
                PersonField.EMAIL,
                email);
        return new AttendeeForm(seat.id(), typed, Optional.of(name), isContact);
    }

    private static AttendeeForm inParts(Seat seat, String prefix, String first, String last, String email) {
        return new AttendeeForm(
                seat.id(),
                Map.of(
                        PersonField.CAPACITY, "holder",
                        PersonField.PREFIX, prefix,
                        PersonField.FIRST_NAME, first,
                        PersonField.LAST_NAME, last,
                        PersonField.POSITION, "นิติกร",
                        PersonField.EMAIL, email),
                Optional.empty(),
                false);
    }

    private static Checked<Delegation> checked(
            String contact, String email, boolean phoneForAll, boolean emailForAll, AttendeeForm... people) {
        ContactForm contactForm = new ContactForm(contact, "032-111-222", email, phoneForAll, emailForAll);
        return new RegistrationForm("", "", "", contactForm, List.of(people), true).checkChange(SEATS);
    }

    private static List<Attendee> attendees(Checked<Delegation> checked) {
        return ((Checked.Faultless<Delegation>) checked).value().attendees();
    }

    private static List<Fault> faults(Checked<Delegation> checked) {
        return ((Checked.Faulty<Delegation>) checked).faults();
    }

    @Test
    void theContactMayComeHimselfAndLendHisMailAndPhone() {
        List<Attendee> people = attendees(checked(
                "น.ส.มาลี ทดสอบ",
                "saraban@lao.example",
                true,
                true,
                inOneBox(Given.CHIEF, "ว่าที่ ร.ต.ธนากร กล้าทดสอบ", "081-234-5678", "chief@lao.example", false),
                inOneBox(Given.HEAD, "นาย ก ณ ทดสอบ", " ", " ", false),
                inOneBox(Given.OFFICER, "", "", "", true)));
        assertThat(people)
                .extracting(Attendee::name)
                .containsExactly(
                        new PersonName("ว่าที่ร้อยตรี", "ธนากร", "กล้าทดสอบ"),
                        new PersonName("นาย", "ก", "ณ ทดสอบ"),
                        new PersonName("นางสาว", "มาลี", "ทดสอบ"));
        assertThat(people)
                .extracting(Attendee::email)
                .containsExactly(mail("chief@lao.example"), mail("saraban@lao.example"), mail("saraban@lao.example"));
        assertThat(people)
                .extracting(person -> person.phone().orElseThrow().stored())
                .containsExactly("0812345678", "032111222", "032111222");
    }

    @Test
    void whatTheContactDoesNotLendIsNotTaken() {
        Checked<Delegation> checked = checked(
                "น.ส.มาลี ทดสอบ",
                "saraban@lao.example",
                false,
                false,
                inOneBox(Given.CHIEF, "นายสมชาย ทดสอบ", "", "", false),
                inOneBox(Given.HEAD, "", "", "head@lao.example", false),
                inOneBox(Given.OFFICER, "", "", "", true));
        assertThat(faults(checked))
                .containsExactly(
                        new Fault("/attendees/0/email", FaultCode.REQUIRED),
                        new Fault("/attendees/1/fullName", FaultCode.REQUIRED));
    }

    @Test
    void whoComesAsTheContactNeedsNoBoxForTheName() {
        AttendeeForm bare = new AttendeeForm(
                Given.OFFICER.id(), inParts(Given.OFFICER, " ", "", "", "").typed(), Optional.empty(), true);
        assertThat(attendees(checked(
                                "น.ส.มาลี ทดสอบ",
                                "saraban@lao.example",
                                false,
                                true,
                                inOneBox(Given.CHIEF, "นายสมชาย ทดสอบ", "", "", false),
                                inOneBox(Given.HEAD, "นายสมศักดิ์ ทดสอบ", "", "", false),
                                bare))
                        .getLast()
                        .name())
                .isEqualTo(new PersonName("นางสาว", "มาลี", "ทดสอบ"));
    }

    @Test
    void whoComesAsTheContactMayStillBeTypedOtherwise() {
        AttendeeForm inParts = new AttendeeForm(
                Given.OFFICER.id(),
                inParts(Given.OFFICER, "นาง", "มาลี", "ณ ทดสอบ", "other@lao.example")
                        .typed(),
                Optional.empty(),
                true);
        Attendee person = attendees(checked(
                        "มาลี",
                        "saraban@lao.example",
                        false,
                        true,
                        inOneBox(Given.CHIEF, "นายสมชาย ทดสอบ", "", "", false),
                        inOneBox(Given.HEAD, "นายสมศักดิ์ ทดสอบ", "", "", false),
                        inParts))
                .getLast();
        assertThat(person.name()).isEqualTo(new PersonName("นาง", "มาลี", "ณ ทดสอบ"));
        assertThat(person.email()).isEqualTo(mail("other@lao.example"));
        assertThat(person.phone()).map(PhoneNumber::stored).contains("032111222");
    }

    @Test
    void whatIsWrongWithTheContactIsToldOnce() {
        Checked<Delegation> checked = checked(
                "มาลี ทดสอบ",
                "a@b",
                true,
                true,
                inOneBox(Given.CHIEF, "นายสมชาย ทดสอบ", "", "", false),
                inOneBox(Given.HEAD, "นายสมศักดิ์ ทดสอบ", "", "", false),
                inOneBox(Given.OFFICER, "", "", "", true));
        assertThat(faults(checked))
                .containsExactly(
                        new Fault("/contact/email", FaultCode.EMAIL_FORMAT),
                        new Fault("/attendees/2/fullName", FaultCode.TITLE_MISSING));
        assertThat(faults(checked(
                        "",
                        "saraban@lao.example",
                        true,
                        true,
                        inOneBox(Given.CHIEF, "นายสมชาย ทดสอบ", "", "", false),
                        inOneBox(Given.HEAD, "นายสมศักดิ์ ทดสอบ", "", "", false),
                        inOneBox(Given.OFFICER, "", "", "", true))))
                .containsExactly(new Fault("/contact/name", FaultCode.REQUIRED));
    }

    @Test
    void onePersonInTwoSeatsIsRefusedHoweverTheNameIsTyped() {
        AttendeeForm inParts = inParts(Given.HEAD, "นาง", "มาลี", "ทดสอบ", "head@lao.example");
        Checked<Delegation> checked = checked(
                "น.ส.มาลี ทดสอบ",
                "saraban@lao.example",
                false,
                true,
                inOneBox(Given.CHIEF, "นางสาว มาลี  ทดสอบ", "", "", false),
                inParts,
                inOneBox(Given.OFFICER, "", "", "", true));
        assertThat(faults(checked))
                .containsExactly(
                        new Fault("/attendees/1/firstName", FaultCode.SAME_PERSON),
                        new Fault("/attendees/2/fullName", FaultCode.SAME_PERSON));
    }
}
