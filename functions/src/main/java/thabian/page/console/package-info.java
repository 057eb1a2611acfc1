/// The console: the pages of the offices' staff, and what their templates show; and what offices print, see
/// [thabian.page.print.PrintPages].
@NullMarked
package thabian.page.console;

import org.jspecify.annotations.NullMarked;
