package thabian.given;

import java.util.HashMap;
import java.util.Map;
import thabian.domain.call.Seat;
import thabian.domain.people.Attendee;
import thabian.domain.people.Capacity;
import thabian.domain.people.PersonField;
import thabian.domain.people.PersonName;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;

/// Builds attendees: a chief administrator with the office's mailbox and no phone, unless it is said otherwise.
public final class AttendeeBuilder {
    private final Map<PersonField<?>, Object> answers = new HashMap<>();
    private Seat seat;

    AttendeeBuilder(Seat seat) {
        this.seat = seat;
        as(Capacity.HOLDER).named("นาย", "สมชาย", "ทดสอบ").holding("ปลัด อบต.").reading("saraban@lao.example");
    }

    AttendeeBuilder(Attendee model) {
        this.seat = model.seat();
        answers.putAll(model.answers());
    }

    public AttendeeBuilder in(Seat other) {
        this.seat = other;
        return this;
    }

    public AttendeeBuilder as(Capacity capacity) {
        return with(PersonField.CAPACITY, capacity);
    }

    public AttendeeBuilder named(String prefix, String first, String last) {
        answers.putAll(new PersonName(prefix, first, last).parts());
        return this;
    }

    public AttendeeBuilder holding(String position) {
        return with(PersonField.POSITION, position);
    }

    public AttendeeBuilder at(PhoneNumber phone) {
        return with(PersonField.PHONE, phone);
    }

    public AttendeeBuilder reading(String mailbox) {
        return with(PersonField.EMAIL, new EmailAddress(mailbox));
    }

    public <T> AttendeeBuilder with(PersonField<T> field, T answer) {
        answers.put(field, answer);
        return this;
    }

    public AttendeeBuilder without(PersonField<?> field) {
        answers.remove(field);
        return this;
    }

    public Attendee build() {
        return new Attendee(seat, answers);
    }
}
