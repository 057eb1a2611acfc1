/// One class per function of template.yaml, thin: parse, decide, store, answer; and the one place that wires.
@NullMarked
package thabian.function;

import org.jspecify.annotations.NullMarked;
