/// One class per function of template.yaml, and the one place that wires.
@NullMarked
package thabian.function;

import org.jspecify.annotations.NullMarked;
