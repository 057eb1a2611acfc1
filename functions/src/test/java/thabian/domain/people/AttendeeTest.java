package thabian.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.given.AttendeeBuilder;
import thabian.given.Given;

class AttendeeTest {
    @ParameterizedTest
    @ValueSource(strings = {"capacity", "prefix", "firstName", "lastName", "position", "email"})
    void nobodyIsKnownWithout(String key) {
        PersonField<?> field = PersonField.ALL.stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow();
        AttendeeBuilder somebody = Given.anAttendee(Given.OFFICER).without(field);
        assertThatIllegalArgumentException().isThrownBy(somebody::build);
    }

    @Test
    void nothingStandsInAFieldThatIsNotOfItsType() {
        Map<PersonField<?>, Object> answers =
                new HashMap<>(Given.anAttendee(Given.OFFICER).build().answers());
        answers.put(PersonField.PHONE, "0812345678");
        assertThatIllegalArgumentException().isThrownBy(() -> new Attendee(Given.OFFICER, answers));
    }

    @Test
    void whatIsLeftEmptyIsAnEmptyText() {
        Attendee person = Given.anAttendee(Given.OFFICER).build();
        assertThat(person.phone()).isEmpty();
        assertThat(person.stored(PersonField.PHONE)).isEmpty();
        assertThat(person.written(PersonField.PHONE)).isEmpty();
    }
}
