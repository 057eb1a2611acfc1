/// What people read: the words of one language, and dates as Thai people write them. Rooms that speak stand on it.
@NullMarked
package thabian.words;

import org.jspecify.annotations.NullMarked;
