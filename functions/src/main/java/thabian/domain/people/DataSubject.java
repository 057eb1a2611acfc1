package thabian.domain.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Parsed;
import thabian.domain.text.PhoneNumber;
import thabian.domain.text.Text;

/// Somebody who asks for their data (เจ้าของข้อมูลส่วนบุคคล), as an officer names them: by name, or by a mailbox.
///
/// @param said what the officer typed
/// @param names given and family name as they are compared, with and without what may be a title; none of a mailbox
/// @param mailbox whose they are who is named by it
public record DataSubject(String said, Set<String> names, Optional<EmailAddress> mailbox) {
    /// A shorter word of a name stands in too many others to tell who is meant.
    private static final int SHORTEST_WORD = 3;

    public DataSubject {
        names = Set.copyOf(names);
    }

    /// Reads a name, with or without a title, or a mail address.
    public static Parsed<DataSubject> parse(String raw) {
        return Text.filledLine(raw, FullName.LIMIT)
                .then(line -> new Parsed.Value<>(
                        EmailAddress.parse(line) instanceof Parsed.Value<EmailAddress>(EmailAddress mailbox)
                                ? new DataSubject(line, Set.of(), Optional.of(mailbox))
                                : new DataSubject(line, names(line), Optional.empty())));
    }

    private static Set<String> names(String line) {
        FullName split = FullName.split(line);
        return Set.copyOf(Arrays.asList(compared(line), compared(split.first() + " " + split.last())));
    }

    private static String compared(String name) {
        String folded = Text.fold(name).toLowerCase(Locale.ROOT);
        return folded.endsWith(" " + PersonName.NO_SURNAME)
                ? folded.substring(0, folded.length() - 1 - PersonName.NO_SURNAME.length())
                : folded;
    }

    /// Whether a contact is this person.
    public boolean is(Contact contact) {
        return names(contact.name()).stream().anyMatch(names::contains) || reads(contact.email());
    }

    /// Whether an attendee is this person.
    public boolean is(Attendee attendee) {
        PersonName name = attendee.name();
        return names.contains(compared(name.first() + " " + name.last())) || reads(attendee.email());
    }

    private boolean reads(EmailAddress email) {
        return mailbox.filter(email::sameMailbox).isPresent();
    }

    /// Whether this person is anybody of a delegation.
    public boolean isIn(Delegation people) {
        return is(people.contact()) || people.attendees().stream().anyMatch(this::is);
    }

    /// Whether somebody's words are about this person, as far as they say so: by a part of the name, a mail address or
    /// a telephone number.
    ///
    /// @param mailboxes where mails reached this person
    /// @param phones where this person was rung
    public boolean isNamedIn(String words, Collection<EmailAddress> mailboxes, Collection<PhoneNumber> phones) {
        String folded = Text.fold(words).toLowerCase(Locale.ROOT);
        String digits = Text.arabicDigits(words).replaceAll("[^0-9]", "");
        return names.stream()
                        .flatMap(name -> Arrays.stream(name.split(" ", -1)))
                        .filter(word -> word.length() >= SHORTEST_WORD)
                        .anyMatch(folded::contains)
                || mailboxes.stream()
                        .anyMatch(known -> folded.contains(known.value().toLowerCase(Locale.ROOT)))
                || phones.stream().map(PhoneNumber::digits).anyMatch(digits::contains);
    }
}
