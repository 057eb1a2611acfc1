/// One class per function of template.yaml, the one place that wires, what functions play before a snapshot, and what
/// they log.
@NullMarked
package thabian.function;

import org.jspecify.annotations.NullMarked;
