package thabian.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.mail;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.form.Remark.Why;
import thabian.domain.people.Attendee;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.MailTypo;
import thabian.domain.text.PhoneNumber;
import thabian.domain.text.Slips;
import thabian.given.Given;

class RemarkTest {
    private static List<Remark> remarks(String first, String last, String email) {
        Attendee person = Given.anAttendee(Given.OFFICER)
                .named("นาย", first, last)
                .reading(email)
                .build();
        Contact contact = new Contact(
                "นางธุรการ ประสานงาน", new PhoneNumber("032111222", Optional.empty()), mail("a@lao.example"));
        return Remark.on(new Delegation(contact, List.of(person)));
    }

    private static Optional<String> meant(String domain) {
        return MailTypo.meant(mail("Saraban.1@" + domain)).map(EmailAddress::value);
    }

    @ParameterizedTest
    @CsvSource({
        "gmial.com, gmail.com",
        "gmai.com, gmail.com",
        "gmal.com, gmail.com",
        "gamil.com, gmail.com",
        "gnail.com, gmail.com",
        "gmaill.com, gmail.com",
        "gmail.con, gmail.com",
        "gmail.co, gmail.com",
        "gmail.cm, gmail.com",
        "gmail.comm, gmail.com",
        "gmial.con, gmail.com",
        "hotmial.com, hotmail.com",
        "hotmali.com, hotmail.com",
        "hormail.com, hotmail.com",
        "hotmai.con, hotmail.com",
        "homtail.com, hotmail.com",
        "hotmil.co, hotmail.com",
        "yaho.com, yahoo.com",
        "yahooo.com, yahoo.com",
        "outlok.com, outlook.com",
        "outlook.co.ht, outlook.co.th",
        "lao.con, lao.com",
        "lao.go.ht, lao.go.th",
        "lao.go.tn, lao.go.th",
        "lao.gp.th, lao.go.th",
        "lao.goth, lao.go.th",
        "lao.go, lao.go.th",
        "lao.gov.th, lao.go.th",
        "lao.go.th.th, lao.go.th",
        "lao.or.ht, lao.or.th",
        "lao.ac.tn, lao.ac.th",
        "lao.c0m, lao.com",
        "lao.cmo, lao.com",
        "gmail.co.th, gmail.com",
        "gmail.com.th, gmail.com",
        "gmail.go.th, gmail.com",
        "hotmail.th, hotmail.com",
    })
    void aSlipInADomainIsPointedOutWithWhatWasMeant(String typed, String meant) {
        assertThat(meant(typed)).contains("Saraban.1@" + meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmail.com",
                "hotmail.com",
                "hotmail.co.th",
                "yahoo.com",
                "ymail.com",
                "mail.com",
                "outlook.co.th",
                "lao.go.th",
                "saraban.phetchaburi.go.th",
                "lao.example",
                "6760607.example",
                "nacc.go.th",
                "company.co",
                "me.com",
                "xn--12c1fe0br.xn--o3cw4h",
            })
    void aRealDomainIsLeftAlone(String domain) {
        assertThat(meant(domain)).isEmpty();
    }

    @Test
    void slipsAreCountedLetterByLetter() {
        assertThat(Slips.between("", "abc")).isEqualTo(3);
        assertThat(Slips.between("abc", "")).isEqualTo(3);
        assertThat(Slips.between("abc", "abc")).isZero();
        assertThat(Slips.between("acb", "abc")).isEqualTo(1);
        assertThat(Slips.between("bca", "abc")).isEqualTo(2);
        assertThat(Slips.between("abcd", "abc")).isEqualTo(1);
        assertThat(Slips.between("axc", "abc")).isEqualTo(1);
    }

    @Test
    void whatIsUsualIsNotRemarkedOn() {
        assertThat(remarks("สมชาย", "ณ ทดสอบ", "a@gmail.com")).isEmpty();
        assertThat(remarks("นวลนาง", "ทดสอบ", "a@lao.go.th")).isEmpty();
        assertThat(remarks("นางนวล", "ทดสอบ", "a@lao.go.th")).isEmpty();
        assertThat(remarks("ฤทธิ์", "ทดสอบ", "a@lao.go.th")).isEmpty();
        assertThat(remarks("John", "ทดสอบ", "a@lao.go.th")).isEmpty();
    }

    @Test
    void everyRemarkNamesItsFieldInTheOrderOfTheForm() {
        assertThat(remarks("นายสมชaย", "ฤๅทดสอบ", "a@gmial.com"))
                .containsExactly(
                        new Remark("/attendees/0/firstName", Why.TITLE_AGAIN, Optional.empty()),
                        new Remark("/attendees/0/firstName", Why.MIXED_SCRIPTS, Optional.empty()),
                        new Remark("/attendees/0/lastName", Why.LOOK_ALIKE, Optional.empty()),
                        new Remark("/attendees/0/email", Why.MAIL_TYPO, Optional.of("a@gmail.com")));
    }

    @Test
    void theContactIsRemarkedOnToo() {
        Contact contact =
                new Contact("นางสาวฤาดี ทดสอบ", new PhoneNumber("032111222", Optional.empty()), mail("a@hotmial.com"));
        assertThat(Remark.on(new Delegation(contact, List.of())))
                .containsExactly(
                        new Remark("/contact/name", Why.LOOK_ALIKE, Optional.empty()),
                        new Remark("/contact/email", Why.MAIL_TYPO, Optional.of("a@hotmail.com")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"นายสมชาย", "นางสาวมาลี", "ว่าที่ร้อยตรีธนากร"})
    void aTitleInTheGivenNameIsPointedOut(String first) {
        assertThat(remarks(first, "ทดสอบ", "a@lao.go.th"))
                .containsExactly(new Remark("/attendees/0/firstName", Why.TITLE_AGAIN, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"นายสมชาย", "นางมาลี", "พลเอกสมชาย"})
    void aTitleInTheSurnameMayBeASecondPerson(String last) {
        assertThat(remarks("สมชาย", last, "a@lao.go.th"))
                .containsExactly(new Remark("/attendees/0/lastName", Why.TITLE_AGAIN, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ฃวด", "ฅนดี", "อ\u0E4Dนวย", "สมชๅย", "ฤๅชัย", "ฤาชัย"})
    void aLetterThatIsRareAndLooksLikeAnotherIsPointedOut(String first) {
        assertThat(remarks(first, "ทดสอบ", "a@lao.go.th"))
                .containsExactly(new Remark("/attendees/0/firstName", Why.LOOK_ALIKE, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"สมชaย", "ສมชาย", "\u0408ohn", "J\u03BFhn"})
    void aWordOfTwoScriptsIsPointedOut(String first) {
        assertThat(remarks(first, "ทดสอบ", "a@lao.go.th"))
                .containsExactly(new Remark("/attendees/0/firstName", Why.MIXED_SCRIPTS, Optional.empty()));
    }

    @Test
    void aDotInAThaiNameIsPointedOut() {
        assertThat(remarks("ป.ทดสอบ", "ทดสอบ ร.น.", "a@lao.go.th"))
                .containsExactly(
                        new Remark("/attendees/0/firstName", Why.ABBREVIATED, Optional.empty()),
                        new Remark("/attendees/0/lastName", Why.ABBREVIATED, Optional.empty()));
        assertThat(remarks("Mary", "St. John", "a@lao.go.th")).isEmpty();
    }

    @Test
    void nothingIsMeantThatWouldBeNoAddress() {
        String longest = "a".repeat(64) + "@" + ("b".repeat(58) + ".").repeat(3) + "go.go";
        String tooLong = longest.replace("@", "@ccccc.");
        assertThat(MailTypo.meant(mail(longest))).isPresent();
        assertThat(MailTypo.meant(mail(tooLong))).isEmpty();
    }

    @Test
    void noAddressBeginsLikeAPage() {
        assertThat(MailTypo.meant(mail("www.saraban@lao.go.th"))).contains(mail("saraban@lao.go.th"));
        assertThat(MailTypo.meant(mail("WWW.saraban@gmial.com"))).contains(mail("saraban@gmail.com"));
        assertThat(MailTypo.meant(mail("wwwsaraban@lao.go.th"))).isEmpty();
    }
}
