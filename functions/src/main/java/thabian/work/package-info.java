/// Services on the ports: the register, sending, the sweep, the import of lists. They know no adapter. Start with
/// [thabian.work.Registry].
@NullMarked
package thabian.work;

import org.jspecify.annotations.NullMarked;
