/// The laptop stack: the same handlers behind a gateway that reads template.yaml. Never shipped.
@NullMarked
package thabian.local;

import org.jspecify.annotations.NullMarked;
