/// The public pages: JTE templates, their view models, and the assets.
@NullMarked
package thabian.page;

import org.jspecify.annotations.NullMarked;
