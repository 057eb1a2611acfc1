/// The pages of a target list. Start with [thabian.page.console.lists.ListPage].
@NullMarked
package thabian.page.console.lists;

import org.jspecify.annotations.NullMarked;
