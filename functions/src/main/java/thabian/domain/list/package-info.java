/// Target lists: columns, rows, faults, and the difference to what stands. Start with [thabian.domain.list.TargetList].
@NullMarked
package thabian.domain.list;

import org.jspecify.annotations.NullMarked;
