/// The console page on which an officer looks at registrations of which nobody knows whose they are. Start with
/// [thabian.page.console.doubt.SuspicionPage].
@NullMarked
package thabian.page.console.doubt;

import org.jspecify.annotations.NullMarked;
