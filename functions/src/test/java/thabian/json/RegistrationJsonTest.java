package thabian.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.form.RegistrationForm;
import thabian.domain.people.PersonField;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.http.Json;
import thabian.http.MalformedException;
import thabian.json.RegistrationJson.Sight;
import thabian.link.Links;

class RegistrationJsonTest {
    private static final String WHOLE = """
            {"organisation": "6760607", "code": "K7M2", "submissionId": "9f1c",
             "contact": {"name": "ธุรการ", "phone": "032", "email": "s@lao.example"},
             "attendees": [{"seat": "officer", "capacity": "holder", "prefix": "นาย", "firstName": "สมชาย",
               "lastName": "ทดสอบ", "position": "ปลัด", "phone": "๐๘๑", "email": "a@lao.example"}],
             "noticeRead": true}""";

    private static RegistrationForm read(String json) {
        return RegistrationJson.readRegistration(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertMalformed(byte[] body, String what) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> RegistrationJson.readRegistration(body))
                .extracting(MalformedException::what)
                .isEqualTo(what);
    }

    private static void assertMalformed(String json, String what) {
        assertMalformed(json.getBytes(StandardCharsets.UTF_8), what);
    }

    @Test
    void everyFieldIsRead() {
        assertThat(read(WHOLE))
                .isEqualTo(new RegistrationForm(
                        "6760607",
                        "K7M2",
                        "9f1c",
                        new RegistrationForm.ContactForm("ธุรการ", "032", "s@lao.example"),
                        List.of(new RegistrationForm.AttendeeForm(
                                "officer",
                                Map.of(
                                        PersonField.CAPACITY, "holder",
                                        PersonField.PREFIX, "นาย",
                                        PersonField.FIRST_NAME, "สมชาย",
                                        PersonField.LAST_NAME, "ทดสอบ",
                                        PersonField.POSITION, "ปลัด",
                                        PersonField.PHONE, "๐๘๑",
                                        PersonField.EMAIL, "a@lao.example"),
                                Optional.empty(),
                                false)),
                        true));
    }

    @Test
    void whatIsAbsentIsEmpty() {
        assertThat(read("{}"))
                .isEqualTo(new RegistrationForm(
                        "", "", "", new RegistrationForm.ContactForm("", "", ""), List.of(), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "1",
                "true",
                "{",
                "{}x",
                "{}{}",
                "{} null",
                "{]",
                "{'organisation': '1'}",
                "{\"organisation\": \"1\",}",
                "{\"organisation\": NaN}",
                "{\"organisation\": \"1\", \"organisation\": \"2\"}",
                "{\"contact\": {\"name\": \"1\", \"name\": \"2\"}}",
                "// comment\n{}",
                "organisation=6760607",
                "{\"organisation\": \"\\ud8\"}",
                "{\"organisation\": \"line\nbreak\"}",
            })
    void whatIsNoJsonObjectIsRefused(String body) {
        assertMalformed(body, "json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"organisation\": 6760607}",
                "{\"organisation\": null}",
                "{\"organisation\": [\"6760607\"]}",
                "{\"noticeRead\": \"true\"}",
                "{\"noticeRead\": 1}",
                "{\"noticeRead\": null}",
                "{\"contact\": null}",
                "{\"contact\": []}",
                "{\"contact\": {\"name\": {}}}",
                "{\"attendees\": {}}",
                "{\"attendees\": null}",
                "{\"attendees\": [null]}",
                "{\"attendees\": [\"somchai\"]}",
                "{\"attendees\": [{\"seat\": 1.5}]}",
                "{\"organisation\": 1e400}",
            })
    void wrongTypesAreRefused(String body) {
        assertMalformed(body, "wrong-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Organisation\": \"1\"}",
                "{\"\": \"1\"}",
                "{\"contact\": {\"fax\": \"1\"}}",
                "{\"attendees\": [{\"age\": 1}]}",
            })
    void unknownFieldsAreRefused(String body) {
        assertMalformed(body, "unknown-field");
    }

    @Test
    void aChangeHasNeitherOrganisationNorCodeNorSubmission() {
        assertThat(RegistrationJson.readChange("{\"noticeRead\": true}".getBytes(StandardCharsets.UTF_8))
                        .noticeRead())
                .isTrue();
        for (String field : List.of("organisation", "code", "submissionId")) {
            byte[] body = ("{\"" + field + "\": \"1\"}").getBytes(StandardCharsets.UTF_8);
            assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> RegistrationJson.readChange(body));
        }
    }

    @Test
    void sixteenLevelsAreReadAndSeventeenAreNot() {
        assertMalformed("{\"x\":" + "[".repeat(15) + "]".repeat(15) + "}", "unknown-field");
        assertMalformed("{\"x\":" + "[".repeat(16) + "]".repeat(16) + "}", "json");
    }

    @Test
    void twentyThousandBracketsAreRefused() {
        assertMalformed("[".repeat(20_000), "json");
        assertMalformed("{\"x\":".repeat(10_000), "json");
        assertMalformed("{\"x\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}", "json");
    }

    @Test
    void aNumberOfManyDigitsIsRefused() {
        assertMalformed("{\"noticeRead\": " + "9".repeat(60_000) + "}", "json");
    }

    @Test
    void aByteOrderMarkIsLeftOut() {
        assertThat(read("\uFEFF" + WHOLE)).isEqualTo(read(WHOLE));
        assertMalformed("\uFEFF\uFEFF{}", "json");
    }

    @Test
    void whatIsNoUtf8IsRefused() {
        assertMalformed(new byte[] {'{', '"', (byte) 0xC3, '"', '}'}, "utf-8");
        assertMalformed(new byte[] {'{', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '}'}, "utf-8");
        assertMalformed("{}".getBytes(StandardCharsets.UTF_16), "utf-8");
    }

    @Test
    void aLoneSurrogateIsReadForTheRulesToRefuse() {
        assertThat(read("{\"code\": \"\\ud800\"}").code()).isEqualTo("\uD800");
    }

    @Test
    void theHolderOfTheManageTokenSeesIt() {
        Slot slot = aSlot().filledBy(threePeople()).build();
        Registration registration = slot.registration().orElseThrow();
        Map<String, Object> json =
                RegistrationJson.write(new Links("/prod"), theSeminar(), slot, registration, Sight.MANAGE_TOKEN);
        assertThat(json)
                .containsEntry("reference", "ITA-2564-6760607")
                .containsEntry("revision", 1)
                .containsEntry("manageToken", registration.tokens().manage().secret())
                .containsEntry("viewToken", registration.tokens().view().secret())
                .containsEntry(
                        "slip",
                        "/prod/s/ita-2564/6760607?t="
                                + registration.tokens().view().secret())
                .containsEntry("editableUntil", "2021-03-20T00:00:00+07:00");
        assertThat(json.keySet())
                .containsExactly(
                        "reference",
                        "revision",
                        "manageToken",
                        "viewToken",
                        "slip",
                        "contact",
                        "attendees",
                        "editableUntil");
        assertThat(json.get("contact"))
                .isEqualTo(Map.of(
                        "name", "นางธุรการ ประสานงาน", "phone", "032111222 ต่อ 12", "email", "saraban@lao.example"));
        assertThat(((List<?>) json.get("attendees")).getFirst())
                .isEqualTo(Map.of(
                        "seat", "chief-administrator",
                        "capacity", "holder",
                        "prefix", "นาย",
                        "firstName", "สมชาย",
                        "lastName", "ทดสอบ",
                        "position", "ปลัด อบต.",
                        "phone", "032000001-9",
                        "email", "somchai@lao.example"));
    }

    @Test
    void theHolderOfTheViewTokenDoesNotSeeTheOther() {
        Slot slot = aSlot().extendedUntil(CLOSES.plusSeconds(3600))
                .filledBy(threePeople())
                .build();
        Registration registration = slot.registration().orElseThrow();
        Map<String, Object> json =
                RegistrationJson.write(new Links("/prod"), theSeminar(), slot, registration, Sight.VIEW_TOKEN);
        assertThat(Json.write(json))
                .doesNotContain(registration.tokens().manage().secret());
        assertThat(json).containsEntry("editableUntil", "2021-03-20T01:00:00+07:00");
    }
}
