package thabian.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDomainTest {
    private static MailDomain of(String domain) {
        return MailDomain.of(new EmailAddress("a@" + domain));
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example, evil.example",
        "d1.evil.example, evil.example",
        "a.b.c.evil.example, evil.example",
        "evil.co.th, evil.co.th",
        "d1.evil.co.th, evil.co.th",
        "d1.evil.in.th, evil.in.th",
        "d1.evil.com.au, evil.com.au",
        "d1.co.evil.example, evil.example",
        "d1.abt.th, abt.th",
        "saraban.phetchaburi.go.th, phetchaburi.go.th",
        "co.th, co.th",
    })
    void isWhatSomebodyRegistered(String domain, String registered) {
        assertThat(of(domain).name()).isEqualTo(registered);
        assertThat(of(registered)).isEqualTo(of(domain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmail.com",
                "outlook.co.th",
                "sanook.com",
                "mail.sanook.com",
                "phetchaburi.go.th",
                "lgo.mail.go.th",
                "moph.go.th",
                "obec.go.th",
                "lao.go.th",
                "rtaf.mi.th",
                "student.cmu.ac.th",
            })
    void aProvidersOrAPublicBodysIsEverybodys(String domain) {
        assertThat(of(domain).isEverybodys()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "go.th.evil.example", "evilgo.th", "office.or.th", "office.in.th", "a.co.th"})
    void anyOtherIsSomebodys(String domain) {
        assertThat(of(domain).isEverybodys()).isFalse();
    }
}
