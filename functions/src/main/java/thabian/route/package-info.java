/// Controllers: parse, decide, store, answer. What public pages, API and console share stands here; start with
/// [thabian.route.Router].
@NullMarked
package thabian.route;

import org.jspecify.annotations.NullMarked;
