package thabian.page.open;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thabian.domain.form.RegistrationForm;
import thabian.domain.people.Delegation;
import thabian.domain.people.Mask;
import thabian.domain.people.PersonField;
import thabian.domain.people.Veil;
import thabian.domain.text.EmailAddress;

/// What a change would make of a registration, to check before it is sent.
///
/// @param next whom the organisation would send
public record ChangePage(Frame frame, Edit edit, Delegation next) {
    /// One thing that is different, as people read it.
    ///
    /// @param whose the seat's title, or the contact's
    /// @param field what is different about them
    public record Change(String whose, String field, String before, String after) {}

    /// Whether nothing would be different.
    public boolean idle() {
        return next.equals(edit.registration().delegation());
    }

    /// What would be different.
    public List<Change> changes() {
        return Changes.between(frame, edit.registration().delegation(), next, edit.hidden());
    }

    /// Whose part would be different.
    public Set<String> changed() {
        return changes().stream().map(Change::whose).collect(Collectors.toUnmodifiableSet());
    }

    /// The mailboxes that would be told that they are no longer of it, as one text; empty where there are none.
    public String dropped() {
        List<EmailAddress> kept = next.mailboxes();
        Delegation standing = edit.registration().delegation();
        return standing.mailboxes().stream()
                .filter(mailbox -> kept.stream().noneMatch(mailbox::sameMailbox))
                .map(mailbox ->
                        Veil.hides(edit.hidden(), standing, mailbox) ? Mask.email(mailbox.value()) : mailbox.value())
                .collect(Collectors.joining(", "));
    }

    /// All that the form held, folded as it would be stored.
    public List<Carried> carried() {
        return Carried.change(
                edit.masked()
                        ? edit
                        : edit.typing(edit.seated()
                                .telling(RegistrationForm.of(
                                                edit.slot().organisation().code(), next)
                                        .inOneBox())));
    }

    /// Whoever is typed for a seat that is no more.
    public List<Both.Part> unseated() {
        return Both.unseated(frame, edit.seminar(), edit.form());
    }

    /// What would be stored as typed and is pointed out.
    public List<RemarkLine> remarks() {
        return RemarkLine.on(frame, next).stream()
                .filter(line -> !edit.masked() || line.use().stream().allMatch(this::typed))
                .toList();
    }

    /// Whether the address that a remark would replace was typed, and does not only stand.
    private boolean typed(String use) {
        String address = use.split(" ", -1)[0];
        return Stream.concat(
                        Stream.of(edit.form().contact().email()),
                        edit.form().attendees().stream().map(person -> person.get(PersonField.EMAIL)))
                .anyMatch(typed -> typed.strip().equalsIgnoreCase(address));
    }

    /// Where it is sent to.
    public String address() {
        return edit.address(frame.links());
    }
}
