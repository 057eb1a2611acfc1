package thabian.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import thabian.domain.people.Attendee;
import thabian.domain.people.Capacity;
import thabian.domain.people.FieldType;
import thabian.domain.people.PersonField;
import thabian.domain.people.PersonField.Place;
import thabian.given.Given;

class PersonWordsTest {
    private static final PersonField<String> EVERYWHERE = field("everywhere", Place.EVERYWHERE);
    private static final PersonField<String> ON_PAGES = field("onPages", Place.PAGES);
    private static final PersonField<String> LEFT_EMPTY = field("leftEmpty", Place.PAGES);

    private static PersonField<String> field(String key, Place place) {
        return new PersonField<>(key, new FieldType.Line(10), place, false, 10);
    }

    @Test
    void everyFieldAndEveryOptionHasItsWords() {
        for (PersonField<?> field : PersonField.ALL) {
            assertThat(PersonWords.label(field.key())).isNotEqualTo(field.key());
            if (field.type() instanceof FieldType.OneOf<?> choice) {
                assertThat(choice.ids())
                        .allSatisfy(
                                id -> assertThat(PersonWords.option(field, id)).isNotBlank());
            }
        }
        assertThat(PersonWords.hint("position")).isEmpty();
    }

    @Test
    void thePostIsSaidWithTheCapacityWhereItIsNotOnesOwn() {
        Attendee holder = Given.anAttendee(Given.CHIEF).build();
        assertThat(PersonWords.post(holder)).isEqualTo("ปลัด อบต.");
        assertThat(PersonWords.post(Given.like(holder).as(Capacity.ACTING).build()))
                .isEqualTo("ปลัด อบต. (รักษาราชการแทน)");
        assertThat(PersonWords.post(
                        Given.like(holder).as(Capacity.REPRESENTATIVE).build()))
                .isEqualTo("ปลัด อบต. (ผู้แทน)");
    }

    @Test
    void aChoiceIsReadAsWordsAndTheRestAsItIsWritten() {
        Attendee person = Given.inSeat(Given.CHIEF, "สมชาย", "a@lao.example");
        assertThat(PersonWords.text(person, PersonField.CAPACITY)).isEqualTo("ผู้ดำรงตำแหน่ง");
        assertThat(PersonWords.text(person, PersonField.PHONE)).isEqualTo("0-3200-0001-9");
        assertThat(PersonWords.text(person, LEFT_EMPTY)).isEmpty();
    }

    @Test
    void aFieldOfItsOwnLineIsSaidWhereItMayBeSeen() {
        Attendee person = Given.anAttendee(Given.CHIEF)
                .with(EVERYWHERE, "ก")
                .with(ON_PAGES, "ข")
                .build();
        List<PersonField<?>> fields = List.of(EVERYWHERE, ON_PAGES, LEFT_EMPTY);

        assertThat(PersonWords.lines(person, fields, Set.of(Place.EVERYWHERE))).containsExactly("everywhere: ก");
        assertThat(PersonWords.lines(person, fields, EnumSet.of(Place.EVERYWHERE, Place.PAGES)))
                .containsExactly("everywhere: ก", "onPages: ข");
        assertThat(PersonWords.everywhere(person)).isEmpty();
        assertThat(PersonWords.onPages(person)).isEmpty();
    }
}
