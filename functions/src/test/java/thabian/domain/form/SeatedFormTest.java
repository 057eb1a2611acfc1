package thabian.domain.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Seat;
import thabian.domain.form.RegistrationForm.AttendeeForm;
import thabian.domain.form.RegistrationForm.ContactForm;
import thabian.domain.people.PersonField;

class SeatedFormTest {
    private static final List<Seat> SEATS = IntStream.range(0, 6)
            .mapToObj(i -> new Seat("seat-" + i, "Seat " + i))
            .toList();

    private static AttendeeForm blank(String seat) {
        return new AttendeeForm(seat, Map.of(PersonField.POSITION, "usual"), Optional.of(""), false);
    }

    private static List<Seat> some(Random random) {
        List<Seat> seats = new ArrayList<>(SEATS);
        Collections.shuffle(seats, random);
        return seats.subList(0, 1 + random.nextInt(SEATS.size()));
    }

    /// Somebody, nobody, or nobody but a post; seldom a second in one seat.
    private static RegistrationForm typed(List<Seat> seats, Random random) {
        List<AttendeeForm> people = new ArrayList<>();
        for (Seat seat : seats) {
            for (int more = random.nextInt(10) == 0 ? 2 : 1; more > 0; more--) {
                AttendeeForm person = switch (random.nextInt(4)) {
                    case 0 -> blank(seat.id());
                    case 1 -> new AttendeeForm(seat.id(), Map.of(), Optional.empty(), false);
                    case 2 ->
                        new AttendeeForm(
                                seat.id(), Map.of(PersonField.PHONE, "08" + random.nextInt()), Optional.of(""), false);
                    default -> new AttendeeForm(seat.id(), Map.of(), Optional.of("Name " + random.nextInt()), false);
                };
                people.add(person);
            }
        }
        return new RegistrationForm("", "", "", new ContactForm("", "", ""), people, true);
    }

    private static boolean saysSomething(AttendeeForm person) {
        return person.typed().containsKey(PersonField.PHONE)
                || !person.fullName().orElse("").isEmpty();
    }

    @Test
    void everybodyIsInTheirSeatOrToldToHaveNone() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            RegistrationForm form = typed(some(random), random);
            List<Seat> now = some(random);
            SeatedForm seated = SeatedForm.of(form, now, SeatedFormTest::blank);

            assertThat(seated.form().attendees())
                    .as("seed %d", seed)
                    .extracting(AttendeeForm::seat)
                    .containsExactlyElementsOf(now.stream().map(Seat::id).toList());
            List<AttendeeForm> all = Stream.concat(seated.form().attendees().stream(), seated.unseated().stream())
                    .filter(SeatedFormTest::saysSomething)
                    .toList();
            assertThat(all)
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(form.attendees().stream()
                            .filter(SeatedFormTest::saysSomething)
                            .toList());
            assertThat(seated.unseated()).as("seed %d", seed).allMatch(SeatedFormTest::saysSomething);
        }
    }

    @Test
    void whoWasToldOnceIsNotToldAgainUntilTheSeatsAreOthers() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<Seat> now = some(random);
            SeatedForm seated = SeatedForm.of(typed(some(random), random), now, SeatedFormTest::blank);
            SeatedForm again = SeatedForm.of(seated.telling(), now, SeatedFormTest::blank);

            assertThat(seated.told())
                    .as("seed %d", seed)
                    .isEqualTo(seated.unseated().isEmpty());
            assertThat(again.told()).as("seed %d", seed).isTrue();
            assertThat(again.form()).as("seed %d", seed).isEqualTo(seated.form());
            assertThat(again.telling()).as("seed %d", seed).isEqualTo(seated.telling());
        }
    }
}
