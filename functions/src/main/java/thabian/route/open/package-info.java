/// Controllers for everyone who has no account: pages and the public API.
@NullMarked
package thabian.route.open;

import org.jspecify.annotations.NullMarked;
