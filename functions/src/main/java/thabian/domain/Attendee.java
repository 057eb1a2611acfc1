package thabian.domain;

import java.util.Optional;

/// A person in a seat.
public record Attendee(
        Seat seat,
        Capacity capacity,
        PersonName name,
        String position,
        Optional<PhoneNumber> phone,
        EmailAddress email) {}
