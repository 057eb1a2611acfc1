/// The public pages: what each shows, and its templates. Start with [thabian.page.open.Pages].
@NullMarked
package thabian.page.open;

import org.jspecify.annotations.NullMarked;
