/// What calls a function without being asked over HTTP: the table's stream and the schedule.
@NullMarked
package thabian.local.events;

import org.jspecify.annotations.NullMarked;
