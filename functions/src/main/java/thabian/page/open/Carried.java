package thabian.page.open;

import java.util.ArrayList;
import java.util.List;
import thabian.domain.call.Province;
import thabian.domain.form.RegistrationForm;
import thabian.domain.form.RegistrationForm.AttendeeForm;
import thabian.domain.people.PersonField;
import thabian.domain.people.PersonName;

/// A form field that a page carries along unseen.
public record Carried(String name, String value) {
    /// Everything that a form holds, under the names that the form's own fields have.
    static List<Carried> all(Province province, RegistrationForm form) {
        List<Carried> all = new ArrayList<>();
        all.add(new Carried("province", province.digits()));
        all.add(new Carried("organisation", form.organisation()));
        all.add(new Carried("posts", form.organisation()));
        all.add(new Carried("code", form.code()));
        all.add(new Carried("submissionId", form.submissionId()));
        all.addAll(people(form));
        return all;
    }

    /// Everything that the form of a change holds, and the revision that it changes.
    static List<Carried> change(Edit edit) {
        List<Carried> all = new ArrayList<>();
        all.add(revision(edit));
        all.addAll(people(edit.form()));
        return all;
    }

    /// The revision that somebody saw who changes or cancels.
    static Carried revision(Edit edit) {
        return new Carried("revision", String.valueOf(edit.slot().revision()));
    }

    /// Everybody that a form holds, under the names that the form's own fields have.
    public static List<Carried> people(RegistrationForm form) {
        List<Carried> all = new ArrayList<>();
        all.add(new Carried("contact.name", form.contact().name()));
        all.add(new Carried("contact.phone", form.contact().phone()));
        all.add(new Carried("contact.email", form.contact().email()));
        ticked(all, "contact.phoneForAll", form.contact().phoneForAll());
        ticked(all, "contact.emailForAll", form.contact().emailForAll());
        insisted(all, "contact.", form.contact().insisted());
        people(all, 0, form.attendees());
        ticked(all, "noticeRead", form.noticeRead());
        return all;
    }

    /// Whoever is typed for a seat that is no more, behind those whom the form shows.
    static List<Carried> unseated(Entry entry) {
        List<Carried> all = new ArrayList<>();
        int seats = entry.seminar().seats().size();
        List<AttendeeForm> people = entry.seated().telling().attendees();
        people(all, seats, people.subList(seats, people.size()));
        return all;
    }

    private static void people(List<Carried> all, int first, List<AttendeeForm> people) {
        for (int i = 0; i < people.size(); i++) {
            String at = "attendees." + (first + i) + ".";
            AttendeeForm person = people.get(i);
            all.add(new Carried(at + "seat", person.seat()));
            PersonField.ALL.forEach(field -> all.add(new Carried(at + field.key(), person.get(field))));
            ticked(all, at + "noLastName", person.get(PersonField.LAST_NAME).equals(PersonName.NO_SURNAME));
            person.fullName().ifPresent(name -> all.add(new Carried(at + "fullName", name)));
            ticked(all, at + "isContact", person.isContact());
            insisted(all, at, person.insisted());
        }
    }

    private static void insisted(List<Carried> all, String at, String insisted) {
        if (!insisted.isEmpty()) {
            all.add(new Carried(at + "insist", insisted));
        }
    }

    private static void ticked(List<Carried> all, String name, boolean ticked) {
        if (ticked) {
            all.add(new Carried(name, "true"));
        }
    }
}
