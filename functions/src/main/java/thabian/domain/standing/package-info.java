/// How a seminar stands: read-only views of many slots. Start with [thabian.domain.standing.Board].
@NullMarked
package thabian.domain.standing;

import org.jspecify.annotations.NullMarked;
