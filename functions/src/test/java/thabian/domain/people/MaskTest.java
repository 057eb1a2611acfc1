package thabian.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.form.RegistrationForm;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Parsed;
import thabian.domain.text.PhoneNumber;
import thabian.given.Given;

class MaskTest {
    @ParameterizedTest
    @CsvSource({"0896112233, 08•••33", "089-611-2233, 08•••33", "032111222 ต่อ 12, 03•••12", "1567, •••", "'', ''"})
    void aPhoneIsKnownByItsFirstAndLastDigits(String number, String masked) {
        assertThat(Mask.phone(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"saraban@lao.example, s•••@lao.example", "a@b.example, a•••@b.example", "'', ''", "@b.example, ''"})
    void anAddressIsKnownByItsFirstLetterAndItsDomain(String address, String masked) {
        assertThat(Mask.email(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08•••33", "•••"})
    void noPhoneLooksSo(String masked) {
        assertThat(PhoneNumber.parse(masked)).isInstanceOf(Parsed.Wrong.class);
    }

    @Test
    void noAddressLooksSo() {
        assertThat(EmailAddress.parse("s•••@lao.example")).isInstanceOf(Parsed.Wrong.class);
    }

    @Test
    void whatComesBackMaskedIsWhatStands() {
        RegistrationForm standing = RegistrationForm.of(Given.code("6760607"), Given.threePeople());
        Set<String> hidden = Veil.reach(Given.threePeople());
        RegistrationForm masked = standing.masked(hidden);
        assertThat(masked.contact().email()).contains(Mask.HIDDEN);
        assertThat(masked.attendees())
                .allSatisfy(person -> assertThat(person.get(PersonField.EMAIL)).contains(Mask.HIDDEN));
        Set<String> unseen = masked.unseen(standing, hidden);
        assertThat(unseen).isEqualTo(hidden);
        assertThat(masked.unmasked(standing, unseen)).isEqualTo(standing);
        assertThat(masked.unseen(standing, Set.of()))
                .as("of whoever is shown everything")
                .isEmpty();
    }

    @Test
    void anotherMaskStaysAsItIs() {
        assertThat(Mask.isMaskOf("0896112233", "08•••34", Mask::phone)).isFalse();
        assertThat(Mask.isMaskOf("0896112233", " 08•••33 ", Mask::phone)).isTrue();
        assertThat(Mask.isMaskOf("", "", Mask::phone)).isFalse();
    }
}
