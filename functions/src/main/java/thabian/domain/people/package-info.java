/// The people: names and titles as offices write them, the contact, an attendee in a seat, a delegation. Start with
/// [thabian.domain.people.Delegation].
@NullMarked
package thabian.domain.people;

import org.jspecify.annotations.NullMarked;
