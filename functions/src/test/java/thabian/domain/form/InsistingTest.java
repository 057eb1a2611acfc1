package thabian.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.SEATS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.form.RegistrationForm.AttendeeForm;
import thabian.domain.form.RegistrationForm.ContactForm;
import thabian.domain.people.Attendee;
import thabian.domain.people.Delegation;
import thabian.domain.people.PersonField;
import thabian.domain.text.Checked;
import thabian.domain.text.Fault;
import thabian.domain.text.FaultCode;
import thabian.given.Given;

/// What was asked back is asked at every further press, until it is another or somebody insists on it.
class InsistingTest {
    private static final RegistrationForm TYPED = Given.aForm().build();

    private static RegistrationForm with(int place, AttendeeForm person) {
        List<AttendeeForm> people = new ArrayList<>(TYPED.attendees());
        people.set(place, person);
        return new RegistrationForm(
                TYPED.organisation(), TYPED.code(), TYPED.submissionId(), TYPED.contact(), people, true);
    }

    private static AttendeeForm typed(int place, PersonField<?> field, String text) {
        AttendeeForm person = TYPED.attendees().get(place);
        Map<PersonField<?>, String> fields = new HashMap<>(person.typed());
        fields.put(field, text);
        return new AttendeeForm(person.seat(), fields, person.fullName(), false);
    }

    private static List<Fault> faults(Checked<Delegation> checked) {
        return checked instanceof Checked.Faulty<Delegation>(List<Fault> found) ? found : List.of();
    }

    private static List<Fault> faults(RegistrationForm form) {
        return faults(form.checkChange(SEATS));
    }

    private static Attendee first(RegistrationForm form) {
        return ((Checked.Faultless<Delegation>) form.checkChange(SEATS))
                .value()
                .attendees()
                .getFirst();
    }

    private static Fault at(String pointer, FaultCode code) {
        return new Fault(pointer, code);
    }

    @ParameterizedTest
    @CsvSource({"รอแจ้ง, PLACEHOLDER", "เธเธฅเธฑเธ”, UNREADABLE", "พบกันที่วัดวันเสาร์, UNUSUAL"})
    void aPostIsAskedBackUntilItIsInsistedOn(String post, FaultCode code) {
        AttendeeForm person = typed(0, PersonField.POSITION, post);
        assertThat(faults(with(0, person))).containsExactly(at("/attendees/0/position", code));
        assertThat(faults(with(0, person))).as("again").containsExactly(at("/attendees/0/position", code));
        assertThat(first(with(0, person.insisting(person.mark()))).position()).isEqualTo(post);
        assertThat(first(with(0, person.insisting(RegistrationForm.WHATEVER))).position())
                .isEqualTo(post);
    }

    @Test
    void whatIsAnotherByThenIsAskedAnew() {
        AttendeeForm before = typed(0, PersonField.POSITION, "รอแจ้ง");
        AttendeeForm after = typed(0, PersonField.POSITION, "????").insisting(before.mark());
        assertThat(faults(with(0, after))).containsExactly(at("/attendees/0/position", FaultCode.UNREADABLE));
    }

    @Test
    void oneInsistsOnOnePersonOnly() {
        AttendeeForm person = typed(1, PersonField.FIRST_NAME, "ว่าง");
        RegistrationForm form = with(1, person.insisting(person.mark()));
        assertThat(faults(form)).isEmpty();
        List<AttendeeForm> people = new ArrayList<>(form.attendees());
        people.set(2, typed(2, PersonField.FIRST_NAME, "รอ"));
        assertThat(faults(new RegistrationForm("", "", "", form.contact(), people, true)))
                .containsExactly(at("/attendees/2/firstName", FaultCode.PLACEHOLDER));
    }

    @Test
    void theContactIsInsistedOnToo() {
        ContactForm contact = new ContactForm("รอแจ้ง", "032-111-222", "saraban@lao.example");
        ContactForm meant =
                new ContactForm("รอแจ้ง", "032-111-222", "saraban@lao.example", false, false, contact.mark());
        assertThat(faults(new RegistrationForm("", "", "", contact, TYPED.attendees(), true)))
                .containsExactly(at("/contact/name", FaultCode.PLACEHOLDER));
        assertThat(faults(new RegistrationForm("", "", "", meant, TYPED.attendees(), true)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"นายจอห์น พอล ทดสอบ", "นายสมชาย ต.ทดสอบ"})
    void aNameThatWeSplitIsAskedBackUntilSomebodySaysThatItIsRight(String line) {
        AttendeeForm inOneBox = new AttendeeForm(
                TYPED.attendees().getFirst().seat(),
                Map.of(
                        PersonField.CAPACITY, "holder",
                        PersonField.POSITION, "ปลัด อบต.",
                        PersonField.EMAIL, "saraban@lao.example"),
                Optional.of(line),
                false);
        assertThat(faults(with(0, inOneBox))).containsExactly(at("/attendees/0/fullName", FaultCode.NAME_SPLIT));
        AttendeeForm split = inOneBox.inParts(line);
        assertThat(faults(with(0, split))).containsExactly(at("/attendees/0/fullName", FaultCode.NAME_SPLIT));
        assertThat(faults(with(0, split.insisting(split.mark())))).isEmpty();
        Map<PersonField<?>, String> others = new HashMap<>(split.typed());
        others.put(PersonField.LAST_NAME, "ทดสอบดี");
        AttendeeForm changed = new AttendeeForm(split.seat(), others, split.fullName(), false);
        assertThat(faults(with(0, changed))).isEmpty();
    }

    @Test
    void aNameInOneBoxIsInsistedOnAsItIsSplit() {
        AttendeeForm inOneBox = new AttendeeForm(
                TYPED.attendees().getFirst().seat(),
                typed(0, PersonField.PREFIX, "").typed(),
                Optional.of("นายว่าง ใจทดสอบ"),
                false);
        Map<PersonField<?>, String> beside = new HashMap<>(inOneBox.typed());
        beside.keySet().removeAll(PersonField.NAME);
        AttendeeForm person = new AttendeeForm(inOneBox.seat(), beside, inOneBox.fullName(), false);
        assertThat(faults(with(0, person))).containsExactly(at("/attendees/0/fullName", FaultCode.PLACEHOLDER));
        assertThat(first(with(0, person.insisting(person.mark()))).name().full())
                .isEqualTo("นายว่าง ใจทดสอบ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ดู www.pay.example.com", "โทร 081 234 5678", "เพิ่มเพื่อน lin.ee"})
    void nobodyInsistsOnALinkOrANumber(String post) {
        AttendeeForm person = typed(0, PersonField.POSITION, post).insisting(RegistrationForm.WHATEVER);
        assertThat(faults(with(0, person))).containsExactly(at("/attendees/0/position", FaultCode.NO_POST));
        assertThat(faults(with(0, person).checkOnBehalf(SEATS)))
                .containsExactly(at("/attendees/0/position", FaultCode.NO_POST));
    }

    @Test
    void aRareTitleAndARareNameStandByOneTick() {
        AttendeeForm title = typed(0, PersonField.PREFIX, "นักสิทธิ์");
        assertThat(faults(with(0, title))).containsExactly(at("/attendees/0/prefix", FaultCode.UNUSUAL));
        assertThat(first(with(0, title.insisting(title.mark()))).name().prefix())
                .isEqualTo("นักสิทธิ์");
        AttendeeForm name = typed(0, PersonField.LAST_NAME, "หัวหน้า");
        assertThat(faults(with(0, name))).containsExactly(at("/attendees/0/lastName", FaultCode.UNUSUAL));
        assertThat(first(with(0, name.insisting(name.mark()))).name().last()).isEqualTo("หัวหน้า");
    }

    @Test
    void partsThatAreALinkTogetherAreOne() {
        Map<PersonField<?>, String> fields =
                new HashMap<>(typed(0, PersonField.PREFIX, "เว็บ.").typed());
        fields.put(PersonField.FIRST_NAME, "ไทย");
        AttendeeForm person = new AttendeeForm(TYPED.attendees().getFirst().seat(), fields, Optional.empty(), false)
                .insisting(RegistrationForm.WHATEVER);
        assertThat(faults(with(0, person).checkOnBehalf(SEATS)))
                .containsExactly(at("/attendees/0/firstName", FaultCode.NO_POST));
    }

    @Test
    void partsThatAreASentenceTogetherAreAskedBack() {
        Map<PersonField<?>, String> fields =
                new HashMap<>(typed(0, PersonField.FIRST_NAME, "กรุณา").typed());
        fields.put(PersonField.LAST_NAME, "แจ้งใจ");
        AttendeeForm person = new AttendeeForm(TYPED.attendees().getFirst().seat(), fields, Optional.empty(), false);
        assertThat(faults(with(0, person))).containsExactly(at("/attendees/0/firstName", FaultCode.UNUSUAL));
        assertThat(faults(with(0, person.insisting(person.mark())))).isEmpty();
    }

    @Test
    void lettersThatWereLostStayLost() {
        AttendeeForm person = typed(0, PersonField.POSITION, "????").insisting(RegistrationForm.WHATEVER);
        assertThat(faults(with(0, person))).containsExactly(at("/attendees/0/position", FaultCode.UNREADABLE));
    }

    @Test
    void onlyAnOfficerStandsForASentence() {
        AttendeeForm person = typed(0, PersonField.POSITION, "เจ้าหน้าที่รับเรื่อง (โปรดแจ้งเหตุ)")
                .insisting(RegistrationForm.WHATEVER);
        assertThat(faults(with(0, person))).containsExactly(at("/attendees/0/position", FaultCode.NO_POST));
        assertThat(faults(with(0, person).checkOnBehalf(SEATS))).isEmpty();
        assertThat(faults(with(0, person.insisting("")).checkOnBehalf(SEATS)))
                .containsExactly(at("/attendees/0/position", FaultCode.NO_POST));
    }

    @Test
    void onlyAnOfficerInsistsOnTwoPeopleOfOneName() {
        AttendeeForm chief = TYPED.attendees().getFirst();
        Map<PersonField<?>, String> same =
                new HashMap<>(TYPED.attendees().get(1).typed());
        PersonField.NAME.forEach(field -> same.put(field, chief.get(field)));
        AttendeeForm twin = new AttendeeForm(Given.HEAD.id(), same, Optional.empty(), false);
        RegistrationForm insisted = with(1, twin).insisting();
        assertThat(faults(insisted)).containsExactly(at("/attendees/1/firstName", FaultCode.SAME_PERSON));
        assertThat(faults(insisted.checkOnBehalf(SEATS))).isEmpty();
        assertThat(faults(with(1, twin).checkOnBehalf(SEATS)))
                .containsExactly(at("/attendees/1/firstName", FaultCode.SAME_PERSON));
    }

    @Test
    void whatNoNameCanBeIsInsistedOnByNobody() {
        AttendeeForm person = typed(0, PersonField.FIRST_NAME, "ส๑๒๓").insisting(RegistrationForm.WHATEVER);
        assertThat(faults(with(0, person).checkOnBehalf(SEATS)))
                .containsExactly(at("/attendees/0/firstName", FaultCode.NAME_DOUBTFUL));
    }
}
