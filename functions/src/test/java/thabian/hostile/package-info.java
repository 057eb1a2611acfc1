/// What reads bytes that strangers write, tried with every kind of bytes: by a fuzzer (`make fuzz`), and by
/// what it found worth keeping in each run of the tests.
@NullMarked
package thabian.hostile;

import org.jspecify.annotations.NullMarked;
