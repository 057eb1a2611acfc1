/// The console's page of who did what, and when. Start with [thabian.page.console.log.LogPage].
@NullMarked
package thabian.page.console.log;

import org.jspecify.annotations.NullMarked;
