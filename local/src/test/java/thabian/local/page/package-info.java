/// The pages, public and the console's, and who may see them, asked of the running stack without JavaScript.
@NullMarked
package thabian.local.page;

import org.jspecify.annotations.NullMarked;
