package thabian.domain.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static thabian.given.Given.code;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.SeminarId;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.given.Given;

/// Codes of organisations, invitation codes and the names of seminars.
class CodesTest {
    @ParameterizedTest
    @CsvSource({
        "6760607, 6760607",
        "06760607, 6760607",
        "๖๗๖๐๖๐๗, 6760607",
        "๐๖๗๖๐๖๐๗, 6760607",
        "' 676 0607 ', 6760607",
    })
    void anOrganisationsCodeIsTakenAsPeopleTypeIt(String typed, String digits) {
        assertThat(OrganisationCode.parse(typed)).isEqualTo(new Parsed.Value<>(code(digits)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "676060",
                "16760607",
                "006760607",
                "676060a",
                "6760607a",
                "676-0607",
                "٦٧٦٠٦٠٧",
                "676\n0607",
                "\uD800"
            })
    void noOtherCodeIsTaken(String typed) {
        assertThat(OrganisationCode.parse(typed)).isEqualTo(new Parsed.Wrong<>(FaultCode.CODE_FORMAT));
    }

    @Test
    void aCodeMustBeGiven() {
        assertThat(OrganisationCode.parse(" ")).isEqualTo(new Parsed.Wrong<>(FaultCode.REQUIRED));
    }

    @Test
    void aCodeIsFoundOrNot() {
        assertThat(OrganisationCode.find("๐๖๗๖๐๖๐๗")).contains(code("6760607"));
        assertThat(OrganisationCode.find("676060")).isEmpty();
    }

    @Test
    void codesAreOrderedByProvinceDistrictThenTheWhole() {
        assertThat(Stream.of("6770101", "6760607", "5760699", "2760601", "6760101")
                        .map(Given::code)
                        .sorted())
                .extracting(OrganisationCode::digits)
                .containsExactly("6760101", "2760601", "5760699", "6760607", "6770101");
    }

    @Test
    void aCodeNamesItsProvince() {
        assertThat(code("6760607").province()).isEqualTo("76");
        assertThat(code("6760607")).hasToString("6760607");
        assertThatIllegalArgumentException().isThrownBy(() -> code("06760607"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K7M2Q9XD4T",
                "k7m2q9xd4t",
                " K7M2-Q9XD 4T ",
                "K๗M๒Q๙XD๔T",
                "K7M2–Q9XD—4T",
                "K7M2‑Q9XD−4T",
                "K7M2.Q9XD.4T",
                "K7M2_Q9XD_4T",
                "รหัส K7M2-Q9XD-4T",
                "รหัสลงทะเบียน: K7M2-Q9XD-4T ครับ",
                "Code: K7M2 - Q9XD - 4T",
                "“K7M2-Q9XD-4T”",
                "รหัสK7M2-Q9XD-4T",
                "โค้ด K7M2-Q9XD-4T",
                "โค้ดคือ: K7M2-Q9XD-4T ค่ะ",
                "ใช้รหัส K7M2-Q9XD-4T",
                "รหัสคือ “K7M2-Q9XD-4T”",
                "code:K7M2-Q9XD-4T",
                "Invitation Code = K7M2-Q9XD-4T",
                "รหัส (code) : K7M2-Q9XD-4T นะคะ",
                "👉 รหัสเชิญ K7M2-Q9XD-4T",
                "รหัสK7M2Q9XD4T",
                "(รหัสหน่วยงาน)K7M2-Q9XD-4T",
                "รหัส-K7M2-Q9XD-4T",
                "codeK7M2Q9XD4T",
                "[K7M2-Q9XD-4T],",
                "K7M2•Q9XD•4T",
                "K7M2/Q9XD/4T",
                "K7M2\u200BQ9XD4T\u00A0"
            })
    void anInvitationCodeIsTakenAsPeopleTypeIt(String typed) {
        assertThat(InvitationCode.parse(typed)).contains(new InvitationCode("K7M2Q9XD4T"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " - ", "รหัส", "K7\nM2", "K7\u0000M2", "\uD800", "K7ก M2"})
    void whatNoCodeCanBeIsNone(String typed) {
        assertThat(InvitationCode.parse(typed)).isEmpty();
    }

    @Test
    void aCodeIsAsLongAsPeopleType() {
        assertThat(InvitationCode.parse("K".repeat(40))).isPresent();
        assertThat(InvitationCode.parse("K".repeat(41))).isEmpty();
        assertThat(InvitationCode.parse("K".repeat(60_000))).isEmpty();
    }

    @Test
    void anInvitationCodeMatchesItselfAndNeverPrintsItself() {
        InvitationCode code = new InvitationCode("K7M2Q9XD4T");
        assertThat(code.matches(new InvitationCode("K7M2Q9XD4T"))).isTrue();
        assertThat(code.matches(new InvitationCode("K7M2Q9XD4S"))).isFalse();
        assertThat(code.matches(new InvitationCode("K7M2"))).isFalse();
        assertThat(code).hasToString("InvitationCode[…]");
    }

    @Test
    void anInvitationCodeIsDrawnAndPrintedInGroupsOfFour() {
        InvitationCode drawn = InvitationCode.draw(new SplittableRandom(1));
        assertThat(drawn.value()).matches("[34679ACDEFGHJKMNPQRTUVWXY]{12}");
        assertThat(drawn.written()).matches("(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}");
        assertThat(InvitationCode.parse(drawn.written())).contains(drawn);
        assertThat(new InvitationCode("K7M2Q").written()).isEqualTo("K7M2-Q");
    }

    @Test
    void aSeminarIsNamedByLowerCaseLettersDigitsAndHyphens() {
        assertThat(SeminarId.parse("ita-2564")).contains(new SeminarId("ita-2564"));
        assertThat(SeminarId.parse("a".repeat(40))).isPresent();
        assertThat(Stream.of("", "-ita", "ITA", "ita 2564", "ita#2564", "ita/..", "a".repeat(41), "ita\n"))
                .allMatch(raw -> SeminarId.parse(raw).isEmpty());
        assertThatIllegalArgumentException().isThrownBy(() -> new SeminarId("ITA"));
        assertThat(new SeminarId("ita-2564")).hasToString("ita-2564");
        assertThat(new SeminarId("ita-2564").reference(code("6760607"))).isEqualTo("ITA-2564-6760607");
    }
}
