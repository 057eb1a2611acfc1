package thabian.domain.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import thabian.domain.text.EmailAddress;

/// What of the phones and mail addresses of a registration its links do not show: whoever came by the organisation's
/// own link is not told them, and no mail may tell them that goes to a mailbox which they named.
///
/// @param fromViewers whether no link shows any of them but the contact's
/// @param fromContact those that not even the contact's shows, as [#reach] names them
public record Veil(boolean fromViewers, Set<String> fromContact) {
    /// Everything is shown to whoever holds a link.
    public static final Veil NONE = new Veil(false, Set.of());

    private static final String CONTACT = "contact";
    private static final String PHONE = "phone";
    private static final String EMAIL = "email";

    /// Between two fields of a text.
    private static final String NEXT = " ";

    public Veil {
        fromContact = Set.copyOf(fromContact);
        if (!fromContact.isEmpty() && !fromViewers) {
            throw new IllegalArgumentException("whoever only looks is shown no more than the contact");
        }
    }

    /// The contact's fields by which they are reached, by their names in [Delegation#differences].
    public static String ofContact(String key) {
        return CONTACT + "." + key;
    }

    /// An attendee's field, by its name there.
    public static String ofSeat(String seat, PersonField<?> field) {
        return ofSeat(seat, field.key());
    }

    /// The same by the field's key.
    public static String ofSeat(String seat, String key) {
        return "attendees." + seat + "." + key;
    }

    /// All that tells how somebody is reached.
    public static Set<String> reach(Delegation people) {
        Set<String> fields = new HashSet<>(Set.of(ofContact(PHONE), ofContact(EMAIL)));
        for (Attendee attendee : people.attendees()) {
            for (PersonField<?> field : PersonField.ALL) {
                String stored = attendee.stored(field);
                if (!field.type().masked(stored).equals(stored)) {
                    fields.add(ofSeat(attendee.seat().id(), field));
                }
            }
        }
        return fields;
    }

    /// What is hidden from whoever only looks.
    public Set<String> fromViewersOf(Delegation people) {
        return fromViewers ? reach(people) : Set.of();
    }

    /// After somebody changed people by the organisation's own link. What they let stand unseen is not shown to a
    /// mailbox that they named; it is again once they typed all of it, and the links of before have ended.
    ///
    /// @param sameLinks whether those go on
    public Veil lettingStand(Unmasked meant, Delegation before, boolean sameLinks) {
        Delegation after = meant.people();
        Set<String> unseen = meant.unseen();
        if (unseen.isEmpty() && !sameLinks) {
            return NONE;
        }
        boolean another = !before.contact().email().sameMailbox(after.contact().email());
        boolean more = after.mailboxes().stream().anyMatch(mailbox -> !before.reads(mailbox));
        Set<String> hidden = new HashSet<>(another ? unseen : fromContact);
        hidden.retainAll(unseen);
        return new Veil(fromViewers || (!unseen.isEmpty() && (more || another)), hidden);
    }

    /// After the contact did: what they were not shown and typed anew is theirs.
    ///
    /// @param unseen what they let stand and were not shown
    public Veil typedAnew(Set<String> unseen) {
        Set<String> hidden = new HashSet<>(fromContact);
        hidden.retainAll(unseen);
        return new Veil(fromViewers, hidden);
    }

    /// Both.
    public Veil and(Veil other) {
        Set<String> hidden = new HashSet<>(fromContact);
        hidden.addAll(other.fromContact);
        return new Veil(fromViewers || other.fromViewers, hidden);
    }

    /// Whether a mailbox stands nowhere but in what is hidden.
    public static boolean hides(Set<String> hidden, Delegation people, EmailAddress mailbox) {
        boolean shown = people.contact().email().sameMailbox(mailbox) && !hidden.contains(ofContact(EMAIL));
        return !shown
                && people.attendees().stream()
                        .filter(attendee -> attendee.email().sameMailbox(mailbox))
                        .allMatch(attendee ->
                                hidden.contains(ofSeat(attendee.seat().id(), PersonField.EMAIL)));
    }

    /// This as a text beside the people whom it is about, `contact.phone 0.email`: seats by their places. Empty where
    /// everything is shown.
    public Optional<String> text(Delegation people) {
        if (!fromViewers) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(List.of("+"));
        for (String key : List.of(PHONE, EMAIL)) {
            add(words, ofContact(key), ofContact(key));
        }
        for (int i = 0; i < people.attendees().size(); i++) {
            String seat = people.attendees().get(i).seat().id();
            for (PersonField<?> field : PersonField.ALL) {
                add(words, ofSeat(seat, field), i + "." + field.key());
            }
        }
        return Optional.of(String.join(NEXT, words));
    }

    private void add(List<String> words, String field, String word) {
        if (fromContact.contains(field)) {
            words.add(word);
        }
    }

    /// Reads what [#text] wrote.
    public static Veil read(String text, Delegation people) {
        Function<String, String> field = word -> word.startsWith(CONTACT)
                ? word
                : "attendees."
                        + people.attendees()
                                .get(Integer.parseInt(word.substring(0, word.indexOf('.'))))
                                .seat()
                                .id()
                        + word.substring(word.indexOf('.'));
        return new Veil(
                true,
                Arrays.stream(text.split(NEXT, -1))
                        .filter(word -> !word.equals("+"))
                        .map(field)
                        .collect(Collectors.toSet()));
    }
}
