/// What pages of every audience share: the assets, and how a text becomes HTML. The pages themselves stand in
/// [thabian.page.open.Pages],
/// [thabian.page.console.ConsolePages] and [thabian.page.print.PrintPages].
@NullMarked
package thabian.page;

import org.jspecify.annotations.NullMarked;
