package thabian.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thabian.domain.form.RegistrationForm;
import thabian.domain.people.PersonField;

class RegistrationBodyTest {
    private static RegistrationBody read(String body) {
        return RegistrationBody.read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRegistrationHasAsManyAttendeesAsSeats() {
        RegistrationForm form = read("organisation=6760607&code=K7&submissionId=9f&contact.name=n&contact.phone=1"
                        + "&contact.email=e&attendees.1.seat=officer&attendees.1.firstName=f&attendees.9.seat=x"
                        + "&noticeRead=on")
                .form(2);
        assertThat(form)
                .isEqualTo(new RegistrationForm(
                        "6760607",
                        "K7",
                        "9f",
                        new RegistrationForm.ContactForm("n", "1", "e"),
                        List.of(
                                new RegistrationForm.AttendeeForm("", Map.of(), Optional.empty(), false),
                                new RegistrationForm.AttendeeForm(
                                        "officer", Map.of(PersonField.FIRST_NAME, "f"), Optional.empty(), false)),
                        true));
        assertThat(read("").form(3).noticeRead()).isFalse();
    }

    @Test
    void attendeesBeyondTheSeatsAreReadToo() {
        assertThat(read("attendees.1.seat=officer&attendees.3.seat=lost")
                        .form(1)
                        .attendees())
                .extracting(RegistrationForm.AttendeeForm::seat)
                .containsExactly("", "officer");
    }

    @Test
    void aNameInOneBoxAndWhatIsTickedAreRead() {
        RegistrationForm form = read("contact.emailForAll=true&attendees.0.seat=officer&attendees.0.fullName=n"
                        + "&attendees.0.isContact=true")
                .form(1);
        assertThat(form.contact()).isEqualTo(new RegistrationForm.ContactForm("", "", "", false, true));
        assertThat(form.attendees())
                .containsExactly(new RegistrationForm.AttendeeForm("officer", Map.of(), Optional.of("n"), true));
    }

    @Test
    void oneAddressMayTakeTheOthersPlaceWhereverItStands() {
        RegistrationForm form = read("contact.name=a%40gmial.com&contact.email=%20A%40gmial.com&attendees.0.email="
                        + "a%40gmial.com&attendees.1.email=b%40gmial.com&use=a%40gmial.com+a%40gmail.com")
                .form(2);
        assertThat(form.contact().name()).isEqualTo("a@gmial.com");
        assertThat(form.contact().email()).isEqualTo("a@gmail.com");
        assertThat(form.attendees())
                .extracting(person -> person.get(PersonField.EMAIL))
                .containsExactly("a@gmail.com", "b@gmial.com");
        assertThat(read("contact.email=A+%3Ca%40gmial.com%3E&use=a%40gmial.com+a%40gmail.com")
                        .form(1)
                        .contact()
                        .email())
                .isEqualTo("a@gmail.com");
        assertThat(read("contact.email=a&use=a").form(1).contact().email()).isEqualTo("a");
        assertThat(read("contact.email=a&use=a+b+c").form(1).contact().email()).isEqualTo("a");
    }
}
