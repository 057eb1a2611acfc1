package thabian.domain.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thabian.domain.call.Seat;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;

/// A person in a seat, and what is known of them.
///
/// @param answers what stands in each field that is filled in
public record Attendee(Seat seat, Map<PersonField<?>, Object> answers) {
    /// What is known of everybody. Whoever registered before another field was asked for may lack that one.
    private static final List<PersonField<?>> NEEDED = List.of(
            PersonField.CAPACITY,
            PersonField.PREFIX,
            PersonField.FIRST_NAME,
            PersonField.LAST_NAME,
            PersonField.POSITION,
            PersonField.EMAIL);

    public Attendee {
        answers = Map.copyOf(answers);
        if (!isKnown(answers)) {
            throw new IllegalArgumentException("not what is known of everybody");
        }
        for (Map.Entry<PersonField<?>, Object> answer : answers.entrySet()) {
            if (!answer.getKey().takes(answer.getValue())) {
                throw new IllegalArgumentException("no " + answer.getKey());
            }
        }
    }

    /// Whether answers tell enough to know somebody by.
    public static boolean isKnown(Map<PersonField<?>, Object> answers) {
        return answers.keySet().containsAll(NEEDED);
    }

    /// What stands in a field; empty where it was left so.
    public <T> Optional<T> find(PersonField<T> field) {
        Object answer = answers.get(field);
        return answer == null ? Optional.empty() : Optional.of(field.type().of().cast(answer));
    }

    /// What stands in a field, as programs are answered; an empty text where it was left so.
    public <T> String stored(PersonField<T> field) {
        Object answer = answers.get(field);
        return answer == null ? "" : field.type().stored(field.type().of().cast(answer));
    }

    /// What stands in a field, as people type it; an empty text where it was left so.
    public <T> String written(PersonField<T> field) {
        return find(field).map(field.type()::written).orElse("");
    }

    public Capacity capacity() {
        return get(PersonField.CAPACITY);
    }

    public PersonName name() {
        return new PersonName(get(PersonField.PREFIX), get(PersonField.FIRST_NAME), get(PersonField.LAST_NAME));
    }

    public String position() {
        return get(PersonField.POSITION);
    }

    public Optional<PhoneNumber> phone() {
        return find(PersonField.PHONE);
    }

    public EmailAddress email() {
        return get(PersonField.EMAIL);
    }

    /// The same person with one mailbox in the place of another, wherever that stands.
    Attendee replacing(EmailAddress from, EmailAddress to) {
        Map<PersonField<?>, Object> others = new HashMap<>(answers);
        others.replaceAll(
                (_, answer) -> answer instanceof EmailAddress mailbox && mailbox.sameMailbox(from) ? to : answer);
        return new Attendee(seat, others);
    }

    private <T> T get(PersonField<T> field) {
        return find(field).orElseThrow();
    }
}
