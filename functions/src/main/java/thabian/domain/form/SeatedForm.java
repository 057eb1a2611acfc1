package thabian.domain.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import thabian.domain.call.Seat;
import thabian.domain.form.RegistrationForm.AttendeeForm;

/// Who of a page's form sits where, and who nowhere: a seminar's seats may be others by the time that it comes back.
///
/// @param form with one for each seat, in the order of the seats
/// @param unseated who is typed for a seat that is no more, or that somebody before them has
public record SeatedForm(RegistrationForm form, List<AttendeeForm> unseated) {
    /// What is sent in the place of somebody's word by a page that told who has no seat.
    private static final String TOLD = "told";

    public SeatedForm {
        unseated = List.copyOf(unseated);
    }

    /// Who of a form has a seat of these.
    ///
    /// @param blank what the form shows of a seat, by its id, while nobody is typed: of such nobody is told
    public static SeatedForm of(RegistrationForm form, List<Seat> seats, Function<String, AttendeeForm> blank) {
        Map<String, AttendeeForm> people = new LinkedHashMap<>();
        seats.forEach(seat -> people.put(seat.id(), blank.apply(seat.id())));
        List<AttendeeForm> unseated = new ArrayList<>();
        for (AttendeeForm person : form.attendees()) {
            AttendeeForm nobody = blank.apply(person.seat());
            if (nobody.equals(people.get(person.seat()))) {
                people.put(person.seat(), person);
            } else if (person.saysMoreThan(nobody)) {
                unseated.add(person);
            }
        }
        return new SeatedForm(form.with(List.copyOf(people.values())), unseated);
    }

    /// Whether whoever sent the form had been told of everybody without a seat.
    public boolean told() {
        return unseated.stream().allMatch(person -> person.insisted().equals(TOLD));
    }

    /// All that was typed, for a page that tells who has no seat: they stand behind the others.
    public RegistrationForm telling() {
        return telling(form);
    }

    /// The same of another form of those with a seat.
    public RegistrationForm telling(RegistrationForm other) {
        return other.with(
                Stream.concat(other.attendees().stream(), unseated.stream().map(person -> person.insisting(TOLD)))
                        .toList());
    }
}
