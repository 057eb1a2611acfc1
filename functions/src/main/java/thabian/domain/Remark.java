package thabian.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Something that is stored as typed and pointed out to whoever typed it, since it is seldom meant.
///
/// @param pointer the field, as a fault's: `/contact/email`, `/attendees/0/firstName`
/// @param suggestion what was probably meant, ready to be taken over; empty where only a person can tell
public record Remark(String pointer, Why why, Optional<String> suggestion) {
    /// What is seldom meant; its Thai sentence stands in the words bundle under `remark.<id>`.
    public enum Why {
        /// `ฤา` and `ฤๅ` look alike, and so does `ๅ` elsewhere.
        LOOK_ALIKE,
        /// Thai and Latin letters in one word.
        MIXED_SCRIPTS,
        /// A given name that begins with a title: the title was typed twice.
        TITLE_AGAIN,
        /// A mail domain that misses a well-known one by a letter.
        MAIL_TYPO;

        /// Its id in the words bundle: `look-alike`.
        public String id() {
            return Kebab.of(this);
        }
    }

    private static final Pattern LOOKS_ALIKE = Pattern.compile("[ฤฦ]า|ๅ");
    private static final Pattern MIXED = Pattern.compile("\\p{IsThai}\\p{IsLatin}|\\p{IsLatin}\\p{IsThai}");
    private static final Pattern TITLE = Pattern.compile("นาย|นางสาว|ว่าที่.*|.*\\.");

    /// What there is to point out in people as they would be stored, in the order of the form.
    public static List<Remark> on(Delegation people) {
        List<Remark> remarks = new ArrayList<>();
        name(remarks, "/contact/name", people.contact().name());
        mail(remarks, "/contact/email", people.contact().email());
        for (int i = 0; i < people.attendees().size(); i++) {
            String at = "/attendees/" + i;
            Attendee person = people.attendees().get(i);
            if (titled(person.name().first())) {
                remarks.add(new Remark(at + "/firstName", Why.TITLE_AGAIN, Optional.empty()));
            }
            name(remarks, at + "/firstName", person.name().first());
            name(remarks, at + "/lastName", person.name().last());
            mail(remarks, at + "/email", person.email());
        }
        return List.copyOf(remarks);
    }

    private static boolean titled(String first) {
        return TITLE.matcher(Titles.before(first).title()).matches();
    }

    private static void name(List<Remark> remarks, String pointer, String name) {
        if (LOOKS_ALIKE.matcher(name).find()) {
            remarks.add(new Remark(pointer, Why.LOOK_ALIKE, Optional.empty()));
        }
        if (MIXED.matcher(name).find()) {
            remarks.add(new Remark(pointer, Why.MIXED_SCRIPTS, Optional.empty()));
        }
    }

    private static void mail(List<Remark> remarks, String pointer, EmailAddress email) {
        MailTypo.meant(email)
                .ifPresent(meant -> remarks.add(new Remark(pointer, Why.MAIL_TYPO, Optional.of(meant.value()))));
    }
}
