package thabian.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "saraban@6760607.example, saraban@6760607.example",
        "' Saraban@LAO.Example ', Saraban@lao.example",
        "\u200Bsaraban@lao.example, saraban@lao.example",
        "a.b+c_d-e@lao.go.th, a.b+c_d-e@lao.go.th",
        "!#$%&'*+/=?^_`{|}~@lao.example, !#$%&'*+/=?^_`{|}~@lao.example",
        "saraban@ทดสอบ.ไทย, saraban@xn--l3cfk7dp.xn--o3cw4h",
        "a@b.co, a@b.co",
        "saraban＠ｌａｏ．example, saraban@lao.example",
        "sara\u2011ban@lao.example, sara-ban@lao.example",
    })
    void anAddressIsTakenAsPeopleTypeIt(String typed, String stored) {
        assertThat(EmailAddress.parse(typed)).isEqualTo(new Parsed.Value<>(new EmailAddress(stored)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "สารบรรณ@lao.example",
                "saraban",
                "@lao.example",
                "saraban@",
                "saraban@.example",
                "saraban@lao..example",
                "sara ban@lao.example",
                ".saraban@lao.example",
                "saraban.@lao.example",
                "sara..ban@lao.example",
                "sara@ban@lao.example",
                "<saraban@lao.example",
                "saraban@lao.example>",
                "a@lao.example <saraban@lao.example>",
                "<saraban@lao.example> <other@lao.example>",
                "mailto:saraban@lao.example?bcc=other@lao.example",
                "saraban @lao.example",
                "saraban@lao,example",
                "ิำ@lao.example",
                "'saraban@lao.example'",
                "saraban@lao.example other@lao.example",
                "saraban@lao.example/other@lao.example",
                "\"sara ban\"@lao.example",
                "saraban@lao_example.th",
                "saraban@-lao.example",
                "saraban@lao-.example",
                "saraban@127.0.0.1",
                "saraban@[127.0.0.1]",
                "saraban@lao.e",
                "saraban@lao.example, other@lao.example",
                "mailto:saraban@lao.example@",
            })
    void whatSesDoesNotDeliverToIsAskedBack(String typed) {
        assertThat(EmailAddress.parse(typed)).isEqualTo(new Parsed.Wrong<>(FaultCode.EMAIL_FORMAT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "saraban@lao.example.",
                "saraban@lao.example, ",
                "saraban@lao.example;",
                "mailto:saraban@lao.example",
                "MAILTO:saraban@lao.example",
                "<saraban@lao.example>",
                "<mailto:saraban@lao.example>",
                "งานสารบรรณ <saraban@lao.example>",
                "saraban@lao.example <saraban@lao.example>",
                "saraban@lao.example<saraban@lao.example>",
                "\"Saraban, LAO\" <saraban@lao.example>;",
                "E-mail: saraban@lao.example",
                "อีเมล : saraban@lao.example",
                "อีเมล์:saraban@lao.example",
            })
    void whatAMailProgramPutsAroundAnAddressIsNoneOfIt(String copied) {
        assertThat(EmailAddress.parse(copied)).isEqualTo(new Parsed.Value<>(new EmailAddress("saraban@lao.example")));
    }

    @Test
    void anAddressIsOneLineOfAtMost254() {
        String domain = "@" + "d".repeat(61) + "." + "e".repeat(61) + "." + "f".repeat(61) + ".example";
        assertThat(EmailAddress.parse("l".repeat(254 - domain.length()) + domain))
                .isInstanceOf(Parsed.Value.class);
        assertThat(EmailAddress.parse("l".repeat(255 - domain.length()) + domain))
                .isEqualTo(new Parsed.Wrong<>(FaultCode.TOO_LONG));
        assertThat(EmailAddress.parse("a@lao.example\r\nBcc: all@lao.example"))
                .isEqualTo(new Parsed.Wrong<>(FaultCode.LINE_BREAK));
        assertThat(EmailAddress.parse(" ")).isEqualTo(new Parsed.Wrong<>(FaultCode.REQUIRED));
    }

    @Test
    void aLongDomainInThaiCountsInItsAsciiForm() {
        String thai = "ทดสอบ".repeat(4) + ".";
        assertThat(EmailAddress.parse("a@" + thai.repeat(11) + "example"))
                .isEqualTo(new Parsed.Wrong<>(FaultCode.EMAIL_FORMAT));
    }

    @Test
    void aLocalPartHasAtMost64Characters() {
        assertThat(EmailAddress.parse("l".repeat(64) + "@lao.example")).isInstanceOf(Parsed.Value.class);
        assertThat(EmailAddress.parse("l".repeat(65) + "@lao.example"))
                .isEqualTo(new Parsed.Wrong<>(FaultCode.EMAIL_FORMAT));
    }

    @Test
    void whateverIsTypedHasAnAnswer() {
        RandomGenerator random = new SplittableRandom(254);
        String alphabet = "a1.@-_\u0E01\u0E48\u3002xn--\u00DF\u200D\u0130\uD800\uDC00\u05D0\u0661<>\"\n ";
        for (int i = 0; i < 50_000; i++) {
            String typed = random.ints(random.nextInt(1, 16), 0, alphabet.length())
                    .mapToObj(at -> alphabet.substring(at, at + 1))
                    .collect(Collectors.joining());
            if (EmailAddress.parse(typed) instanceof Parsed.Value<EmailAddress>(EmailAddress address)) {
                assertThat(address.value()).isASCII();
                assertThat(EmailAddress.parse(address.value())).isEqualTo(new Parsed.Value<>(address));
            }
        }
    }

    @Test
    void asALinkItAddsNobodyAndNothingToTheMail() {
        assertThat(new EmailAddress("a?bcc=evil&body=x#y/%0a@lao.example").mailto())
                .isEqualTo("mailto:a%3Fbcc%3Devil%26body%3Dx%23y%2F%250a@lao.example");
        assertThat(new EmailAddress("saraban+ita.2564_a-b@lao.example").mailto())
                .isEqualTo("mailto:saraban+ita.2564_a-b@lao.example");
    }

    @Test
    void capitalsMakeNoOtherMailbox() {
        EmailAddress address = new EmailAddress("Saraban@lao.example");
        assertThat(address.sameMailbox(new EmailAddress("saraban@lao.example"))).isTrue();
        assertThat(address.sameMailbox(new EmailAddress("other@lao.example"))).isFalse();
        assertThat(address).hasToString("Saraban@lao.example");
    }

    @ParameterizedTest
    @CsvSource({
        "One+7@lao.example, one@lao.example",
        "one.+7+8@lao.example, one@lao.example",
        "+7@lao.example, +7@lao.example",
        "o.ne@lao.example, o.ne@lao.example",
        "O.n.e+7@Gmail.com, one@gmail.com",
        "one@googlemail.com, one@gmail.com",
    })
    void aMailboxHasManyAddresses(String address, String inbox) {
        assertThat(mail(address).inbox()).isEqualTo(mail(inbox));
        assertThat(mail(inbox).inbox()).isEqualTo(mail(inbox));
    }

    private static EmailAddress mail(String typed) {
        return EmailAddress.parse(typed) instanceof Parsed.Value<EmailAddress>(EmailAddress address)
                ? address
                : fail(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@\u043Effice.example",
                "a@xn--ffice-iye.example",
                "a@l\u03B1o.example",
                "a@office\u0E2F.example",
                "a@ok.\u0E17\u0E14a.example",
            })
    void noLabelIsOfTwoScripts(String typed) {
        assertThat(EmailAddress.parse(typed)).isEqualTo(new Parsed.Wrong<>(FaultCode.EMAIL_FORMAT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "a@LAO.example", "", "@lao.example", "a\r\n@lao.example"})
    void noOtherAddressExists(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(value));
    }

    /// The grammar as one expression, which takes longer to match than to read.
    private static final Pattern FORM = Pattern.compile(
            "(?=.{0,254}$)(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    @Test
    void itsFormIsTheGrammars() {
        RandomGenerator random = new SplittableRandom(25640324);
        String letters = "aZz09-..@{} ก";
        int taken = 0;
        for (int i = 0; i < 200_000; i++) {
            String typed = part(random, letters.substring(0, 9)) + "@" + part(random, "abz09-..") + "."
                    + part(random, "abz09-");
            String strange = random.nextInt(4) == 0 ? typed + letters.charAt(random.nextInt(letters.length())) : typed;
            boolean one = isOne(strange);
            assertThat(one).as(strange).isEqualTo(FORM.matcher(strange).matches());
            taken += one ? 1 : 0;
        }
        assertThat(taken).isBetween(8_000, 180_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {62, 63, 64})
    void aLabelHasItsLongest(int length) {
        String label = "a".repeat(length);
        for (String address : List.of("a@" + label + ".th", "a@b." + label, label + "@b.th", label + "a@b.th")) {
            assertThat(isOne(address))
                    .as(address)
                    .isEqualTo(FORM.matcher(address).matches());
        }
    }

    private static String part(RandomGenerator random, String letters) {
        return random.ints(1 + random.nextInt(3), 0, letters.length())
                .mapToObj(i -> letters.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static boolean isOne(String value) {
        try {
            return new EmailAddress(value).value().equals(value);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
