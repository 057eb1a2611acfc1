package thabian.domain.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import thabian.domain.form.RegistrationForm.AttendeeForm;
import thabian.domain.form.RegistrationForm.ContactForm;
import thabian.domain.pasted.PastedList;
import thabian.domain.pasted.PastedPerson;
import thabian.domain.people.PersonField;

/// A list of people that stands in a box of a form which is for one: there it is no answer, and beside the form it can
/// be told apart.
///
/// @param form the form without it
/// @param text all that stood in such boxes
public record StrayList(RegistrationForm form, String text) {
    /// No two names with their titles are shorter.
    private static final int SHORTEST = 14;

    /// What stands in a form's boxes, each list once; empty where none does.
    public static Optional<StrayList> in(RegistrationForm typed) {
        Set<String> lists = new LinkedHashSet<>();
        ContactForm told = typed.contact();
        ContactForm contact = new ContactForm(
                without(told.name(), false, lists),
                without(told.phone(), false, lists),
                without(told.email(), false, lists),
                told.phoneForAll(),
                told.emailForAll(),
                told.insisted());
        List<AttendeeForm> people = new ArrayList<>();
        for (AttendeeForm person : typed.attendees()) {
            Map<PersonField<?>, String> fields = new HashMap<>(person.typed());
            fields.replaceAll((field, text) -> without(text, PersonField.NAME.contains(field), lists));
            people.add(new AttendeeForm(
                    person.seat(),
                    fields,
                    person.fullName().map(name -> without(name, true, lists)),
                    person.isContact(),
                    person.insisted()));
        }
        RegistrationForm form = new RegistrationForm(
                typed.organisation(), typed.code(), typed.submissionId(), contact, people, typed.noticeRead());
        return lists.isEmpty() ? Optional.empty() : Optional.of(new StrayList(form, String.join("\n", lists)));
    }

    private static String without(String text, boolean oneName, Set<String> lists) {
        if (!isList(text, oneName)) {
            return text;
        }
        lists.add(text.strip());
        return "";
    }

    /// Whether it names several. Two may be rung, and one may come for another: elsewhere than in the box for a name
    /// they are a list once more is told of one.
    private static boolean isList(String text, boolean oneName) {
        if (text.length() < SHORTEST) {
            return false;
        }
        List<PastedPerson> people = PastedList.of(text).people().stream()
                .filter(person -> !person.name().prefix().isEmpty())
                .filter(person ->
                        !person.name().last().isEmpty() || !person.post().isEmpty())
                .toList();
        boolean told = people.stream()
                .anyMatch(person -> !person.post().isEmpty()
                        || !person.phone().isEmpty()
                        || !person.email().isEmpty());
        return people.size() > 2 || (people.size() == 2 && (oneName || told));
    }
}
