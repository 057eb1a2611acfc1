/// Controllers of the offices' API, and who may do what. Start with [thabian.route.staff.StaffGate].
@NullMarked
package thabian.route.staff;

import org.jspecify.annotations.NullMarked;
