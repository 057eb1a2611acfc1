package thabian.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.domain.form.RegistrationForm;
import thabian.domain.form.RegistrationForm.AttendeeForm;
import thabian.domain.form.Remark;
import thabian.domain.text.Checked;
import thabian.domain.text.Fault;
import thabian.domain.text.Parsed;
import thabian.domain.text.PhoneNumber;
import thabian.given.Given;

/// What clerks paste as one full name, position and phone, and what is made of it: made-up people, one tricky point
/// each.
class NamesTest {
    static Stream<NamedCsvRecord> people() throws IOException {
        try (Reader reader = new InputStreamReader(
                        Objects.requireNonNull(NamesTest.class.getResourceAsStream("names.csv")),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            List<NamedCsvRecord> people = csv.stream().toList();
            return people.stream();
        }
    }

    @Test
    void everyPersonIsAnother() throws IOException {
        assertThat(people().map(person -> person.getField("id")))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("people")
    void whatIsPastedIsStoredPointedOutOrAskedBack(NamedCsvRecord person) {
        Checked<Delegation> checked = typed(
                        person.getField("raw_name"), person.getField("raw_position"), person.getField("raw_phone"))
                .checkChange(List.of(Given.OFFICER));
        switch (checked) {
            case Checked.Faulty<Delegation>(List<Fault> faults) -> {
                assertThat(person.getField("outcome")).as("%s", faults).isEqualTo("ask");
                String pointer =
                        person.getField("exp_phone").isEmpty() ? "/attendees/0/phone" : "/attendees/0/fullName";
                assertThat(faults).extracting(Fault::pointer).containsExactly(pointer);
            }
            case Checked.Faultless<Delegation>(Delegation people) -> {
                assertThat(person.getField("outcome"))
                        .isEqualTo(Remark.on(people).isEmpty() ? "store" : "warn");
                assertThat(stored(people.attendees().getFirst()))
                        .isEqualTo(
                                Stream.of("exp_prefix", "exp_first_name", "exp_last_name", "exp_position", "exp_phone")
                                        .map(person::getField)
                                        .toList());
            }
        }
    }

    /// What is stored, sent again in its parts as callers of the API do, stays as it is.
    @ParameterizedTest
    @MethodSource("people")
    void whatIsStoredIsStoredAgainAsItIs(NamedCsvRecord person) {
        if (!person.getField("outcome").equals("ask")) {
            assertThat(PersonName.prefix(person.getField("exp_prefix")))
                    .isEqualTo(new Parsed.Value<>(person.getField("exp_prefix")));
            assertThat(PersonName.name(person.getField("exp_first_name")))
                    .isEqualTo(new Parsed.Value<>(person.getField("exp_first_name")));
            assertThat(PersonName.name(person.getField("exp_last_name")))
                    .isEqualTo(new Parsed.Value<>(person.getField("exp_last_name")));
        }
    }

    private static RegistrationForm typed(String name, String position, String phone) {
        Map<PersonField<?>, String> fields = Map.of(
                PersonField.CAPACITY,
                "holder",
                PersonField.POSITION,
                position,
                PersonField.PHONE,
                phone,
                PersonField.EMAIL,
                "saraban@lao.example");
        AttendeeForm person = new AttendeeForm(Given.OFFICER.id(), fields, Optional.of(name), false);
        return new RegistrationForm(
                "",
                "",
                "",
                new RegistrationForm.ContactForm("นางธุรการ ประสานงาน", "032-111-222", "saraban@lao.example"),
                List.of(person),
                true);
    }

    private static List<String> stored(Attendee person) {
        return List.of(
                person.name().prefix(),
                person.name().first(),
                person.name().last(),
                person.position(),
                person.phone().map(PhoneNumber::stored).orElse(""));
    }
}
