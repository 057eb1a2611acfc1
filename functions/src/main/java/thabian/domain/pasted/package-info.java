/// Lists of people as somebody pastes them, whatever they look like, and who stands in them.
@NullMarked
package thabian.domain.pasted;

import org.jspecify.annotations.NullMarked;
