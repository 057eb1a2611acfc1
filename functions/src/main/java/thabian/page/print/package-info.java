/// What offices print from the browser: annex, slips, the general QR, the report. Start with
/// [thabian.page.print.PrintPages].
@NullMarked
package thabian.page.print;

import org.jspecify.annotations.NullMarked;
