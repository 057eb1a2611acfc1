package thabian.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import thabian.domain.people.PersonName;
import thabian.domain.standing.Registrant;
import thabian.domain.text.EmailAddress;
import thabian.words.Words;

/// A registrant as Zoom imports one into a webinar: one to a mailbox, since Zoom knows people by their address. Whoever
/// shares it stands behind the first person's family name.
///
/// Zoom has address, given name and family name in its columns A, B and C (its article "Importing webinar registrants
/// via CSV", at most 2 MB a file); we keep names within 64 characters.
record ZoomRegistrant(EmailAddress email, List<PersonName> people) {
    /// The longest name that we write.
    static final int LONGEST = 64;

    private static final Words WORDS = Words.of("export");
    private static final String FORMULA = "=+-";

    private static final List<Table.Heading> HEADINGS = List.of(
            new Table.Heading("Email Address", 30),
            new Table.Heading("First Name", 20),
            new Table.Heading("Last Name", 40));

    ZoomRegistrant {
        people = List.copyOf(people);
    }

    /// The registrants of a roster, in its order.
    static Table<ZoomRegistrant> table(Iterable<Registrant> rows) {
        return new Table<>("Zoom", HEADINGS, of(rows), ZoomRegistrant::cells);
    }

    static List<ZoomRegistrant> of(Iterable<Registrant> rows) {
        Map<String, List<PersonName>> people = new LinkedHashMap<>();
        Map<String, EmailAddress> mailboxes = new LinkedHashMap<>();
        for (Registrant row : rows) {
            EmailAddress email = row.attendee().email();
            String mailbox = email.value().toLowerCase(Locale.ROOT);
            mailboxes.putIfAbsent(mailbox, email);
            List<PersonName> sharing = people.computeIfAbsent(mailbox, _ -> new ArrayList<>());
            PersonName name = row.attendee().name();
            if (sharing.stream().noneMatch(name::samePerson)) {
                sharing.add(name);
            }
        }
        return mailboxes.entrySet().stream()
                .map(mailbox ->
                        new ZoomRegistrant(mailbox.getValue(), people.getOrDefault(mailbox.getKey(), List.of())))
                .toList();
    }

    private List<String> cells() {
        return List.of(address(), cut(people.getFirst().first(), LONGEST), last());
    }

    /// The address; in quotes (RFC 5321) where it begins as a formula does: an apostrophe before it would make it
    /// somebody else's.
    private String address() {
        int at = email.value().lastIndexOf('@');
        return FORMULA.indexOf(email.value().charAt(0)) < 0
                ? email.value()
                : "\"" + email.value().substring(0, at) + "\"" + email.value().substring(at);
    }

    private String last() {
        List<PersonName> others = people.subList(1, people.size());
        StringBuilder all = new StringBuilder(people.getFirst().last());
        others.forEach(
                other -> all.append(", ").append(other.first()).append(' ').append(other.last()));
        if (all.length() <= LONGEST) {
            return all.toString();
        }
        String more = others.isEmpty() ? "" : WORDS.get("zoom.more", others.size());
        return cut(people.getFirst().last(), LONGEST - more.length()) + more;
    }

    /// As much of a text as fits, without tearing a vowel or tone mark from its letter.
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest;
        while (end > 0 && joined(text.codePointAt(end))) {
            end--;
        }
        return text.substring(0, end).strip();
    }

    private static boolean joined(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || Character.isLowSurrogate((char) character) || character == 'ำ';
    }
}
