package thabian.page.console.settings;

import java.util.ArrayList;
import java.util.List;
import thabian.domain.form.LetterForm;
import thabian.domain.form.OfficeForm;
import thabian.domain.form.SeatForm;
import thabian.domain.form.SeminarForm;
import thabian.domain.text.TypedDay;
import thabian.domain.text.TypedTime;
import thabian.page.open.Carried;

/// Everything typed about a seminar, under the names of its form's fields, for a page that only shows it.
final class SeminarCarried {
    private final List<Carried> all = new ArrayList<>();

    private SeminarCarried() {}

    static List<Carried> all(SeminarEntry entry) {
        SeminarCarried carried = new SeminarCarried();
        carried.carry("id", entry.id());
        entry.standing().ifPresent(seminar -> carried.carry("revision", String.valueOf(seminar.revision())));
        carried.carry(entry.form());
        return carried.all;
    }

    private void carry(SeminarForm form) {
        carry("title", form.title());
        carry("organiser", form.organiser());
        carry("audience", form.audience());
        LetterForm letter = form.letter();
        carry("letter.number", letter.number());
        carry("letter.office", letter.office());
        carry("letter.date", letter.date());
        OfficeForm office = form.contact();
        carry("contact.name", office.name());
        carry("contact.phone", office.phone());
        carry("contact.email", office.email());
        carry("startsAt", form.startsAt());
        carry("endsAt", form.endsAt());
        carry("joinLink", form.joinLink());
        carry("opensAt", form.opensAt());
        carry("closesAt", form.closesAt());
        for (int i = 0; i < form.seats().size(); i++) {
            SeatForm seat = form.seats().get(i);
            carry("seats." + i + ".id", seat.id());
            carry("seats." + i + ".title", seat.title());
        }
        if (form.codeRequired()) {
            carry("codeRequired", "true");
        }
        carry("purgeAfterDays", form.purgeAfterDays());
        carry("owner", form.owner());
    }

    private void carry(String name, String value) {
        all.add(new Carried(name, value));
    }

    private void carry(String name, TypedTime typed) {
        if (typed instanceof TypedTime.Thai(TypedDay.Thai day, String time)) {
            carry(name, day);
            carry(name + ".time", time);
        }
    }

    private void carry(String name, TypedDay typed) {
        if (typed instanceof TypedDay.Thai(String day, String month, String year)) {
            carry(name + ".day", day);
            carry(name + ".month", month);
            carry(name + ".year", year);
        }
    }
}
