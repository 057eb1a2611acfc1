package thabian.page.open;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import thabian.domain.call.Organisation;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.form.RegistrationForm;
import thabian.domain.form.RegistrationForm.AttendeeForm;
import thabian.domain.form.RegistrationForm.ContactForm;
import thabian.domain.form.SeatedForm;
import thabian.domain.people.Capacity;
import thabian.domain.people.PersonField;
import thabian.domain.slot.Invitation;
import thabian.words.UsualPosts;

/// What a clerk is filling in: for which seminar, from which province's list, and what is typed so far.
///
/// @param invitations the province's, by district, then code
/// @param now when it is shown
public record Entry(
        Seminar seminar, Province province, List<Invitation> invitations, RegistrationForm form, Instant now) {
    public Entry {
        invitations = List.copyOf(invitations);
    }

    /// An empty form, with what the address of an organisation's own QR already says.
    public static Entry blank(
            Seminar seminar,
            Province province,
            List<Invitation> invitations,
            String organisation,
            String code,
            UUID submission,
            Instant now) {
        List<AttendeeForm> people = seminar.seats().stream()
                .map(seat -> empty(seat.id(), organisation))
                .toList();
        RegistrationForm form = new RegistrationForm(
                organisation, code, submission.toString(), new ContactForm("", "", "", false, true), people, true);
        return new Entry(seminar, province, invitations, form, now);
    }

    /// The same with another form typed.
    public Entry typing(RegistrationForm typed) {
        return new Entry(seminar, province, invitations, typed, now);
    }

    /// How much time is left, while that is little.
    public Optional<Duration> lastHours() {
        return seminar.window().lastHours(now);
    }

    /// The organisation that the form names, where it is on the list.
    Optional<Organisation> organisation() {
        return invitations.stream()
                .map(Invitation::organisation)
                .filter(invited -> invited.code().digits().equals(form.organisation()))
                .findFirst();
    }

    /// Those that people take for the one that the form names.
    List<Organisation> twins() {
        return organisation().stream()
                .flatMap(named ->
                        invitations.stream().map(Invitation::organisation).filter(named::isTwinOf))
                .toList();
    }

    /// Whether the organisation that the form names has registered already.
    public boolean filled() {
        return invitations.stream()
                .filter(Invitation::registered)
                .anyMatch(invited -> invited.organisation().code().digits().equals(form.organisation()));
    }

    /// How many of the list have registered.
    public long registered() {
        return invitations.stream().filter(Invitation::registered).count();
    }

    /// Who is typed into each seat, and who for none.
    SeatedForm seated() {
        return seated(form, seminar);
    }

    /// Who of a form sits where in a seminar. Most people hold the post that is usual for their seat.
    public static SeatedForm seated(RegistrationForm form, Seminar seminar) {
        return SeatedForm.of(form, seminar.seats(), seat -> empty(seat, form.organisation()));
    }

    private static AttendeeForm empty(String seat, String organisation) {
        String post = UsualPosts.of(seat, organisation);
        return new AttendeeForm(
                seat,
                Map.of(PersonField.CAPACITY, Capacity.HOLDER.id(), PersonField.POSITION, post),
                Optional.of(""),
                false);
    }
}
