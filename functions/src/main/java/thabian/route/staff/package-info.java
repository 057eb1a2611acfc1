/// Controllers of the offices' API, and who may do what. Start with [thabian.route.staff.StaffGate]. `TargetLists` is
/// here and not in `work`, since it joins what `work` does to files, which `work` does not know, and to who asks.
@NullMarked
package thabian.route.staff;

import org.jspecify.annotations.NullMarked;
