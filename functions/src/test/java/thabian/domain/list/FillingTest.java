package thabian.domain.list;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.mail;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Invitee;
import thabian.domain.call.Reach;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;

class FillingTest {
    private static final Optional<PhoneNumber> PHONE = Optional.of(new PhoneNumber("032111222", Optional.empty()));
    private static final MailPattern PATTERN =
            MailPattern.read("saraban_0{code}@dla.go.th").orElseThrow();

    private static Invitee line(String code, String email, Optional<PhoneNumber> phone) {
        Optional<EmailAddress> mail = email.isEmpty() ? Optional.empty() : Optional.of(mail(email));
        return new Invitee(anOrganisation(code), new Reach(mail, phone));
    }

    @ParameterizedTest
    @CsvSource({
        "saraban_0{code}@dla.go.th, saraban_06760607@dla.go.th",
        "' Saraban_0{CODE}@DLA.go.th ', saraban_06760607@dla.go.th",
        "{code}@lao.example, 6760607@lao.example",
        "saraban@{code}.example, saraban@6760607.example",
        "saraban @ {code}.example, saraban@6760607.example"
    })
    void aPatternIsAnAddressOfEachCode(String typed, String address) {
        assertThat(MailPattern.read(typed).orElseThrow().of(code("6760607"))).contains(mail(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "saraban@dla.go.th",
                "{code}",
                "saraban{code}",
                "saraban_{รหัส}@dla.go.th",
                "{code}@",
                "a b{code}"
            })
    void whatMakesNoAddressOfEachCodeIsNoPattern(String typed) {
        assertThat(MailPattern.read(typed)).isEmpty();
    }

    @Test
    void aPatternLongerThanAnAddressIsNone() {
        assertThat(MailPattern.read("x".repeat(250) + "{code}@dla.go.th")).isEmpty();
    }

    @Test
    void onlyWhoHasNoMailGainsOne() {
        assertThat(Filling.gaining(
                        List.of(line("6760601", "", PHONE), line("6760602", "own@lao.example", PHONE)), PATTERN))
                .containsExactly(line("6760601", "saraban_06760601@dla.go.th", PHONE));
    }

    @Test
    void whatTheListSaysStaysAndWhatItDoesNotSayIsCarried() {
        Invitee silent = line("6760601", "", Optional.empty());
        Invitee mailed = line("6760602", "own@lao.example", Optional.empty());
        Invitee unknown = line("6760603", "", Optional.empty());
        Reach known = line("6760699", "old@lao.example", PHONE).reach();
        assertThat(Filling.gaining(List.of(silent, mailed, unknown), line -> line.equals(unknown) ? Reach.NONE : known))
                .containsExactly(line("6760601", "old@lao.example", PHONE), line("6760602", "own@lao.example", PHONE));
    }
}
