/// An organisation's place in a seminar: invitation, registration, amendment, acts of officers, history, and the
/// port that keeps slots. Start with [thabian.domain.slot.Slot] and [thabian.domain.slot.Admission].
@NullMarked
package thabian.domain.slot;

import org.jspecify.annotations.NullMarked;
