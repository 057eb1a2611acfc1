package thabian.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CHIEF;
import static thabian.given.Given.HEAD;
import static thabian.given.Given.OFFICER;
import static thabian.given.Given.SEATS;
import static thabian.given.Given.aForm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.domain.call.Seat;
import thabian.domain.form.RegistrationForm.AttendeeForm;
import thabian.domain.form.RegistrationForm.ContactForm;
import thabian.domain.pasted.PastedListCorpus;
import thabian.domain.people.Delegation;
import thabian.domain.people.PersonField;
import thabian.domain.people.PersonName;
import thabian.domain.text.Checked;

class PlacingTest {
    private static final String THREE = """
            1. นางสาวปิติ ทดสอบดี นิติกร โทร 081-234-5678
            2. ร.ต.อ.(ญ) สมมุติ ใจสะอาด ปลัดเทศบาล
            3. นางมานี มีตัวอย่าง หน.สป. manee@lao.example
            """;

    private static RegistrationForm blank(ContactForm contact) {
        List<AttendeeForm> people = SEATS.stream()
                .map(seat ->
                        new AttendeeForm(seat.id(), Map.of(PersonField.CAPACITY, "holder"), Optional.of(""), false))
                .toList();
        return new RegistrationForm("", "", "", contact, people, true);
    }

    private static AttendeeForm in(Seat seat, RegistrationForm form) {
        return form.attendees().stream()
                .filter(person -> person.seat().equals(seat.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void postsTellTheSeatsAndTheRestGoesOnInOrder() {
        RegistrationForm form = Placing.of(THREE, SEATS).into(blank(new ContactForm("", "", "")));
        assertThat(in(CHIEF, form).fullName()).contains("ร้อยตำรวจเอกหญิง สมมุติ ใจสะอาด");
        assertThat(in(HEAD, form).fullName()).contains("นางมานี มีตัวอย่าง");
        assertThat(in(HEAD, form).get(PersonField.EMAIL)).isEqualTo("manee@lao.example");
        assertThat(in(OFFICER, form).get(PersonField.POSITION)).isEqualTo("นิติกร");
        assertThat(in(OFFICER, form).get(PersonField.PHONE)).isEqualTo("081-234-5678");
    }

    @ParameterizedTest
    @CsvSource({
        "ปลัด อบต., หัวหน้าสำนักปลัด, นิติกร, 012",
        "นิติกร, หัวหน้าสำนักปลัด, ปลัด อบต., 210",
        "นิติกร, ครู, ช่าง, 012",
        "รองปลัด รักษาราชการแทนปลัดเทศบาล, ปลัดเทศบาล, นิติกร, 102",
        "รองปลัด รักษาราชการแทนปลัดเทศบาล, นิติกร, ครู, 012",
        "หัวหน้าฝ่ายอำนวยการ, หัวหน้าสำนักงานปลัด, ปลัด, 210",
    })
    void everybodyGoesWhereThePostBelongs(String first, String second, String third, String seats) {
        String list = "1. นายหนึ่ง ใจดี %s\n2. นายสอง ใจดี %s\n3. นายสาม ใจดี %s".formatted(first, second, third);
        assertThat(Placing.of(list, SEATS).chosen())
                .extracting(seat -> String.valueOf(seat.orElseThrow()))
                .isEqualTo(List.of(seats.split("")));
    }

    static List<PastedListCorpus> listsWithSeats() {
        return PastedListCorpus.withSeats();
    }

    @ParameterizedTest
    @MethodSource("listsWithSeats")
    void whoeverIsOneTooManyTakesNobodysSeat(PastedListCorpus list) {
        assertThat(Placing.of(list.list(), SEATS).chosen())
                .extracting(seat -> seat.map(place -> String.valueOf(place + 1)).orElse("-"))
                .isEqualTo(list.seats());
    }

    @Test
    void whoIsBeyondTheSeatsIsLeftOutUntilChosen() {
        Placing placing = Placing.of(THREE + "4. นายวีระ กล้าทดสอบ คนงาน", SEATS);
        assertThat(placing.chosen().getLast()).isEmpty();
        Placing swapped = placing.choosing(i -> i == 3 ? OFFICER.id() : "", _ -> false);
        assertThat(swapped.seatTwice()).isFalse();
        assertThat(in(OFFICER, swapped.into(blank(new ContactForm("", "", "")))).fullName())
                .contains("นายวีระ กล้าทดสอบ");
        assertThat(placing.choosing(_ -> OFFICER.id(), _ -> false).seatTwice()).isTrue();
    }

    @Test
    void aVeryLongListIsAskedAboutInPartAndShownWhole() {
        Placing placing = Placing.of("นายหนึ่ง ใจดี\n".repeat(40) + "นายสอง ใจดี", SEATS);
        assertThat(placing.list().people()).hasSize(30);
        assertThat(placing.list().left()).contains("นายสอง ใจดี");
    }

    @Test
    void whatIsTypedOfTheContactStaysAndWhatIsMissingIsFilledIn() {
        Placing placing = Placing.of(THREE + "ผู้ประสานงาน นายก้อง เก่งดี โทร 089-999-1234", SEATS);
        ContactForm contact = placing.into(
                        blank(new ContactForm("นางสาววิภา ตั้งใจทำ", "", "a@lao.example", true, true)))
                .contact();
        assertThat(contact)
                .isEqualTo(new ContactForm("นางสาววิภา ตั้งใจทำ", "089-999-1234", "a@lao.example", true, true));
    }

    @Test
    void whatIsTypedInASeatStaysWhereTheListIsSilent() {
        RegistrationForm typed = blank(new ContactForm("", "", ""));
        AttendeeForm chief = AttendeeForm.of(
                CHIEF.id(),
                field -> field.equals(PersonField.EMAIL)
                        ? "own@lao.example"
                        : field.equals(PersonField.CAPACITY) ? "acting" : "",
                Optional.of(""),
                true);
        RegistrationForm form = new RegistrationForm("", "", "", typed.contact(), List.of(chief), true);
        AttendeeForm placed = in(CHIEF, Placing.of("นายหนึ่ง ใจดี", SEATS).into(form));
        assertThat(placed.get(PersonField.EMAIL)).isEqualTo("own@lao.example");
        assertThat(placed.get(PersonField.CAPACITY)).isEqualTo("acting");
        assertThat(placed.isContact()).isFalse();
    }

    @Test
    void somebodyElseDoesNotTakeOverHowOneWasReached() {
        RegistrationForm standing = aForm().with("/attendees/0/phone", "081-234-5678")
                .with("/attendees/0/capacity", "acting")
                .with("/attendees/1/email", "own@lao.example")
                .build();
        RegistrationForm form = Placing.of("1. นายหนึ่ง ใจดี\n2. นางสอง ใจดี\n3. นายสมศักดิ์ ทดสอบ", SEATS)
                .into(standing);
        assertThat(in(CHIEF, form).get(PersonField.PHONE)).isEmpty();
        assertThat(in(CHIEF, form).get(PersonField.EMAIL)).isEqualTo("saraban@lao.example");
        assertThat(in(CHIEF, form).get(PersonField.CAPACITY)).isEqualTo("holder");
        assertThat(in(HEAD, form).get(PersonField.EMAIL)).isEmpty();
        assertThat(in(OFFICER, form)).isEqualTo(in(OFFICER, standing));
        assertThat(in(CHIEF, form).get(PersonField.FIRST_NAME)).isEqualTo("หนึ่ง");
        assertThat(in(CHIEF, form).get(PersonField.POSITION)).isEqualTo("ปลัด อบต.");
    }

    @Test
    void whoHasOneNameIsRegisteredOnceThatIsTicked() {
        Placing placing = Placing.of("1. นายจะแฮ\n2. คุณสอง ใจดี\n3. นายสาม ใจดี", SEATS);
        AttendeeForm asked = in(CHIEF, placing.into(aForm().build()));
        assertThat(asked.get(PersonField.LAST_NAME)).isEmpty();
        assertThat(in(HEAD, placing.into(aForm().build())).get(PersonField.PREFIX))
                .isEmpty();
        Placing ticked = placing.choosing(i -> i == 0 ? CHIEF.id() : "", i -> i == 0);
        assertThat(ticked.into(aForm().build()).checkChange(SEATS))
                .isInstanceOfSatisfying(Checked.Faultless.class, faultless -> {
                    PersonName name = ((Delegation) faultless.value())
                            .attendees()
                            .getFirst()
                            .name();
                    assertThat(name.full()).isEqualTo("นายจะแฮ");
                    assertThat(name.last()).isEqualTo(PersonName.NO_SURNAME);
                });
        assertThat(in(CHIEF, ticked.into(blank(new ContactForm("", "", "")))).get(PersonField.FIRST_NAME))
                .isEqualTo("จะแฮ");
    }

    @Test
    void aListMaySayItselfThatThereIsNoSurname() {
        Placing placing = Placing.of("1. นายจะแฮ (ไม่มีนามสกุล)\n2. นางสอง ใจดี", SEATS);
        assertThat(placing.surnameless()).containsExactly(0);
        assertThat(in(CHIEF, placing.into(aForm().build())).get(PersonField.LAST_NAME))
                .isEqualTo(PersonName.NO_SURNAME);
        Placing unticked = placing.choosing(i -> i == 0 ? CHIEF.id() : "", _ -> false);
        assertThat(in(CHIEF, unticked.into(aForm().build())).get(PersonField.LAST_NAME))
                .isEmpty();
    }

    @Test
    void aMarkTellsAChangedTextAndNoOther() {
        assertThat(Placing.of("ก\r\nข\r\n", SEATS).mark())
                .isEqualTo(Placing.of("ก\nข", SEATS).mark());
        assertThat(Placing.of("ก", SEATS).mark())
                .isNotEqualTo(Placing.of("ข", SEATS).mark());
    }
}
