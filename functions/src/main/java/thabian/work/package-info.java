/// Services on the ports: sending, the sweep, the import of lists. They know no adapter. Start with
/// [thabian.work.Sweep].
@NullMarked
package thabian.work;

import org.jspecify.annotations.NullMarked;
