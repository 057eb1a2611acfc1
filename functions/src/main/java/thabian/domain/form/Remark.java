package thabian.domain.form;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import thabian.domain.people.Attendee;
import thabian.domain.people.Delegation;
import thabian.domain.people.Titles;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Kebab;
import thabian.domain.text.MailTypo;
import thabian.domain.text.Spelling;

/// Something that is stored as typed and pointed out to whoever typed it, since it is seldom meant.
///
/// @param pointer the field, as a fault's: `/contact/email`, `/attendees/0/firstName`
/// @param suggestion what was probably meant, ready to be taken over; empty where only a person can tell
public record Remark(String pointer, Why why, Optional<String> suggestion) {
    /// What is seldom meant; its Thai sentence stands in the words bundle under `remark.<id>`.
    public enum Why {
        /// `ฤา` and `ฤๅ`, `ฃ` and `ข`, `ฅ` and `ค`; and a ring alone, which is rare.
        LOOK_ALIKE,
        /// Thai and Latin letters in one word, or others of two scripts.
        MIXED_SCRIPTS,
        /// A name that begins with a title: the title was typed twice, or these are two people.
        TITLE_AGAIN,
        /// A name in Thai with a dot: a letter for a word, or the navy's `ร.น.`; a few people have it so.
        ABBREVIATED,
        /// A mail domain that misses a well-known one by a letter.
        MAIL_TYPO;

        /// Its id in the words bundle: `look-alike`.
        public String id() {
            return Kebab.of(this);
        }
    }

    private static final Pattern LOOKS_ALIKE = Pattern.compile("[ฤฦ]า|[ๅฃฅ\\u0E4D\\u0E4E]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
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
            abbreviated(remarks, at + "/firstName", person.name().first());
            name(remarks, at + "/firstName", person.name().first());
            if (!Titles.before(person.name().last()).title().isEmpty()) {
                remarks.add(new Remark(at + "/lastName", Why.TITLE_AGAIN, Optional.empty()));
            }
            abbreviated(remarks, at + "/lastName", person.name().last());
            name(remarks, at + "/lastName", person.name().last());
            mail(remarks, at + "/email", person.email());
        }
        return List.copyOf(remarks);
    }

    private static boolean titled(String first) {
        return TITLE.matcher(Titles.before(first).title()).matches();
    }

    private static void abbreviated(List<Remark> remarks, String pointer, String name) {
        if (Spelling.isAbbreviated(name)) {
            remarks.add(new Remark(pointer, Why.ABBREVIATED, Optional.empty()));
        }
    }

    private static void name(List<Remark> remarks, String pointer, String name) {
        if (LOOKS_ALIKE.matcher(name).find()) {
            remarks.add(new Remark(pointer, Why.LOOK_ALIKE, Optional.empty()));
        }
        if (WORD.matcher(name).results().map(MatchResult::group).anyMatch(Remark::ofTwoScripts)) {
            remarks.add(new Remark(pointer, Why.MIXED_SCRIPTS, Optional.empty()));
        }
    }

    private static boolean ofTwoScripts(String word) {
        return word.codePoints()
                        .mapToObj(UnicodeScript::of)
                        .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                        .distinct()
                        .count()
                > 1;
    }

    private static void mail(List<Remark> remarks, String pointer, EmailAddress email) {
        MailTypo.meant(email)
                .ifPresent(meant -> remarks.add(new Remark(pointer, Why.MAIL_TYPO, Optional.of(meant.value()))));
    }
}
