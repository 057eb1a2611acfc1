/// The console: the pages of the offices' staff, and what their templates show. What offices print stands in
/// [thabian.page.print.PrintPages].
@NullMarked
package thabian.page.console;

import org.jspecify.annotations.NullMarked;
