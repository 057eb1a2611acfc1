/// The console: the pages of the offices' staff, and what their templates show.
@NullMarked
package thabian.page.console;

import org.jspecify.annotations.NullMarked;
