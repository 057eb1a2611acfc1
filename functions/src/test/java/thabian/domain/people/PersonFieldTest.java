package thabian.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.PhoneNumber;
import thabian.given.Given;

class PersonFieldTest {
    private static final Attendee SOMEBODY = Given.anAttendee(Given.OFFICER)
            .at(new PhoneNumber("032424518", Optional.of("9"), Optional.of("12")))
            .build();

    @Test
    void everyFieldIsInTheTableUnderAKeyOfItsOwn() {
        assertThat(PersonField.ALL)
                .containsExactlyInAnyOrderElementsOf(constants().toList());
        assertThat(PersonField.ALL).extracting(PersonField::key).doesNotHaveDuplicates();
    }

    @Test
    void theNamesFieldsAndTheOthersAreAll() {
        assertThat(PersonField.NAME).containsExactly(PersonField.PREFIX, PersonField.FIRST_NAME, PersonField.LAST_NAME);
        assertThat(Stream.concat(PersonField.NAME.stream(), PersonField.BESIDE_THE_NAME.stream()))
                .containsExactlyInAnyOrderElementsOf(PersonField.ALL);
    }

    @Test
    void whatIsTheContactsIsWhereSomebodyCanBeReached() {
        assertThat(PersonField.ALL)
                .filteredOn(field -> field.place() == PersonField.Place.REACH)
                .containsExactly(PersonField.PHONE, PersonField.EMAIL);
    }

    @Test
    void fieldsOfOneKeyAreOne() {
        PersonField<String> position =
                new PersonField<>("position", new FieldType.Line(1), PersonField.Place.PAGES, false, 1);
        assertThat(position).isEqualTo(PersonField.POSITION).hasSameHashCodeAs(PersonField.POSITION);
        assertThat(position)
                .isNotEqualTo(PersonField.EMAIL)
                .isNotEqualTo("position")
                .hasToString("position");
    }

    @ParameterizedTest
    @MethodSource("everyField")
    void whatStandsInAFieldIsReadAgainAsItIsStoredAndWritten(PersonField<?> field) {
        SOMEBODY.find(field)
                .ifPresent(answer -> assertThat(field.type().parse(SOMEBODY.stored(field)))
                        .isEqualTo(field.type().parse(SOMEBODY.written(field)))
                        .isEqualTo(new Parsed.Value<>(answer)));
    }

    @Test
    void aChoiceIsReadByTheNamesOfItsOptions() {
        FieldType<Capacity> type = PersonField.CAPACITY.type();
        assertThat(type.parse("acting")).isEqualTo(new Parsed.Value<>(Capacity.ACTING));
        assertThat(type.parse("ACTING")).isEqualTo(new Parsed.Wrong<>(FaultCode.CAPACITY_UNKNOWN));
        assertThat(type.parse(" ")).isEqualTo(new Parsed.Wrong<>(FaultCode.REQUIRED));
        assertThat(type.of()).isEqualTo(Capacity.class);
    }

    @Test
    void aFieldTakesItsOwnTypeOnly() {
        assertThat(PersonField.EMAIL.takes(new EmailAddress("a@lao.example"))).isTrue();
        assertThat(PersonField.EMAIL.takes("a@lao.example")).isFalse();
    }

    private static Stream<PersonField<?>> everyField() {
        return PersonField.ALL.stream();
    }

    private static Stream<PersonField<?>> constants() {
        return Arrays.stream(PersonField.class.getFields())
                .filter(constant -> constant.getType() == PersonField.class)
                .map(constant -> {
                    try {
                        return (PersonField<?>) constant.get(PersonField.class);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }
}
