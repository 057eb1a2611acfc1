package thabian.domain.people;

import java.util.Optional;
import thabian.domain.call.Seat;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;

/// A person in a seat.
public record Attendee(
        Seat seat,
        Capacity capacity,
        PersonName name,
        String position,
        Optional<PhoneNumber> phone,
        EmailAddress email) {}
