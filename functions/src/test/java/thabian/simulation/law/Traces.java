package thabian.simulation.law;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.text.PackedText;

/// What can be read of people in an item, as it lies in the table.
public final class Traces {
    /// The given name of every contact that is played.
    public static final String CONTACT = "พิมพ์ใจ";

    /// The family name of every attendee that is played.
    public static final String ATTENDEE = "ใจสะอาด";

    private static final Pattern NAMED = Pattern.compile(CONTACT + "\\s+([\u0E00-\u0E7F]+)");

    private Traces() {}

    /// All texts of an item in one, former registrations among them.
    static String texts(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .flatMap(attribute -> attribute.getKey().equals("former")
                        ? Stream.of(PackedText.text(attribute.getValue().b().asByteArray()))
                        : texts(attribute.getValue()))
                .map(Traces::folded)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(AttributeValue value) {
        return switch (value.type()) {
            case S -> Stream.of(value.s());
            case SS -> value.ss().stream();
            case L -> value.l().stream().flatMap(Traces::texts);
            case M -> value.m().values().stream().flatMap(Traces::texts);
            default -> Stream.of();
        };
    }

    /// Whether texts tell of anybody who is played.
    static boolean ofPeople(String texts) {
        return Stream.of(CONTACT, ATTENDEE, ".example").anyMatch(texts::contains);
    }

    /// What a contact and mailboxes are told by.
    static List<String> of(Delegation people) {
        return Stream.concat(
                        Stream.of(
                                surname(people.contact()),
                                people.contact().phone().stored()),
                        people.mailboxes().stream().map(mailbox -> folded(mailbox.value())))
                .toList();
    }

    /// The family names of contacts whom a text names.
    static Set<String> names(String text) {
        return NAMED.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    static String surname(Contact contact) {
        return contact.name().substring(contact.name().lastIndexOf(' ') + 1);
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
