/// Controllers of the offices' console.
@NullMarked
package thabian.route.console;

import org.jspecify.annotations.NullMarked;
