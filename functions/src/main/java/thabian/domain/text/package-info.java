/// Text as Thai people type it: folded, measured, read as a telephone number, an address, a day or a time, or told
/// what is wrong with it. Start with [thabian.domain.text.Text] and [thabian.domain.text.Parsed].
@NullMarked
package thabian.domain.text;

import org.jspecify.annotations.NullMarked;
