/// The console's pages of one act done to many organisations. Start with [thabian.page.console.many.ManyPage].
@NullMarked
package thabian.page.console.many;

import org.jspecify.annotations.NullMarked;
