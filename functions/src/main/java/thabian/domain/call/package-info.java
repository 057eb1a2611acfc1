/// The call: a seminar, its window, seats, letter and offices, the organisations that it calls, and the port that keeps
/// seminars. Start with [thabian.domain.call.Seminar].
@NullMarked
package thabian.domain.call;

import org.jspecify.annotations.NullMarked;
