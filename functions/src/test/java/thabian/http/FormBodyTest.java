package thabian.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /// What editors put where they could not read: it is text, once it is sent.
    @Test
    void aReplacementCharacterIsTextAsAnyOther() {
        assertThat(read("a=x%EF%BF%BD").get("a")).isEqualTo("x\uFFFD");
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
}
