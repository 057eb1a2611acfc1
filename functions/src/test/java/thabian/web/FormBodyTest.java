package thabian.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.domain.RegistrationForm;

class FormBodyTest {
    private static FormBody read(String body) {
        return FormBody.read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void fieldsAreDecoded() {
        FormBody form = read("contact.name=%E0%B8%AA%E0%B8%A1+x&empty=&a=b%3Dc&flag&=nobody");
        assertThat(form.get("contact.name")).isEqualTo("สม x");
        assertThat(form.get("a")).isEqualTo("b=c");
        assertThat(form.get("empty")).isEmpty();
        assertThat(form.get("flag")).isEmpty();
        assertThat(form.get("absent")).isEmpty();
    }

    @Test
    void textThatNobodyEncodedIsReadToo() {
        assertThat(read("contact.name=สมชาย").get("contact.name")).isEqualTo("สมชาย");
    }

    @Test
    void ofAFieldThatComesTwiceTheLastCounts() {
        assertThat(read("a=1&a=2").get("a")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({"a=%zz, form", "a=%4, form", "a=%, form", "%zz=a, form", "a=%E0%B8, utf-8", "a=%FF, utf-8"})
    void whatIsEncodedWrongIsRefused(String body, String what) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> read(body))
                .extracting(MalformedException::what)
                .isEqualTo(what);
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> FormBody.read(new byte[] {'a', '=', (byte) 0xFF}));
    }

    @Test
    void aRegistrationHasAsManyAttendeesAsSeats() {
        RegistrationForm form = read("organisation=6760607&code=K7&submissionId=9f&contact.name=n&contact.phone=1"
                        + "&contact.email=e&attendees.1.seat=officer&attendees.1.firstName=f&attendees.9.seat=x"
                        + "&noticeRead=on")
                .registration(2);
        assertThat(form)
                .isEqualTo(new RegistrationForm(
                        "6760607",
                        "K7",
                        "9f",
                        new RegistrationForm.ContactForm("n", "1", "e"),
                        List.of(
                                new RegistrationForm.AttendeeForm("", "", "", "", "", "", "", ""),
                                new RegistrationForm.AttendeeForm("officer", "", "", "f", "", "", "", "")),
                        true));
        assertThat(read("").registration(3).noticeRead()).isFalse();
    }

    @Test
    void attendeesBeyondTheSeatsAreReadToo() {
        assertThat(read("attendees.1.seat=officer&attendees.3.seat=lost")
                        .registration(1)
                        .attendees())
                .extracting(RegistrationForm.AttendeeForm::seat)
                .containsExactly("", "officer");
    }

    @Test
    void aNameInOneBoxAndWhatIsTickedAreRead() {
        RegistrationForm form = read("contact.emailForAll=true&attendees.0.seat=officer&attendees.0.fullName=n"
                        + "&attendees.0.isContact=true")
                .registration(1);
        assertThat(form.contact()).isEqualTo(new RegistrationForm.ContactForm("", "", "", false, true));
        assertThat(form.attendees())
                .containsExactly(new RegistrationForm.AttendeeForm(
                        "officer", "", "", "", "", "", "", "", Optional.of("n"), true));
    }

    @Test
    void oneAddressMayTakeTheOthersPlaceWhereverItStands() {
        RegistrationForm form = read("contact.name=a%40gmial.com&contact.email=%20A%40gmial.com&attendees.0.email="
                        + "a%40gmial.com&attendees.1.email=b%40gmial.com&use=a%40gmial.com+a%40gmail.com")
                .registration(2);
        assertThat(form.contact().name()).isEqualTo("a@gmial.com");
        assertThat(form.contact().email()).isEqualTo("a@gmail.com");
        assertThat(form.attendees())
                .extracting(RegistrationForm.AttendeeForm::email)
                .containsExactly("a@gmail.com", "b@gmial.com");
        assertThat(read("contact.email=A+%3Ca%40gmial.com%3E&use=a%40gmial.com+a%40gmail.com")
                        .registration(1)
                        .contact()
                        .email())
                .isEqualTo("a@gmail.com");
        assertThat(read("contact.email=a&use=a").registration(1).contact().email())
                .isEqualTo("a");
        assertThat(read("contact.email=a&use=a+b+c").registration(1).contact().email())
                .isEqualTo("a");
    }
}
