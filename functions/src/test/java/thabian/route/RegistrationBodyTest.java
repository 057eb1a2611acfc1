package thabian.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thabian.domain.form.Placing;
import thabian.domain.form.RegistrationForm;
import thabian.domain.people.PersonField;
import thabian.given.Given;

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
    void onlyATickSaysThatThereIsNoSurname() {
        assertThat(read("attendees.0.lastName=-").form(1).attendees().getFirst().get(PersonField.LAST_NAME))
                .isEmpty();
        assertThat(read("attendees.0.lastName=&attendees.0.noLastName=true&attendees.1.lastName=%20-%20"
                                + "&attendees.1.noLastName=true&attendees.2.lastName=Q&attendees.2.noLastName=true")
                        .form(3)
                        .attendees())
                .extracting(person -> person.get(PersonField.LAST_NAME))
                .containsExactly("-", "-", "Q");
    }

    @Test
    void aPastedListIsReadUntilItsChoicesComeBackOrItIsLeft() {
        String list = "list=" + URLEncoder.encode("นายหนึ่ง ใจดี\nนางสอง ใจดี", StandardCharsets.UTF_8);
        RegistrationBody fresh = read(list + "&step=check");
        Placing hinted = fresh.placing(Given.SEATS).orElseThrow();
        assertThat(hinted.chosen()).containsExactly(Optional.of(0), Optional.of(1));
        assertThat(fresh.isPlaced(hinted)).isFalse();
        RegistrationBody chosen = read(list.replace("%0A", "%0D%0A") + "&step=place&placed=" + hinted.mark()
                + "&place.0=officer&place.1=&place.0.noLastName=true");
        Placing choices = chosen.placing(Given.SEATS).orElseThrow();
        assertThat(chosen.isPlaced(choices)).isTrue();
        assertThat(choices.chosen()).containsExactly(Optional.of(2), Optional.empty());
        assertThat(choices.surnameless()).containsExactly(0);
        RegistrationBody changed = read(list + "X&step=place&placed=" + hinted.mark() + "&place.0=officer");
        assertThat(changed.placing(Given.SEATS).orElseThrow().chosen()).contains(Optional.of(0));
        assertThat(read(list + "&step=edit").placing(Given.SEATS)).isEmpty();
        assertThat(read("list=+&step=list").placing(Given.SEATS)).isEmpty();
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
