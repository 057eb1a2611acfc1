package thabian.page.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.domain.form.Placing;
import thabian.domain.pasted.PastedPerson;

/// Who of a pasted list goes where, to confirm or swap before the form is filled in.
///
/// @param address where the form is sent to that the list goes into
/// @param carried all that the form held
/// @param refused whether the choices were sent and cannot be taken
public record PastedPage(
        Frame frame, Seminar seminar, String address, List<Carried> carried, Placing placing, boolean refused) {
    /// Somebody of the list.
    ///
    /// @param at what the names of the fields about them begin with
    /// @param lines post, phone and mail, where the list tells them
    /// @param seats where they can go
    public record Person(
            String at, PastedPerson listed, List<String> lines, List<SeatChoice> seats, boolean surnameless) {}

    /// A seat to choose.
    public record SeatChoice(String id, String title, boolean chosen) {}

    public PastedPage {
        carried = List.copyOf(carried);
    }

    static PastedPage of(Frame frame, Entry entry, Placing placing, boolean refused) {
        return new PastedPage(
                frame,
                entry.seminar(),
                frame.links().seminar(entry.seminar().id()),
                Carried.all(entry.province(), entry.form()),
                placing,
                refused);
    }

    static PastedPage of(Frame frame, Edit edit, Placing placing, boolean refused) {
        return new PastedPage(
                frame, edit.seminar(), edit.address(frame.links()), Carried.change(edit), placing, refused);
    }

    /// Everybody whom the list names.
    public List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (PastedPerson listed : placing.list().people()) {
            int place = people.size();
            Optional<Integer> chosen = placing.chosen().get(place);
            people.add(new Person(
                    "place." + place,
                    listed,
                    listed.reserve()
                            ? Stream.concat(lines(listed).stream(), Stream.of(frame.say("pasted.reserve")))
                                    .toList()
                            : lines(listed),
                    choices(chosen),
                    placing.surnameless().contains(place)));
        }
        return people;
    }

    private List<SeatChoice> choices(Optional<Integer> chosen) {
        List<SeatChoice> choices = new ArrayList<>();
        for (Seat seat : seminar.seats()) {
            choices.add(new SeatChoice(
                    seat.id(),
                    frame.say("pasted.seat", choices.size() + 1, seat.title()),
                    chosen.equals(Optional.of(choices.size()))));
        }
        return choices;
    }

    /// What the list says of a person beside the name.
    public static List<String> lines(PastedPerson listed) {
        return Stream.of(listed.post(), listed.phone(), listed.email())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// Whom to ring, where the list says so.
    public Optional<PastedPerson> contact() {
        return placing.list().contact();
    }

    /// How many are more than there are seats; below nought, how many are fewer.
    public int surplus() {
        return placing.list().people().size() - seminar.seats().size();
    }
}
